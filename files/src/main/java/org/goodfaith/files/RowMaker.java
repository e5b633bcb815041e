package org.goodfaith.files;

import java.util.Iterator;
import java.util.Optional;
import org.goodfaith.core.intake.SourceItem;

/// Makes items from the fields of CSV rows, field by field, so that what is dropped at the door
/// never becomes a text. Not thread-safe.
interface RowMaker {
  /// Takes one field of the row being read; the buffer is only lent.
  void field(int column, char[] buffer, int offset, int length);

  /// Ends the row.
  ///
  /// @param dataLine number of the data line, from 1
  /// @param line where it begins in the file
  /// @return its item, or empty where its group comes later
  Optional<SourceItem> endRow(long dataLine, long line);

  /// @return the groups of all rows, where rows are grouped
  Iterator<SourceItem> groups();
}
