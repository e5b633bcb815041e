package org.goodfaith.files;

import java.util.List;

/// A fact of a group, made from all its lines.
sealed interface Tally {
  /// How many different texts a column has.
  ///
  /// @param column which
  /// @param prefix first characters that matter; empty counts all
  /// @param with whether texts with the prefix count, or those without
  record CountDistinct(String column, String prefix, boolean with) implements Tally {}

  /// The exact sum of a product of columns.
  ///
  /// @param columns one or more factors
  /// @param decimals of the sum; a line that needs more is refused
  record Sum(List<String> columns, int decimals) implements Tally {
    /// Copies the list.
    public Sum {
      columns = List.copyOf(columns);
    }
  }
}
