package org.goodfaith.core.base;

/// Where something stands in a text: file name, line and column from 1; 0 where unknown.
///
/// @param file the file's name as the user gave it, without personal data
/// @param line line number from 1, or 0 for the file as a whole
/// @param column column number from 1, or 0 for the line as a whole
public record Place(String file, long line, int column) implements Comparable<Place> {
  /// @return the line as a whole
  public static Place ofLine(String file, long line) {
    return new Place(file, line, 0);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Long.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /// @return `file:line:column` with unknown parts left out
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
