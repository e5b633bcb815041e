package org.goodfaith.core.intake;

import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Fault;

/// A source file being read through its mapping. Not thread-safe; close it.
public interface SourceReader extends AutoCloseable {
  /// @return the next item, or empty at the end
  Optional<SourceItem> next();

  /// @return source lines handed out so far
  long linesRead();

  /// @return bytes of the file read so far, compressed where it is
  long bytesRead();

  /// @return bytes of the whole file
  long bytesTotal();

  /// @return whether the whole file enters at once or not at all (grouped files)
  boolean whole();

  /// @return columns present in the file and dropped at the door, by name
  List<String> droppedColumns();

  /// What ended the reading early: a file cut in the middle, an empty file, missing columns.
  ///
  /// @return the fault of the file as a whole, or empty
  Optional<Fault> fileFault();

  @Override
  void close();
}
