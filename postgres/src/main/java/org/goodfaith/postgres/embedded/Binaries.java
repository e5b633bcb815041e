package org.goodfaith.postgres.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// Unpacks the server's programs once per machine, into a folder named by their digest.
final class Binaries {
  static final String VERSION = "18.6";
  static final int MAJOR = 18;

  private static final String SERVER = "bin/postgres";

  /// A packed server and the digest it must have; both change with the version of the artifact.
  ///
  /// @param resource its name on the class path
  /// @param digest SHA-256 of the packed server
  private record Pack(String resource, String digest) {
    String folder() {
      return "postgres-" + VERSION + "-" + digest.substring(0, 16);
    }
  }

  private static final Map<String, Pack> PACKS =
      Map.of(
          "amd64",
          new Pack(
              "/postgres-linux-x86_64.txz",
              "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc"),
          "aarch64",
          new Pack(
              "/postgres-linux-arm_64.txz",
              "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836"));

  private Binaries() {}

  /// The folder with `bin/postgres`, unpacked now if it was not yet.
  static Path unpacked(List<Path> places, Consumer<String> notes) {
    Pack pack = pack();
    for (Path place : places) {
      Path folder = place.resolve(pack.folder());
      if (Files.isExecutable(folder.resolve(SERVER))) {
        return folder;
      }
    }
    StringBuilder tried = new StringBuilder();
    for (Path place : places) {
      try {
        return unpack(pack, place, notes);
      } catch (IOException e) {
        tried.append("\n  ").append(place).append(": ").append(e);
      }
    }
    throw new ServerTrouble(
        "The database server's programs can not be unpacked anywhere:" + tried,
        "Make one of these folders writable with 100 MB free, or set XDG_CACHE_HOME to one.");
  }

  /// Where programs may be unpacked, best place first.
  static List<Path> places(Path dataFolder) {
    Path inData = dataFolder.resolve("programs");
    String cache = System.getenv("XDG_CACHE_HOME");
    if (cache != null && cache.startsWith("/")) {
      return List.of(Path.of(cache, "goodfaith"), inData);
    }
    Path home = Path.of(System.getProperty("user.home", ""));
    if (home.isAbsolute() && Files.isDirectory(home)) {
      return List.of(home.resolve(".cache/goodfaith"), inData);
    }
    return List.of(inData);
  }

  private static Pack pack() {
    String system = System.getProperty("os.name", "");
    String machine = System.getProperty("os.arch", "");
    @Nullable Pack pack = system.equals("Linux") ? PACKS.get(machine) : null;
    if (pack == null) {
      throw new ServerTrouble(
          "The built-in PostgreSQL runs on Linux (amd64, aarch64); this is "
              + (system + " " + machine + "."),
          "Give a PostgreSQL 15 or newer with --database URL.");
    }
    return pack;
  }

  private static Path unpack(Pack pack, Path place, Consumer<String> notes) throws IOException {
    Files.createDirectories(place);
    Path target = place.resolve(pack.folder());
    try (FileChannel lock =
            FileChannel.open(
                place.resolve(pack.folder() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var held = lock.lock()) {
      if (held.isValid() && Files.isExecutable(target.resolve(SERVER))) {
        return target;
      }
      notes.accept("Unpacking PostgreSQL " + VERSION + " into " + target);
      Path temporary = place.resolve(pack.folder() + ".unpacking");
      Folders.deleteTree(temporary);
      Files.createDirectory(temporary);
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
      unpackInto(pack, temporary);
      Command.run(place, List.of(), List.of("sync", "-f", temporary.toString()));
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      Folders.sync(place);
    }
    return target;
  }

  private static void unpackInto(Pack pack, Path folder) throws IOException {
    try (InputStream packed = Binaries.class.getResourceAsStream(pack.resource())) {
      if (packed == null) {
        throw new ServerTrouble(
            "The packed server " + pack.resource() + " is not on the class path.",
            "Build Goodfaith again, or give a PostgreSQL with --database URL.");
      }
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      DigestInputStream digested = new DigestInputStream(packed, sha);
      InputStream buffered = new BufferedInputStream(digested, 1 << 16);
      Tar.unpack(new XZInputStream(buffered), folder, Binaries::needed);
      buffered.transferTo(OutputStream.nullOutputStream());
      String found = HexFormat.of().formatHex(sha.digest());
      if (!found.equals(pack.digest())) {
        throw new ServerTrouble(
            "The packed server has SHA-256 " + found + ", but " + pack.digest() + " is expected.",
            "Delete the artifact from the local Maven repository and build again.");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  /// What only compilers and packagers use stays packed.
  private static boolean needed(String name) {
    return !(name.startsWith("include/")
        || name.startsWith("lib/pkgconfig/")
        || name.startsWith("lib/postgresql/pgxs/")
        || name.endsWith(".a"));
  }
}
