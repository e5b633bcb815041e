package org.goodfaith.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;

/// One server for all tests of a run; each test has a database of its own on it, reached as an
/// external one.
final class TestServer {
  private static final Path FOLDER = Path.of("target", "test-server").toAbsolutePath();
  private static final String TEMPLATE = "test_template";
  private static final EmbeddedPostgres SERVER = opened();

  private TestServer() {}

  private static EmbeddedPostgres opened() {
    EmbeddedPostgres server = EmbeddedPostgres.open(FOLDER);
    try {
      List<String> old = new ArrayList<>();
      try (Connection admin = admin(server.port(), "postgres");
          Statement statement = admin.createStatement()) {
        String sql = "select datname from pg_database where datname like 'test\\_%'";
        try (ResultSet rows = statement.executeQuery(sql)) {
          while (rows.next()) {
            old.add(rows.getString(1));
          }
        }
        for (String name : old) {
          statement.execute("drop database " + name + " with (force)");
        }
      }
      try (Connection admin = admin(server.port(), "postgres");
          Statement statement = admin.createStatement()) {
        statement.execute("alter system set fsync = off"); // these databases outlive no test
        statement.execute("select pg_reload_conf()");
        statement.execute("create database " + TEMPLATE);
      }
      Schema.prepare(Database.external(location(server, TEMPLATE, FOLDER).url().orElseThrow()));
      return server;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A new empty registry on a database of its own, with keys in the folder.
  static PostgresRegistry.Location newDatabase(Path folder) {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection admin = admin(SERVER.port(), "postgres");
        Statement statement = admin.createStatement()) {
      statement.execute("create database " + name + " template " + TEMPLATE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return location(SERVER, name, folder);
  }

  private static PostgresRegistry.Location location(
      EmbeddedPostgres server, String name, Path folder) {
    String url = url(server.port(), name) + "?user=goodfaith_admin&password=" + password();
    return new PostgresRegistry.Location(folder, Optional.of(url), Optional.empty());
  }

  /// A connection that may do anything, for changing rows behind the registry's back.
  static Connection admin(PostgresRegistry.Location location) throws SQLException {
    return DriverManager.getConnection(location.url().orElseThrow() + "&currentSchema=goodfaith");
  }

  private static Connection admin(int port, String database) throws SQLException {
    return DriverManager.getConnection(url(port, database), "goodfaith_admin", password());
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static String password() {
    try {
      return Files.readString(FOLDER.resolve("keys/db-admin")).strip();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
