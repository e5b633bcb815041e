package org.goodfaith.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.goodfaith.postgres.embedded.ServerRole;

/// Work on the database: transactions, trouble translated, one more try after a lost connection.
final class Pool implements AutoCloseable {
  private static final int CONNECTIONS = 8;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final long WAIT_MILLIS = TimeUnit.SECONDS.toMillis(20);

  private final Database database;
  private final HikariDataSource connections;
  private final HikariDataSource besides;

  Pool(Database database) {
    this.database = database;
    HikariConfig config = config(Database.SCHEMA, CONNECTIONS);
    config.setMinimumIdle(1);
    HikariConfig beside = config(Database.SCHEMA + "-beside", 1);
    beside.setMinimumIdle(0);
    beside.setInitializationFailTimeout(-1); // connects when it is first needed
    try {
      this.connections = new HikariDataSource(config);
      this.besides = new HikariDataSource(beside);
    } catch (PoolInitializationException e) {
      throw e.getCause() instanceof SQLException cause ? Trouble.of(cause) : Trouble.of(e);
    }
  }

  private HikariConfig config(String name, int connectionsMax) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(new RoleSource(database, ServerRole.APP));
    config.setMaximumPoolSize(connectionsMax);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setAutoCommit(false);
    return config;
  }

  /// Something done in one transaction.
  ///
  /// @param <T> what comes out
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /// Runs the work in a transaction of the application's role and commits it. After a lost
  /// connection the work runs again: work that adds has to find out whether it had committed.
  <T> T run(Work<T> work) {
    return run(connections::getConnection, work);
  }

  /// Runs the work in a transaction of another role, on a connection of its own.
  <T> T runAs(ServerRole role, Work<T> work) {
    return run(() -> unpooled(role), work);
  }

  /// A second connection for whoever has the writers' turn: it reads what was committed before the
  /// turn began, while the first one writes. There is one, as there is one turn.
  Connection beside() throws SQLException {
    return besides.getConnection();
  }

  /// A connection of its own for a long reading; the caller closes it.
  Connection unpooled(ServerRole role) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        Connection connection = database.connect(role);
        connection.setAutoCommit(false);
        return connection;
      } catch (SQLException e) {
        if (attempt == database.tries() || !Trouble.isLost(e)) {
          throw e;
        }
        recover(attempt);
      }
    }
  }

  /// A killed server may take a moment to be seen as dead: each try waits a little longer.
  private void recover(int attempt) {
    LockSupport.parkNanos(attempt * PAUSE_NANOS);
    database.recover();
  }

  private interface Opening {
    Connection open() throws SQLException;
  }

  private <T> T run(Opening opening, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = opening.open()) {
        return commit(connection, work);
      } catch (SQLException e) {
        if (attempt == database.tries() || !Trouble.isLost(e)) {
          throw Trouble.of(e);
        }
        recover(attempt);
        connections.getHikariPoolMXBean().softEvictConnections();
        besides.getHikariPoolMXBean().softEvictConnections();
      }
    }
  }

  private static <T> T commit(Connection connection, Work<T> work) throws SQLException {
    boolean committed = false;
    try {
      T result = work.on(connection);
      connection.commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        undo(connection);
      }
    }
  }

  /// The first failure is the one to report; a broken connection is thrown away by the pool.
  private static boolean undo(Connection connection) {
    try {
      connection.rollback();
      return true;
    } catch (SQLException _) {
      return false;
    }
  }

  @Override
  public void close() {
    besides.close();
    connections.close();
  }
}
