package org.goodfaith.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.goodfaith.postgres.PostgresRegistry;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;
import org.goodfaith.postgres.embedded.Login;
import org.goodfaith.postgres.embedded.ServerRole;
import org.postgresql.PGConnection;

/// The yardstick of intake: the rows that the program wrote, copied by `COPY` alone, one table
/// after the other, into an empty database with the same tables and all their indexes.
final class RawCopy {
  private static final List<String> TABLES =
      List.of(
          "entry", "payload", "reference", "vault_lookup", "vault_subject", "vault_key", "tile");

  private RawCopy() {}

  /// How a copy went.
  ///
  /// @param rows rows of all tables
  /// @param seconds with the commit
  record Copied(long rows, double seconds) {}

  /// Writes the rows of a registry into files.
  static long export(Path data, Path into) throws IOException, SQLException {
    Files.createDirectories(into);
    long rows = 0;
    try (EmbeddedPostgres server = EmbeddedPostgres.open(data);
        Connection connection = connect(server)) {
      for (String table : TABLES) {
        try (OutputStream out = Files.newOutputStream(into.resolve(table))) {
          rows +=
              connection
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyOut("copy (select * from " + table + ") to stdout (format binary)", out);
        }
      }
    }
    return rows;
  }

  /// Copies the files into a new registry.
  static Copied into(Path data, Path from) throws IOException, SQLException {
    PostgresRegistry.open(
            PostgresRegistry.Location.of(data), InstantSource.system(), System.err::println)
        .close();
    try (EmbeddedPostgres server = EmbeddedPostgres.open(data);
        Connection connection = connect(server)) {
      connection.setAutoCommit(false);
      long before = System.nanoTime();
      long rows = 0;
      for (String table : TABLES) {
        try (InputStream in = Files.newInputStream(from.resolve(table))) {
          rows +=
              connection
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyIn("copy " + table + " from stdin (format binary)", in, 1 << 20);
        }
      }
      connection.commit();
      return new Copied(rows, (System.nanoTime() - before) / 1e9);
    }
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    Login login = server.login(ServerRole.OWNER);
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }
}
