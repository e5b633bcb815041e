package org.goodfaith.population.kernel;

import java.util.List;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.ScoreRule;

/// What a line is made from: two that are equal give everybody the same points, in whatever article
/// and law they stand.
///
/// @param what the characteristic
/// @param table its points
/// @param day seen from
/// @param counting which records count, by kind
record LineKey(Characteristic what, PointsTable table, int day, List<Counting> counting) {
  /// @return the key of a characteristic with its points
  static LineKey of(PointsRule rule, View view) {
    return of(rule.characteristic(), rule.table(), view);
  }

  /// @return the key of the number of records in a score's file
  static LineKey file(ScoreRule rule, View view) {
    Characteristic what =
        new Characteristic(
            Aggregate.COUNT, rule.fileKinds(), "", "", Characteristic.Where.ALWAYS, Span.NONE);
    PointsTable each =
        new PointsTable.PerUnit(
            List.of(new PointsTable.AgeStep(Span.NONE, new Points(1))),
            Points.ZERO,
            new Points(Long.MAX_VALUE));
    return of(what, each, view);
  }

  private static LineKey of(Characteristic what, PointsTable table, View view) {
    return new LineKey(what, table, view.day(), what.kinds().stream().map(view::counting).toList());
  }
}
