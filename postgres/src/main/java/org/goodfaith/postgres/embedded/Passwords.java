package org.goodfaith.postgres.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// The roles' passwords: random, one file each, readable to the owner only.
final class Passwords {
  static final String ADMIN_FILE = "db-admin";

  private static final int PASSWORD_BYTES = 24;

  private final Path folder;

  Passwords(Path folder) {
    this.folder = folder;
  }

  String read(String name) throws IOException {
    Path file = folder.resolve(name);
    try {
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (NoSuchFileException e) {
      throw new ServerTrouble(
          "The password file " + file + " is missing.",
          "Copy it back from where you keep the folder of keys; a database can not be opened"
              + " without its keys.",
          e);
    }
  }

  /// Makes the password unless it is there; complete or absent, also after a power cut.
  void make(String name) throws IOException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      return;
    }
    Folders.createPrivate(folder);
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Path temporary = folder.resolve(name + ".new");
    Files.deleteIfExists(temporary);
    write(temporary, HexFormat.of().formatHex(random));
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(folder);
  }

  /// Writes a new file that only its owner can read.
  static void write(Path file, String text) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, how, mode)) {
      channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
  }
}
