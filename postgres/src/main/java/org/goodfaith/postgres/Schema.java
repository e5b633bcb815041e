package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.goodfaith.postgres.embedded.ServerRole;

/// Brings the tables to the version of this program.
final class Schema {
  /// Number of the last migration.
  private static final int VERSION = 9;

  private static final String HISTORY = Database.SCHEMA + ".flyway_schema_history";

  private Schema() {}

  /// Asks for the version first: the migration tool is started only where there is work.
  static void prepare(Database database) {
    int found;
    try (Connection owner = database.connect(ServerRole.OWNER);
        Statement statement = owner.createStatement()) {
      found = version(statement);
      if (found < VERSION && database.isExternal()) {
        makeRoles(statement);
      }
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
    if (found > VERSION) {
      throw new StoreTrouble(
          "The database is of version " + found + "; this goodfaith knows up to " + VERSION + ".",
          "Use the newer goodfaith that wrote it.");
    }
    if (found < VERSION) {
      migrate(database);
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select to_regclass('" + HISTORY + "')")) {
      row.next();
      if (row.getString(1) == null) {
        return 0;
      }
    }
    String sql = "select coalesce(max(version::int), 0) from " + HISTORY + " where success";
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void migrate(Database database) {
    try {
      Flyway.configure()
          .dataSource(new RoleSource(database, ServerRole.OWNER))
          .schemas(Database.SCHEMA)
          .defaultSchema(Database.SCHEMA)
          .locations("classpath:org/goodfaith/postgres/migrations")
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreTrouble(
          "The tables can not be brought to version " + VERSION + ": " + e.getMessage(),
          "The database is as it was. Check the rights of the user that owns it.",
          e);
    }
  }

  /// On the embedded server the launcher made them, with passwords.
  private static void makeRoles(Statement statement) throws SQLException {
    for (ServerRole role : new ServerRole[] {ServerRole.APP, ServerRole.FORGETTER}) {
      String known = "select 1 from pg_roles where rolname = '" + role.user() + "'";
      boolean exists;
      try (ResultSet row = statement.executeQuery(known)) {
        exists = row.next();
      }
      if (!exists) {
        statement.execute("create role " + role.user() + " nologin");
      }
      statement.execute("grant " + role.user() + " to current_user");
    }
  }
}
