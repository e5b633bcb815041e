package org.goodfaith.population.kernel;

/// Something added up over the rows of a table, so that any run of rows is told by two numbers.
///
/// @param sort what is added up
/// @param field number of the column where one is added up, else -1
/// @param mask number of the mask whose rows are taken, -1 for all rows
record PrefixKey(Sort sort, int field, int mask) {
  /// What is added up before each row, and before the end.
  enum Sort {
    /// How many rows.
    COUNT,
    /// Their numbers in a column.
    SUM,
    /// Their whole units: numbers without what comes after the point.
    UNITS,
    /// Rows in another month than the row before, whoever owns it; of all rows.
    MONTHS,
    /// Not added up: the last row taken that stands before; -1 for none.
    LAST,
    /// Not added up: the first row taken that stands here or after.
    NEXT
  }
}
