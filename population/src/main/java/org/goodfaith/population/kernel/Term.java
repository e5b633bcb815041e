package org.goodfaith.population.kernel;

import java.util.List;

/// A whole number of each row, to be added up over each owner's rows.
///
/// @param sort what it is
/// @param taken number of the rows taken; the others have 0
/// @param field number of the column, -1 for none
/// @param edge the least number that counts for `REACHED`, and the first that does not for `BELOW`
/// @param ages for `WORTH`, what a unit is worth by age
record Term(Sort sort, int taken, int field, int edge, List<Age> ages) {
  /// What is added up.
  enum Sort {
    /// 1.
    COUNT,
    /// The number in the column.
    SUM,
    /// 1 where that number reaches an edge.
    REACHED,
    /// 1 where it is below.
    BELOW,
    /// 1 where the month is another than that of the owner's row before.
    MONTHS,
    /// What the number in the column is worth, or what one row is worth.
    WORTH
  }

  /// An age step.
  ///
  /// @param after rows of later days are at most so old
  /// @param more how much more a unit is worth than in the next step
  record Age(int after, int more) {}

  static Term count(int taken) {
    return new Term(Sort.COUNT, taken, -1, 0, List.of());
  }

  static Term sum(int taken, int field) {
    return new Term(Sort.SUM, taken, field, 0, List.of());
  }

  static Term months(int taken) {
    return new Term(Sort.MONTHS, taken, -1, 0, List.of());
  }

  static Term worth(int taken, int field, List<Age> ages) {
    return new Term(Sort.WORTH, taken, field, 0, ages);
  }
}
