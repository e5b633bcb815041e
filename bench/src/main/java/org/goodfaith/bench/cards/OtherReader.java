package org.goodfaith.bench.cards;

import java.util.List;
import java.util.Map;

/// Another program that reads PMML.
interface OtherReader {
  /// @return its name and version
  String name();

  /// @param row texts or numbers by field
  /// @return the points
  Answer score(Map<String, Object> row);

  /// What it says of a row.
  ///
  /// @param points the score
  /// @param reasons the first four, in order
  record Answer(double points, List<String> reasons) {}
}
