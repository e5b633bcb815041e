package org.goodfaith.postgres.embedded;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A running PostgreSQL over one data folder.
///
/// Opening unpacks, makes, recovers and starts whatever is missing, or attaches to the server that
/// another process runs on the same folder. The last one to close, in any process, stops it; so
/// does the end of the process in order. A killed process leaves it running for the next opener.
public final class EmbeddedPostgres implements AutoCloseable {
  private final SharedServer shared;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedPostgres(SharedServer shared) {
    this.shared = shared;
  }

  /// Opens the data folder, making it when it is absent.
  public static EmbeddedPostgres open(Path dataFolder) {
    return open(dataFolder, note -> {});
  }

  /// Opens the data folder and tells of every long step in one line.
  public static EmbeddedPostgres open(Path dataFolder, Consumer<String> notes) {
    return new EmbeddedPostgres(SharedServer.open(dataFolder, notes));
  }

  /// Version of the server's programs.
  public static String version() {
    return Binaries.VERSION;
  }

  /// The port on 127.0.0.1; may change when the server is revived.
  public int port() {
    return shared.port();
  }

  /// How to log in now in the given role.
  public Login login(ServerRole role) {
    return new Login(url(port(), Cluster.DATABASE), role.user(), shared.password(role));
  }

  /// Whether the server's process runs; costs one look into the system's process table.
  public boolean isAlive() {
    return shared.isAlive();
  }

  /// Starts the server again if it died; true when it did, and logins have to be asked for anew.
  public boolean reviveIfDead() {
    return shared.revive(note -> {});
  }

  /// Gives the server up; closing twice does nothing.
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      shared.release();
    }
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
