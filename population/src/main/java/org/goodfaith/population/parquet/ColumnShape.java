package org.goodfaith.population.parquet;

/// What a column is called and what it holds.
///
/// @param name of the column
/// @param sort what a value is
/// @param nullable whether a row may have none
/// @param decimals digits after the point of a decimal, 0 for all else
public record ColumnShape(String name, Sort sort, boolean nullable, int decimals) {
  /// What a value is.
  public enum Sort {
    /// A whole number of 32 bits.
    INT(1),
    /// A whole number of 64 bits.
    LONG(2),
    /// A whole number of 64 bits that rises from row to row, or stays.
    RISING(2),
    /// A day: days since 1970-01-01.
    DAY(1),
    /// A decimal of at most 18 digits.
    DECIMAL(2),
    /// A text, one of few.
    TEXT(6),
    /// Yes or no.
    FLAG(0);

    private final int physical;

    Sort(int physical) {
      this.physical = physical;
    }

    /// @return the number of its type in `parquet.thrift`
    int physical() {
      return physical;
    }
  }

  /// @return a column of which every row has a value
  public static ColumnShape of(String name, Sort sort) {
    return new ColumnShape(name, sort, false, 0);
  }

  /// @return a column of which rows may have none
  public static ColumnShape nullable(String name, Sort sort) {
    return new ColumnShape(name, sort, true, 0);
  }
}
