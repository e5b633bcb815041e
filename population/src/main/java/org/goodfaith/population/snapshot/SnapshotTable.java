package org.goodfaith.population.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.parquet.ColumnShape;
import org.goodfaith.population.parquet.ColumnShape.Sort;

/// One table of records: its folder and its columns.
///
/// @param folder below the snapshot's folder: the kind, and a number for a second shape of it
/// @param shape kind and facts
public record SnapshotTable(String folder, Shapes.Shape shape) {
  /// How many columns come before the facts.
  private static final List<ColumnShape> FIXED =
      List.of(
          ColumnShape.of("subject", Sort.RISING),
          ColumnShape.of("day", Sort.DAY),
          ColumnShape.of("entry", Sort.INT),
          ColumnShape.of("source", Sort.TEXT),
          ColumnShape.nullable("fulfils", Sort.INT),
          ColumnShape.nullable("approved", Sort.DAY),
          ColumnShape.nullable("noticed", Sort.DAY),
          ColumnShape.nullable("fulfilled", Sort.DAY),
          ColumnShape.nullable("fulfilled_by", Sort.TEXT));

  /// @return the tables of a law, in its order
  static List<SnapshotTable> of(Shapes shapes) {
    Map<String, Integer> seen = new HashMap<>();
    List<SnapshotTable> tables = new ArrayList<>();
    for (Shapes.Shape shape : shapes.shapes()) {
      int number = seen.merge(shape.kind(), 1, Integer::sum);
      String folder = "records/" + shape.kind() + (number == 1 ? "" : "~" + number);
      tables.add(new SnapshotTable(folder, shape));
    }
    return tables;
  }

  /// @return how many columns come before the facts
  static int fixed() {
    return FIXED.size();
  }

  /// @return the columns of its files
  public List<ColumnShape> columns() {
    List<ColumnShape> columns = new ArrayList<>(FIXED);
    for (FactField field : shape.fields()) {
      columns.add(column(field));
    }
    return columns;
  }

  /// Facts have names of their own, so that none is taken for what every record has.
  private static ColumnShape column(FactField field) {
    String name = "fact_" + field.name().replace('-', '_');
    return switch (field.type()) {
      case FactType.Money money -> new ColumnShape(name, Sort.DECIMAL, true, money.scale());
      case FactType.Count count -> ColumnShape.nullable(name, narrow(count) ? Sort.INT : Sort.LONG);
      case FactType.Status _ -> ColumnShape.nullable(name, Sort.INT);
      case FactType.Day _ -> ColumnShape.nullable(name, Sort.DAY);
      case FactType.Code _, FactType.Digest _ -> ColumnShape.nullable(name, Sort.TEXT);
    };
  }

  static boolean narrow(FactType.Count count) {
    return count.least() >= Integer.MIN_VALUE && count.most() <= Integer.MAX_VALUE;
  }
}
