package org.goodfaith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.goodfaith.core.answer.FiguresBook;
import org.goodfaith.postgres.StoreTrouble;

/// What the figures are counted from, kept in the data folder between two runs of the program, so
/// that nobody reads the whole ledger again. It may be deleted at any time.
final class KeptFigures {
  /// Fewer entries are read again as quickly.
  private static final long LEAST = 5_000;

  private final Path file;
  private final FiguresBook book;
  private long keptSize;
  private boolean resumed;

  private KeptFigures(Path file, FiguresBook book) {
    this.file = file;
    this.book = book;
  }

  static KeptFigures of(Path folder, FiguresBook book) {
    return new KeptFigures(folder.resolve("figures.book"), book);
  }

  /// @return the book, gone on with where it was kept
  synchronized FiguresBook book() {
    if (!resumed) {
      resumed = true;
      if (Files.isReadable(file)) {
        try {
          book.resume(Files.readAllLines(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        keptSize = book.size();
      }
    }
    return book;
  }

  /// Keeps it, where it has grown.
  synchronized void keep() {
    if (!resumed || book.counting()) {
      return;
    }
    long size = book.size();
    if (size < LEAST || size == keptSize) {
      return;
    }
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(part, book.begun());
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      keptSize = size;
    } catch (StoreTrouble _) {
      return; // the database is gone already: what was kept before is gone on with
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
