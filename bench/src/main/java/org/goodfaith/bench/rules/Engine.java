package org.goodfaith.bench.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule engine that knows the decision table.
interface Engine {
  /// @return its name and version
  String name();

  /// One row that fired: the trace.
  ///
  /// @param article that gives the points
  /// @param points given
  record Fired(String article, long points) {}

  /// @param values whole thousandths by column, null for none
  /// @return the rows that fired, in any order
  List<Fired> decide(@Nullable Long[] values);

  /// @return the points of the score
  static long points(TableOfScore table, List<Fired> fired) {
    long points = table.start();
    for (Fired one : fired) {
      points += one.points();
    }
    return points;
  }
}
