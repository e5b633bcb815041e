package org.goodfaith.lab.reform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The subjects behind every bar of a reform, by number, for those allowed to know: in a file that
/// its owner alone can read, never in the report.
public final class NamedLists {
  private static final String NAME = "subjects.csv";
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int DIGITS = 20;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int used;

  private NamedLists(OutputStream out) {
    this.out = out;
  }

  /// @return name of the file
  public static String name() {
    return NAME;
  }

  /// @param folder of the run
  /// @param moves who moves
  /// @throws IOException where the folder cannot be written
  public static void write(Path folder, Moves moves) throws IOException {
    Files.createDirectories(folder);
    Path half = folder.resolve(NAME + ".part");
    Files.deleteIfExists(half);
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(half, owner);
    try (OutputStream out = Files.newOutputStream(half)) {
      new NamedLists(out).all(moves);
    }
    Files.move(half, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
  }

  private void all(Moves moves) throws IOException {
    put("sort,code,change,for the subject,subject\r\n".getBytes(StandardCharsets.UTF_8));
    for (Moves.Move move : moves.counts().keySet()) {
      String start =
          move.sort() + "," + move.code() + "," + move.change() + "," + move.sense().word() + ",";
      byte[] before = start.getBytes(StandardCharsets.UTF_8);
      for (long subject : moves.subjects(move)) {
        line(before, subject);
      }
    }
    out.write(buffer, 0, used);
  }

  private void put(byte[] bytes) throws IOException {
    if (bytes.length > buffer.length - used) {
      out.write(buffer, 0, used);
      used = 0;
    }
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  /// Millions of such lines are written: no text is made for each.
  private void line(byte[] before, long subject) throws IOException {
    if (before.length + DIGITS + 2 > buffer.length - used) {
      out.write(buffer, 0, used);
      used = 0;
    }
    System.arraycopy(before, 0, buffer, used, before.length);
    used += before.length;
    int digits = 1;
    for (long left = subject / 10; left > 0; left /= 10) {
      digits++;
    }
    long left = subject;
    for (int at = used + digits - 1; at >= used; at--) {
      buffer[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    used += digits;
    buffer[used++] = '\r';
    buffer[used++] = '\n';
  }
}
