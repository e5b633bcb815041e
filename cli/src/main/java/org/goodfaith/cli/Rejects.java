package org.goodfaith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.goodfaith.core.base.Fault;
import org.goodfaith.files.RejectsFile;
import org.jspecify.annotations.Nullable;

/// The rejects of one reading: exactly one row for each fault of the lines counted, over kills and
/// resumes. Beside the file stands how long it was after so many lines; a resumed reading cuts it
/// back to there.
final class Rejects implements AutoCloseable {
  private final Path path;
  private final Path marks;
  private @Nullable RejectsFile file;
  private boolean changed;
  private long markedBytes;

  private Rejects(Path path) {
    this.path = path;
    this.marks = path.resolveSibling(path.getFileName() + ".marks");
  }

  /// @param path of the file; made when the first line is refused
  /// @param resumedAfter lines counted already
  static Rejects open(Path path, long resumedAfter) {
    Rejects rejects = new Rejects(path);
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      if (resumedAfter == 0) {
        Files.deleteIfExists(path);
        Files.deleteIfExists(rejects.marks);
      } else if (Files.exists(path)) {
        rejects.cutBack(resumedAfter);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rejects;
  }

  private void cutBack(long lines) throws IOException {
    long length = 0;
    if (Files.exists(marks)) {
      for (String mark : Files.readAllLines(marks)) {
        String[] words = mark.split(" ", -1);
        if (words.length == 2 && Long.parseLong(words[0]) <= lines) {
          length = Long.parseLong(words[1]);
        }
      }
    }
    cutTo(length);
  }

  private void cutTo(long length) throws IOException {
    if (length == 0) {
      Files.delete(path);
      return;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  /// Remembers how long the file is.
  void mark() {
    try {
      close();
      markedBytes = Files.exists(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Cuts off what was written since the mark.
  void backToMark() {
    try {
      close();
      if (Files.exists(path) && Files.size(path) > markedBytes) {
        cutTo(markedBytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes one fault.
  void write(Fault fault) {
    if (file == null) {
      file = RejectsFile.resume(path);
    }
    file.write(fault);
    changed = true;
  }

  /// Notes how long the file is after so many lines; called before they are committed.
  void checkpoint(long lines) {
    if (!changed) {
      return;
    }
    changed = false;
    try {
      close();
      Files.writeString(
          marks,
          lines + " " + Files.size(path) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return the file, or empty where nothing was refused
  Optional<Path> path() {
    return Files.exists(path) ? Optional.of(path) : Optional.empty();
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
