package org.goodfaith.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Place;

/// Writes, for each refused line, where it stands, what is wrong, what is allowed and what to do: a
/// CSV file that never holds the line itself.
public final class RejectsFile implements AutoCloseable {
  private static final String[] HEADER = {
    "file", "line", "position", "column", "code", "problem", "allowed", "remedy"
  };

  private final CsvWriter writer;

  private RejectsFile(CsvWriter writer) {
    this.writer = writer;
  }

  /// Begins a new file, in place of one that may be there.
  ///
  /// @return the writer
  /// @throws UncheckedIOException where it cannot be written
  public static RejectsFile create(Path path) {
    RejectsFile file =
        open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    file.writer.writeRecord(HEADER);
    return file;
  }

  /// Goes on with the file of a run that was interrupted, or begins one.
  ///
  /// @return the writer
  /// @throws UncheckedIOException where it cannot be written
  public static RejectsFile resume(Path path) {
    return Files.exists(path)
        ? open(path, StandardOpenOption.APPEND, StandardOpenOption.WRITE)
        : create(path);
  }

  private static RejectsFile open(Path path, StandardOpenOption... options) {
    try {
      return new RejectsFile(CsvWriter.builder().build(path, StandardCharsets.UTF_8, options));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /// Writes one fault as one row.
  ///
  /// @throws UncheckedIOException where it cannot be written
  public void write(Fault fault) {
    Place place = fault.place();
    writer.writeRecord(
        place.file(),
        place.line() == 0 ? "" : Long.toString(place.line()),
        place.column() == 0 ? "" : Integer.toString(place.column()),
        fault.culprit(),
        fault.code(),
        fault.message(),
        fault.allowed(),
        fault.remedy());
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
