package org.goodfaith.postgres.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The server's log file: its growth, its last lines, and what they mean for the operator.
final class ServerLog {
  private static final long MOST_BYTES = 4_000_000;
  private static final int TAIL_BYTES = 4_000;
  private static final int TAIL_LINES = 12;

  private final Path file;

  ServerLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /// A sentence of the log and what to do about it.
  private record Meaning(String sentence, String remedy) {}

  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning("No space left on device", "Free space on the disk of the data folder."),
          new Meaning("Disk quota exceeded", "Free space within the quota of this user."),
          new Meaning("Read-only file system", "Make the disk of the data folder writable."),
          new Meaning(
              "database files are incompatible with server",
              "The data folder is of another version: open it with the goodfaith that wrote it,"
                  + " make a backup there and restore it here."),
          new Meaning(
              "pre-existing shared memory block",
              "Another server still uses this data folder: end it, then try again."),
          new Meaning(
              "lock file \"postmaster.pid\" already exists",
              "Another server uses this data folder: end it, then try again."),
          new Meaning(
              "has invalid permissions",
              "Set the folder `postgres` inside the data folder back to mode 700."),
          new Meaning("has wrong ownership", "Run goodfaith as the user who made the data folder."),
          new Meaning("Permission denied", "Give this user back all rights on the data folder."),
          new Meaning("Cannot allocate memory", "Free some memory: 600 MB are needed."),
          new Meaning("could not map anonymous shared memory", "Free some memory: 600 MB."),
          new Meaning(
              "error while loading shared libraries",
              "This system lacks a library (glibc, libstdc++): install it, or give a"
                  + " PostgreSQL with --database URL."),
          new Meaning(
              "could not locate a valid checkpoint record",
              "The data folder is damaged: restore the last backup into a new one."),
          new Meaning(
              "Address already in use",
              "Free the port, or delete the file `port` to get another."));

  long length() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /// Keeps one older log beside the current one, so that logs end by themselves.
  void rotate() throws IOException {
    if (length() > MOST_BYTES) {
      Path older = file.resolveSibling(file.getFileName() + ".1");
      Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// The last lines written after a position.
  String tail(long from) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(from, log.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) Math.max(0, log.length() - start)];
      log.seek(start);
      log.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
  }

  /// The trouble to report when a program of the server failed.
  ServerTrouble trouble(String what, long from, String output) throws IOException {
    String said = (tail(from) + "\n" + output).strip();
    String text =
        what + " The server's last words (" + file + "):\n" + said.indent(2).stripTrailing();
    for (Meaning meaning : MEANINGS) {
      if (said.contains(meaning.sentence())) {
        return new ServerTrouble(text, meaning.remedy());
      }
    }
    return new ServerTrouble(
        text, "Mend what the server complains of, or restore a backup into a new data folder.");
  }
}
