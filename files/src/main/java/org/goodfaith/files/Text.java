package org.goodfaith.files;

/// Where the text of a field or fact comes from.
sealed interface Text {
  /// From a column.
  ///
  /// @param name of the column
  /// @param clean how it is cleaned
  record Column(String name, Clean clean) implements Text {}

  /// From the mapping itself.
  ///
  /// @param text the same for every row
  record Constant(String text) implements Text {}

  /// The number of the data line, from 1, the header not counted.
  record LineNumber() implements Text {}
}
