package org.goodfaith.bench.rules;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.jspecify.annotations.Nullable;

/// A score of binned characteristics as one decision table, for engines that know nothing of
/// records: a column for each characteristic, a row for each bin. Numbers are whole thousandths.
///
/// @param columns codes of the characteristics
/// @param rows all bins and missing ones, characteristic by characteristic
/// @param start points before any row
record TableOfScore(List<String> columns, List<Row> rows, long start) {
  private static final int THOUSANDTHS = 3;

  /// One row.
  ///
  /// @param column number of the characteristic
  /// @param article that gives the points
  /// @param from first number inside; null where open below, or for missing
  /// @param below first number beyond; null where open above, or for missing
  /// @param missing whether this is the row for no value
  /// @param points given
  record Row(
      int column,
      String article,
      @Nullable Long from,
      @Nullable Long below,
      boolean missing,
      long points) {}

  static TableOfScore of(LawOn law, String score) {
    List<String> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (PointsRule rule : law.pointsOf(score)) {
      if (!(rule.table() instanceof PointsTable.Bins bins)) {
        throw new IllegalArgumentException(rule.code() + " has no bins");
      }
      int column = columns.size();
      columns.add(rule.code());
      String article = rule.origin().article();
      for (PointsTable.Bin bin : bins.bins()) {
        rows.add(
            new Row(
                column,
                article,
                bin.openBelow() ? null : thousandths(bin.from()),
                bin.openAbove() ? null : thousandths(bin.below()),
                false,
                bin.points().value()));
      }
      rows.add(new Row(column, article, null, null, true, bins.missing().value()));
    }
    return new TableOfScore(columns, rows, law.score(score).orElseThrow().start().value());
  }

  static long thousandths(Decimal number) {
    return number.rescaled(THOUSANDTHS).unscaled();
  }
}
