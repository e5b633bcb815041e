package org.goodfaith.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// As whom the server's programs run: PostgreSQL refuses to run as root.
///
/// An ordinary user runs them directly. Root runs them in a user namespace of its own, where the
/// same user has no power (`unshare -U`); where that is forbidden, as another user (`setpriv`).
///
/// @param uid owner of the server's files, as the system sees it
/// @param gid group of the server's files
/// @param prefix words to put before every command
record RunAs(int uid, int gid, List<String> prefix) {
  private static final int ROOT = 0;
  private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody", "daemon");

  RunAs {
    prefix = List.copyOf(prefix);
  }

  /// Chooses for a cluster folder; an existing one keeps its owner where possible.
  static RunAs choose(Path dataFolder, Path cluster) throws IOException {
    int self = Folders.owner(Path.of("/proc/self"));
    int owner = Files.exists(cluster) ? Folders.owner(cluster) : self;
    if (self != ROOT) {
      if (owner != self) {
        throw new ServerTrouble(
            cluster + " belongs to user number " + owner + ", this process to " + self + ".",
            "Run goodfaith as the owner of the data folder, or choose another one with --data.");
      }
      return new RunAs(self, self, List.of());
    }
    if (owner != ROOT) {
      return other(owner, (Integer) Files.getAttribute(cluster, "unix:gid"));
    }
    if (works(dataFolder, List.of("unshare", "-U"), "true")) {
      return new RunAs(ROOT, ROOT, List.of("unshare", "-U"));
    }
    return fallback(dataFolder);
  }

  boolean isOther() {
    return uid != ROOT && !prefix.isEmpty();
  }

  /// The places from which the server's user can run programs.
  List<Path> usable(List<Path> places) {
    return isOther() ? List.of(places.getLast()) : places;
  }

  /// Hands a file or folder written by this process to the server's user.
  void own(Path path) throws IOException {
    if (isOther()) {
      Folders.chown(path, uid, gid);
    }
  }

  /// Hands over a folder with all that is in it, unless it was handed over before.
  void ownTree(Path root) throws IOException {
    if (isOther() && Files.exists(root) && Folders.owner(root) != uid) {
      Folders.chownTree(root, uid, gid);
    }
  }

  private static RunAs fallback(Path dataFolder) throws IOException {
    Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx--x--x"));
    List<String> lines = Files.readAllLines(Path.of("/etc/passwd"));
    for (String name : UNPRIVILEGED) {
      for (String line : lines) {
        String[] fields = line.split(":", -1);
        if (fields.length > 3 && fields[0].equals(name) && !fields[2].equals("0")) {
          RunAs user = other(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
          if (works(dataFolder, user.prefix(), "test", "-x", dataFolder + "/.")) {
            return user;
          }
        }
      }
    }
    throw new ServerTrouble(
        "PostgreSQL refuses to run as root, and this machine permits neither `unshare -U` nor"
            + " `setpriv` to another user inside "
            + dataFolder
            + ".",
        "Run goodfaith as an ordinary user, choose a data folder outside root's home, or give"
            + " a PostgreSQL with --database URL.");
  }

  private static RunAs other(int uid, int gid) {
    return new RunAs(
        uid, gid, List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
  }

  private static boolean works(Path folder, List<String> prefix, String... words) {
    try {
      return Command.run(folder, prefix, List.of(words)).succeeded();
    } catch (IOException e) {
      return false; // the program itself is not installed
    }
  }
}
