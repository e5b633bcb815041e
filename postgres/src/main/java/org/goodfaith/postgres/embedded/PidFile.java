package org.goodfaith.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The server's own note of itself in the cluster folder.
///
/// @param pid process number of the postmaster
/// @param port port it listens on, 0 while it has not said
/// @param status `starting`, `ready`, `stopping`, or empty while it has not said
record PidFile(long pid, int port, String status) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Path in(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  static Optional<PidFile> read(Path cluster) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(in(cluster), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      long pid = Long.parseLong(lines.isEmpty() ? "" : lines.getFirst().strip());
      int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
      String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
      return Optional.of(new PidFile(pid, port, status));
    } catch (NumberFormatException e) {
      return Optional.of(new PidFile(0, 0, "")); // cut short by a full disk or a power cut
    }
  }

  boolean isReady() {
    return status.equals("ready");
  }
}
