package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.goodfaith.postgres.embedded.ServerRole;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Hears of seals by this program or any other on the same database. For one thread.
public final class SealWatch implements AutoCloseable {
  private final Pool pool;
  private @Nullable Connection connection;

  SealWatch(Pool pool) {
    this.pool = pool;
  }

  static String channel() {
    return "goodfaith_sealed";
  }

  /// Waits until something is sealed that was not when it was last asked. The first call, and the
  /// first after a lost connection, do not wait: nobody knows what was missed.
  ///
  /// @param atMost how long
  /// @throws StoreTrouble where the database can not be reached
  public void await(Duration atMost) {
    try {
      if (connection == null) {
        connection = listen();
      } else {
        PGConnection own = connection.unwrap(PGConnection.class);
        own.getNotifications(Math.toIntExact(atMost.toMillis()));
      }
    } catch (SQLException e) {
      close();
      throw Trouble.of(e);
    }
  }

  private Connection listen() throws SQLException {
    Connection own = pool.unpooled(ServerRole.APP);
    own.setAutoCommit(true);
    try (Statement listen = own.createStatement()) {
      listen.execute("listen " + channel());
    }
    return own;
  }

  @Override
  public void close() {
    Connection own = connection;
    connection = null;
    if (own != null) {
      try {
        own.close();
      } catch (SQLException e) {
        throw Trouble.of(e);
      }
    }
  }
}
