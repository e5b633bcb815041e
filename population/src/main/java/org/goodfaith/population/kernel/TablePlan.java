package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.KindTable;
import org.jspecify.annotations.Nullable;

/// What rules want of one table, each thing numbered once.
final class TablePlan {
  private final KindTable table;
  private final Cuts cuts = new Cuts();
  private final List<FactColumn> fields = new ArrayList<>();
  private final List<MaskKey> masks = new ArrayList<>();
  private final List<PrefixKey> prefixes = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  TablePlan(KindTable table) {
    this.table = table;
  }

  KindTable table() {
    return table;
  }

  Cuts cuts() {
    return cuts;
  }

  List<FactColumn> fields() {
    return fields;
  }

  List<MaskKey> masks() {
    return masks;
  }

  List<PrefixKey> prefixes() {
    return prefixes;
  }

  /// @return whether any rule wants something
  boolean wanted() {
    return cuts.size() > 0;
  }

  List<Line> lines() {
    return lines;
  }

  /// @return number of a column
  int field(FactColumn column) {
    return number(fields, column);
  }

  /// @return number of a mask, -1 where it marks all rows
  int mask(MaskKey key) {
    if (key.all()) {
      return -1;
    }
    if (key.where().conditional()) {
      RowTest test = RowTest.of(table, key.where());
      if (test.column() != null) {
        field(test.column());
      }
    }
    return number(masks, key);
  }

  /// @return number of a mask of those that count, meet a condition and have a fact
  int mask(@Nullable Counting base, Where where, @Nullable FactColumn having) {
    String name = having == null || having.absent() == null ? "" : having.name();
    return mask(new MaskKey(base, where, name));
  }

  int prefix(PrefixKey.Sort sort, int field, int mask) {
    return number(prefixes, new PrefixKey(sort, field, mask));
  }

  /// @return prefix that counts the rows of a mask, -1 where all rows are taken
  int count(int mask) {
    return mask < 0 ? -1 : prefix(PrefixKey.Sort.COUNT, -1, mask);
  }

  private static <T> int number(List<T> known, T one) {
    int at = known.indexOf(one);
    if (at < 0) {
      known.add(one);
      return known.size() - 1;
    }
    return at;
  }

  /// @return digits after the point of a column's numbers, -1 where it has none
  static int scale(@Nullable FactColumn column) {
    return column == null
        ? -1
        : switch (column.type()) {
          case FactType.Money money -> money.scale();
          case FactType.Count _, FactType.Status _ -> 0;
          case FactType.Day _, FactType.Code _, FactType.Digest _ -> -1;
        };
  }
}
