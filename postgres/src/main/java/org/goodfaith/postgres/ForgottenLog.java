package org.goodfaith.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.SubjectKey;

/// Forgettings written down outside the database, a line each, so that a restored backup forgets
/// again what it still knew. Holds numbers, days and codes only.
final class ForgottenLog {
  private static final Pattern LINE =
      Pattern.compile(
          "([0-9]+) ([0-9]+) ([0-9]{4}-[0-9]{2}-[0-9]{2}) (?:([0-9a-f]{64}) )?([^\\n]*)");

  private final Path file;

  ForgottenLog(Path file) {
    this.file = file;
  }

  /// One forgetting.
  ///
  /// @param ref the entry
  /// @param day the registry's day
  /// @param hash of the entry: a history that went on from an older backup may have another one in
  ///   its place; empty in lines of earlier versions
  /// @param reason code
  record Line(EntryRef ref, LocalDate day, Optional<Hash> hash, String reason) {
    private String text() {
      String mark = hash.map(it -> it.hex() + " ").orElse("");
      return ref.subject().number() + " " + ref.seq() + " " + day + " " + mark + reason + "\n";
    }
  }

  /// Adds lines; they are on the disk when this returns.
  synchronized void write(List<Line> lines) {
    StringBuilder text = new StringBuilder(endsWithinLine() ? "\n" : "");
    lines.forEach(line -> text.append(line.text()));
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new StoreTrouble(
          "The forgetting can not be written down in " + file + ": " + e,
          "Make the data folder writable; nothing was forgotten.",
          e);
    }
  }

  /// Whether a power cut left a line unfinished: nothing may be added to it.
  private boolean endsWithinLine() {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.size() > 0
          && channel.read(last, channel.size() - 1) == 1
          && last.get(0) != '\n';
    } catch (IOException e) {
      throw new StoreTrouble(
          "The forgettings in " + file + " can not be read: " + e,
          "Make the file readable; nothing was forgotten.",
          e);
    }
  }

  /// All lines, oldest first; a last line cut short by a power cut was never acknowledged.
  List<Line> read() {
    List<Line> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      return lines;
    }
    try {
      for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
          EntryRef ref =
              new EntryRef(
                  new SubjectKey(Long.parseLong(line.group(1))), Integer.parseInt(line.group(2)));
          Optional<Hash> hash = Optional.ofNullable(line.group(4)).map(Hash::ofHex);
          lines.add(new Line(ref, LocalDate.parse(line.group(3)), hash, line.group(5)));
        }
      }
    } catch (IOException e) {
      throw new StoreTrouble(
          "The forgettings in " + file + " can not be read: " + e,
          "Make the file readable; without it a restore would bring back what was forgotten.",
          e);
    }
    return lines;
  }
}
