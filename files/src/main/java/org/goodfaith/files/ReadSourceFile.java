package org.goodfaith.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.goodfaith.core.intake.SourceReader;

/// Opens a source file through its mapping.
///
/// The reader's `linesRead()` counts data lines from the beginning of the file, those skipped by
/// `ReadOptions.resumeAfter` included, so that it can be kept as the place to resume after. A row
/// with line breaks in quotes is one data line. `linesRead()` and `bytesRead()` may be asked from
/// another thread, to show progress.
public final class ReadSourceFile {
  private ReadSourceFile() {}

  /// Opens the file; trouble shows as the reader's `fileFault()`.
  ///
  /// @return the reader
  /// @throws IllegalArgumentException where a grouped file is to be resumed: it enters whole
  public static SourceReader open(Path path, Mapping mapping, ReadOptions options) {
    if (mapping.whole() && options.resumeAfter() > 0) {
      throw new IllegalArgumentException("a grouped file enters whole, from its first line");
    }
    String file = String.valueOf(path.getFileName());
    try {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(file);
      }
      OpenedFile opened = new OpenedFile(SourceBytes.open(path), mapping, file, options);
      opened.begin();
      return opened;
    } catch (IOException cause) {
      return new NoFile(new FileFaults(file).notOpened(cause), mapping.whole());
    }
  }
}
