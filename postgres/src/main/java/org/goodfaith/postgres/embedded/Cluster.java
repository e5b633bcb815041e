package org.goodfaith.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

/// The server's folder inside the data folder: made once, checked at every opening.
final class Cluster {
  static final String ADMIN = "goodfaith_admin";
  static final String DATABASE = "goodfaith";

  private static final String FOLDER = "postgres";
  private static final String UNFINISHED = "postgres.new";
  private static final String ROLES_MARK = "goodfaith.roles";

  private final Path dataFolder;
  private final Passwords passwords;

  Cluster(Path dataFolder, Passwords passwords) {
    this.dataFolder = dataFolder;
    this.passwords = passwords;
  }

  Path folder() {
    return dataFolder.resolve(FOLDER);
  }

  /// Makes the cluster unless it is there; a half-made one is thrown away.
  void make(Path programs, RunAs runAs, Consumer<String> notes) throws IOException {
    if (Files.exists(folder())) {
      check();
      return;
    }
    notes.accept("Making a new database in " + folder());
    Path unfinished = dataFolder.resolve(UNFINISHED);
    Folders.deleteTree(unfinished);
    Folders.createPrivate(unfinished);
    runAs.own(unfinished);
    initialise(programs, runAs);
    Settings.replace(unfinished.resolve("pg_hba.conf"), Settings.ACCESS, runAs);
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        "\ninclude '" + Settings.FILE + "'\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.APPEND);
    Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(dataFolder);
  }

  private void initialise(Path programs, RunAs runAs) throws IOException {
    passwords.make(Passwords.ADMIN_FILE);
    Path handOver = dataFolder.resolve("password.tmp");
    Files.deleteIfExists(handOver);
    try {
      Passwords.write(handOver, passwords.read(Passwords.ADMIN_FILE));
      runAs.own(handOver);
      Command.Outcome outcome =
          Command.run(
              dataFolder,
              runAs.prefix(),
              List.of(
                  programs.resolve("bin/initdb").toString(),
                  "--pgdata=" + UNFINISHED,
                  "--username=" + ADMIN,
                  "--pwfile=" + handOver.getFileName(),
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--no-locale",
                  "--data-checksums",
                  "--no-instructions"));
      if (!outcome.succeeded()) {
        throw new ServerLog(dataFolder.resolve("log/postgres.log"))
            .trouble(
                "No database can be made in " + folder() + ".", Long.MAX_VALUE, outcome.output());
      }
    } finally {
      Files.deleteIfExists(handOver);
    }
  }

  private void check() throws IOException {
    Path version = folder().resolve("PG_VERSION");
    if (!Files.exists(version)) {
      throw new ServerTrouble(
          folder() + " is not a database folder: it has no file PG_VERSION.",
          "Choose another data folder with --data, or move this folder away.");
    }
    String found = Files.readString(version, StandardCharsets.US_ASCII).strip();
    if (!found.equals(Integer.toString(Binaries.MAJOR))) {
      throw new ServerTrouble(
          folder() + " was written by PostgreSQL " + found + ", this is " + Binaries.VERSION + ".",
          "Open it with the goodfaith that wrote it, make a backup there and restore it here.");
    }
  }

  /// Makes roles and database after the first start.
  void makeRoles(int port, RunAs runAs) throws IOException {
    Path mark = folder().resolve(ROLES_MARK);
    if (Files.exists(mark)) {
      return;
    }
    for (ServerRole role : ServerRole.values()) {
      passwords.make(role.keyFile());
    }
    String password = passwords.read(Passwords.ADMIN_FILE);
    try (Connection admin =
            DriverManager.getConnection(EmbeddedPostgres.url(port, "postgres"), ADMIN, password);
        Statement statement = admin.createStatement()) {
      for (ServerRole role : ServerRole.values()) {
        makeRole(statement, role);
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE + " owner " + ServerRole.OWNER.user());
      }
      statement.execute(
          "alter database " + DATABASE + " set search_path = " + DATABASE + ", public");
      statement.execute("revoke all on database " + DATABASE + " from public");
      statement.execute("revoke connect on database postgres from public");
      for (ServerRole role : ServerRole.values()) {
        statement.execute("grant connect on database " + DATABASE + " to " + role.user());
      }
    } catch (SQLException e) {
      throw new ServerTrouble(
          "The roles of the new database can not be made: " + e.getMessage(),
          "Try again; if it stays so, delete " + folder() + ", which holds no records yet.",
          e);
    }
    Settings.replace(mark, "Roles and database were made.\n", runAs);
  }

  private void makeRole(Statement statement, ServerRole role) throws SQLException, IOException {
    String verb =
        exists(statement, "select 1 from pg_roles where rolname = '" + role.user() + "'")
            ? "alter"
            : "create";
    statement.execute(
        verb + " role " + role.user() + " login password '" + passwords.read(role.keyFile()) + "'");
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
