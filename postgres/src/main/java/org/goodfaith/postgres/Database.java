package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;
import org.goodfaith.postgres.embedded.Login;
import org.goodfaith.postgres.embedded.ServerRole;
import org.jspecify.annotations.Nullable;

/// Where connections come from: the embedded server with a login for each role, or one external
/// login that steps down into the role.
final class Database implements AutoCloseable {
  static final String SCHEMA = "goodfaith";

  /// Libraries that tell of their every step; held, so that their quiet lasts.
  private static final List<Logger> TALKERS =
      List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer.hikari"));

  private static final int EXTERNAL_TRIES = 3;
  private static final int EMBEDDED_TRIES = 10;
  private static final long AGAIN_NANOS = 200_000_000L;

  private final @Nullable EmbeddedPostgres embedded;
  private final String url;

  private Database(@Nullable EmbeddedPostgres embedded, String url) {
    this.embedded = embedded;
    this.url = url;
    TALKERS.forEach(talker -> talker.setLevel(Level.WARNING));
  }

  static Database embedded(EmbeddedPostgres server) {
    return new Database(server, "");
  }

  /// @param url JDBC address with user and password, or with those of the environment
  static Database external(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StoreTrouble(
          "The database address does not begin with jdbc:postgresql:.",
          "Give it as jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD.");
    }
    return new Database(null, url);
  }

  boolean isExternal() {
    return embedded == null;
  }

  /// A new connection in the role; the caller closes it.
  Connection connect(ServerRole role) throws SQLException {
    if (embedded != null) {
      return connectEmbedded(embedded, role, EMBEDDED_TRIES);
    }
    return connectExternal(role);
  }

  /// A server that was just killed may still look alive: it is asked again, and revived.
  private static Connection connectEmbedded(EmbeddedPostgres embedded, ServerRole role, int tries)
      throws SQLException {
    try {
      embedded.reviveIfDead();
      Login login = embedded.login(role);
      Properties properties = properties();
      properties.setProperty("user", login.user());
      properties.setProperty("password", login.password());
      return DriverManager.getConnection(login.url(), properties);
    } catch (SQLException e) {
      String state = e.getSQLState();
      if (tries <= 1 || state == null || !state.startsWith("08")) {
        throw e;
      }
    }
    LockSupport.parkNanos(AGAIN_NANOS);
    return connectEmbedded(embedded, role, tries - 1);
  }

  private Connection connectExternal(ServerRole role) throws SQLException {
    Connection connection = DriverManager.getConnection(url, properties());
    if (role != ServerRole.OWNER) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set role " + role.user());
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    }
    return connection;
  }

  /// @return how often work on lost connections is tried; each try on the embedded server begins
  ///   with a server that runs
  int tries() {
    return isExternal() ? EXTERNAL_TRIES : EMBEDDED_TRIES;
  }

  /// After a lost connection: starts the embedded server again if it died.
  void recover() {
    if (embedded != null) {
      embedded.reviveIfDead();
    }
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("currentSchema", SCHEMA);
    properties.setProperty("ApplicationName", "goodfaith");
    properties.setProperty("logServerErrorDetail", "false");
    properties.setProperty("prepareThreshold", "2");
    return properties;
  }
}
