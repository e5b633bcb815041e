package org.goodfaith.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The demo's card file, made as long as is wanted.
final class CardFile {
  private static final int RECORDS_OF_A_LINE = 6;

  private CardFile() {}

  /// Repeats the file's lines under other line numbers, which are its subjects, until it has
  /// enough.
  static Path write(Path root, Path work, int records) throws IOException {
    Path shipped = root.resolve("demo-data/cards/credit-card-clients.csv.gz");
    List<String> lines;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(shipped))) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    Path file = work.resolve("cards.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(lines.getFirst() + "\n");
      int wanted = Math.ceilDiv(records, RECORDS_OF_A_LINE);
      for (int i = 0; i < wanted; i++) {
        out.write(lines.get(1 + i % (lines.size() - 1)) + "\n");
      }
    }
    return file;
  }
}
