package org.goodfaith.postgres.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one opening of a data folder in this process, shared by all who open it here.
///
/// Between processes: every opener holds a shared lock on `users.lock`; who starts or stops the
/// server holds `start.lock` alone. Whoever closes and finds no other user stops the server.
final class SharedServer {
  private static final Map<Path, SharedServer> OPEN = new HashMap<>();
  private static boolean hooked;

  private final Path dataFolder;
  private final Passwords passwords;
  private final Postmaster postmaster;
  private final FileChannel users;
  private FileLock usersLock;
  private volatile PidFile running;
  private volatile boolean left;
  private int openers;

  private SharedServer(
      Path dataFolder, Passwords passwords, Postmaster postmaster, FileChannel users)
      throws IOException {
    this.dataFolder = dataFolder;
    this.passwords = passwords;
    this.postmaster = postmaster;
    this.users = users;
    this.usersLock = users.lock(0, Long.MAX_VALUE, true);
    this.running = new PidFile(0, 0, "");
  }

  static SharedServer open(Path data, Consumer<String> notes) {
    synchronized (OPEN) {
      try {
        Folders.createPrivate(data.toAbsolutePath());
        Path folder = data.toRealPath();
        @Nullable SharedServer shared = OPEN.get(folder);
        if (shared == null) {
          shared = openFirst(folder, notes);
          OPEN.put(folder, shared);
          hook();
        } else {
          shared.revive(notes);
        }
        shared.openers++;
        return shared;
      } catch (IOException e) {
        throw trouble(data, e);
      }
    }
  }

  private static SharedServer openFirst(Path folder, Consumer<String> notes) throws IOException {
    try (FileChannel start = lockFile(folder, "start.lock");
        FileLock held = start.lock()) {
      Passwords passwords = new Passwords(folder.resolve("keys"));
      Cluster cluster = new Cluster(folder, passwords);
      RunAs runAs = RunAs.choose(folder, cluster.folder());
      Path log = folder.resolve("log");
      Folders.createPrivate(log);
      runAs.ownTree(log);
      runAs.ownTree(cluster.folder());
      Path programs = Binaries.unpacked(runAs.usable(Binaries.places(folder)), notes);
      cluster.make(programs, runAs, notes);
      Postmaster postmaster = new Postmaster(folder, cluster.folder(), programs, runAs);
      FileChannel users = lockFile(folder, "users.lock");
      boolean opened = false;
      try {
        SharedServer shared = new SharedServer(folder, passwords, postmaster, users);
        shared.running = postmaster.ensure(notes);
        cluster.makeRoles(shared.running.port(), runAs);
        opened = held.isValid();
        return shared;
      } finally {
        if (!opened) {
          users.close(); // lets go of the lock; a server that runs is found by the next opener
        }
      }
    }
  }

  /// Restarts a server that died, not one that this program has left; true when that was needed.
  boolean revive(Consumer<String> notes) {
    if (left || isAlive()) {
      return false;
    }
    synchronized (OPEN) {
      if (left || isAlive()) {
        return false;
      }
      try (FileChannel start = lockFile(dataFolder, "start.lock");
          FileLock held = start.lock()) {
        running = held.isValid() ? postmaster.ensure(notes) : running;
        return true;
      } catch (IOException e) {
        throw trouble(dataFolder, e);
      }
    }
  }

  boolean isAlive() {
    return postmaster.runs(running.pid());
  }

  int port() {
    return running.port();
  }

  String password(ServerRole role) {
    try {
      return passwords.read(role.keyFile());
    } catch (IOException e) {
      throw trouble(dataFolder, e);
    }
  }

  /// One opener less; the last one of all processes stops the server.
  void release() {
    synchronized (OPEN) {
      openers--;
      if (openers == 0) {
        leave();
      }
    }
  }

  private void leave() {
    left = true;
    OPEN.remove(dataFolder);
    try (FileChannel start = lockFile(dataFolder, "start.lock");
        FileLock held = start.lock();
        users) {
      usersLock.release();
      @Nullable FileLock alone = users.tryLock();
      if (alone != null && held.isValid()) {
        usersLock = alone;
        postmaster.stop();
      }
    } catch (IOException e) {
      throw trouble(dataFolder, e);
    }
  }

  private static void hook() {
    if (!hooked) {
      Runtime.getRuntime().addShutdownHook(new Thread(SharedServer::leaveAll, "stop-postgres"));
      hooked = true;
    }
  }

  private static void leaveAll() {
    synchronized (OPEN) {
      for (SharedServer shared : Map.copyOf(OPEN).values()) {
        shared.leave();
      }
    }
  }

  private static FileChannel lockFile(Path folder, String name) throws IOException {
    return FileChannel.open(
        folder.resolve(name),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private static ServerTrouble trouble(Path folder, IOException e) {
    return new ServerTrouble(
        "The data folder " + folder + " can not be used: " + e,
        "Check that it is a folder of this user, writable, on a disk with free space;"
            + " or choose another one with --data.",
        e);
  }
}
