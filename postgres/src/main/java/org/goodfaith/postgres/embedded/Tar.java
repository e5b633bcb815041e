package org.goodfaith.postgres.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;

/// Unpacks a plain tar stream: files, folders and symbolic links, nothing else.
final class Tar {
  private static final int BLOCK_BYTES = 512;
  private static final int NAME_BYTES = 100;
  private static final int MODE_AT = 100;
  private static final int SIZE_AT = 124;
  private static final int TYPE_AT = 156;
  private static final int LINK_AT = 157;
  private static final int NUMBER_BYTES = 12;
  private static final int OWNER_EXECUTES = 0100;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK_BYTES];
  private final byte[] buffer = new byte[1 << 16];

  private Tar(InputStream in) {
    this.in = in;
  }

  /// Unpacks the members whose name is wanted into `folder`, all readable to everybody.
  static void unpack(InputStream in, Path folder, Predicate<String> wanted) throws IOException {
    Tar tar = new Tar(in);
    while (tar.readBlock() && tar.block[0] != 0) {
      tar.member(folder, wanted);
    }
  }

  private void member(Path folder, Predicate<String> wanted) throws IOException {
    String name = text(0, NAME_BYTES);
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("the packed server names a file outside its folder: " + name);
    }
    long size = octal(SIZE_AT, NUMBER_BYTES);
    char type = (char) block[TYPE_AT];
    boolean keep = wanted.test(name);
    switch (type) {
      case '5' -> {
        if (keep) {
          Files.createDirectories(target);
        }
      }
      case '2' -> {
        if (keep) {
          Files.createDirectories(parent(target));
          Files.createSymbolicLink(target, Path.of(text(LINK_AT, NAME_BYTES)));
        }
      }
      case '0', '\0' -> {
        boolean executable = (octal(MODE_AT, 8) & OWNER_EXECUTES) != 0;
        file(target, size, keep, executable);
      }
      default -> throw new IOException("member " + name + " is of unknown type '" + type + "'");
    }
  }

  private void file(Path target, long size, boolean keep, boolean executable) throws IOException {
    if (keep) {
      Files.createDirectories(parent(target));
      try (OutputStream out = Files.newOutputStream(target)) {
        copy(out, size);
      }
      String mode = executable ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
    } else {
      copy(OutputStream.nullOutputStream(), size);
    }
    in.skipNBytes((BLOCK_BYTES - size % BLOCK_BYTES) % BLOCK_BYTES);
  }

  private void copy(OutputStream out, long size) throws IOException {
    long left = size;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException("the packed server is cut short");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private boolean readBlock() throws IOException {
    return in.readNBytes(block, 0, BLOCK_BYTES) == BLOCK_BYTES;
  }

  private String text(int at, int length) {
    int end = at;
    while (end < at + length && block[end] != 0) {
      end++;
    }
    return new String(block, at, end - at, StandardCharsets.UTF_8);
  }

  private long octal(int at, int length) {
    long value = 0;
    for (int i = at; i < at + length; i++) {
      int digit = block[i] - '0';
      if (digit >= 0 && digit <= 7) {
        value = value * 8 + digit;
      }
    }
    return value;
  }

  private static Path parent(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IOException("no folder for " + path);
    }
    return parent;
  }
}
