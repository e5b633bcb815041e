package org.goodfaith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who is being told that their file goes: a file for each, named by the handle, from before the
/// first message leaves until all is over. It is locked by the program at work; one that nobody
/// locks was left by a program that was killed.
final class LastWords {
  private static final String TRIED = "tried ";
  private static final String REFUSED = "refused ";
  private static final String TAKEN_BACK = "taken-back ";

  private final Path folder;

  /// @param data folder of the registry
  LastWords(Path data) {
    this.folder = data.resolve("last-words");
  }

  /// Begins to tell somebody.
  ///
  /// @param handle opaque name of whom
  /// @throws UncheckedIOException where it cannot be written down; then nothing may leave
  Mark begin(String handle) {
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      return open(handle, StandardOpenOption.CREATE)
          .orElseThrow(() -> new IOException(handle + " is being erased by another program"));
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /// @return whether somebody is being told, or was when a program was killed
  boolean any() {
    try {
      if (!Files.isDirectory(folder)) {
        return false;
      }
      try (Stream<Path> files = Files.list(folder)) {
        return files.findAny().isPresent();
      }
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /// @return what programs that were killed left; each is to be closed
  List<Mark> left() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Mark> left = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        open(file.getFileName().toString(), StandardOpenOption.READ).ifPresent(left::add);
      }
      return left;
    } catch (IOException e) {
      left.forEach(Mark::close);
      throw trouble(e);
    }
  }

  /// @return empty where a program at work has it
  private Optional<Mark> open(String handle, StandardOpenOption how) throws IOException {
    Path file = folder.resolve(handle);
    FileChannel channel =
        FileChannel.open(file, how, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (locked(channel) && Files.exists(file)) {
      return Optional.of(new Mark(file, channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false; // This very program has it.
    }
  }

  private UncheckedIOException trouble(IOException e) {
    return new UncheckedIOException("what is told in " + folder, e);
  }

  /// What is known of one person's last word. Every line is on the disk before the next step.
  final class Mark implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private Mark(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    String handle() {
      return file.getFileName().toString();
    }

    void tries(String way) {
      add(TRIED + way);
    }

    void refused(String way) {
      add(REFUSED + way);
    }

    void takenBack(String way) {
      add(TAKEN_BACK + way);
    }

    /// @return channels by which it left, or may have
    Set<String> ways() {
      Set<String> ways = new LinkedHashSet<>();
      try {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith(TRIED)) {
            ways.add(line.substring(TRIED.length()));
          } else {
            ways.remove(line.replaceFirst("^(" + REFUSED + "|" + TAKEN_BACK + ")", ""));
          }
        }
        return ways;
      } catch (IOException e) {
        throw trouble(e);
      }
    }

    private void add(String line) {
      try {
        channel.position(channel.size());
        channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      } catch (IOException e) {
        throw trouble(e);
      }
    }

    /// All is over.
    void done() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw trouble(e);
      } finally {
        close();
      }
    }

    /// Lets go of it; what is not over stays.
    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw trouble(e);
      }
    }
  }
}
