package org.goodfaith.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;
import org.goodfaith.postgres.embedded.ServerRole;

/// A registry's rows in the hands of somebody who may do anything to the database, and does so
/// behind the registry's back. Knows how to undo it all.
final class Rows implements AutoCloseable {
  /// Every table whose rows are proved.
  static final List<String> TABLES =
      List.of(
          "entry",
          "payload",
          "reference",
          "tile",
          "tree_head",
          "rulebook",
          "vault_lookup",
          "vault_subject",
          "vault_key");

  private final EmbeddedPostgres server;
  private final Connection connection;

  private Rows(EmbeddedPostgres server, Connection connection) {
    this.server = server;
    this.connection = connection;
  }

  static Rows of(Path folder) {
    EmbeddedPostgres server = EmbeddedPostgres.open(folder);
    String url = server.login(ServerRole.OWNER).url() + "?currentSchema=goodfaith";
    try {
      String password = Files.readString(folder.resolve("keys/db-admin")).strip();
      Rows rows = new Rows(server, DriverManager.getConnection(url, "goodfaith_admin", password));
      rows.keep();
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep() {
    execute("set synchronous_commit = off");
    execute("create schema kept");
    TABLES.forEach(table -> execute("create table kept." + table + " as table " + table));
  }

  /// Makes everything as it was.
  void undo() {
    StringBuilder sql = new StringBuilder("begin;");
    for (String table : TABLES) {
      sql.append("delete from " + table + ";insert into " + table + " table kept." + table + ";");
    }
    execute(sql.append("commit").toString());
  }

  /// @return how many rows it touched
  int execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// @return whether the database let it happen to at least one row
  boolean tries(String sql) {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql) > 0;
    } catch (SQLException e) {
      return e.getSQLState().isEmpty(); // two of a kind, or out of range: the database refuses
    }
  }

  /// @return the one value of a query
  String value(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// @return every `table.column type` of the proved tables
  List<String> columns() {
    String sql =
        "select string_agg(table_name || ' ' || column_name || ' ' || udt_name, ',' order by"
            + " table_name, ordinal_position) from information_schema.columns"
            + " where table_schema = 'goodfaith' and table_name in ('"
            + String.join("', '", TABLES)
            + "')";
    return List.of(value(sql).split(",", -1));
  }

  /// Changes one byte of one column of one row.
  ///
  /// @param column as `columns` lists it
  /// @return what was done, or empty where the database refused
  String changeOneByte(String column, Random random) {
    String[] words = column.split(" ", -1);
    long count = Long.parseLong(value("select count(*) from " + words[0]));
    String sql =
        "update "
            + words[0]
            + " set "
            + words[1]
            + " = "
            + changed(words[1], words[2], random)
            + " where (tableoid, ctid) = (select tableoid, ctid from "
            + words[0]
            + " offset "
            + random.nextLong(count)
            + " limit 1)";
    return tries(sql) ? sql : "";
  }

  private static String changed(String name, String type, Random random) {
    int at = random.nextInt(1 << 20);
    int bit = 1 << random.nextInt(Byte.SIZE);
    String spot = "(" + at + " % length(" + name + "))";
    return switch (type) {
      case "bytea" ->
          "set_byte(%1$s, %2$s, get_byte(%1$s, %2$s) # %3$d)".formatted(name, spot, bit);
      case "int2" -> "%s # (%d)::int2".formatted(name, (short) ((bit & 0xff) << 8 * (at % 2)));
      case "int4" -> "%s # (%d)".formatted(name, bit << 8 * (at % 4));
      case "int8" -> "%s # (%d)".formatted(name, (long) bit << 8 * (at % 8));
      case "uuid" ->
          "encode(set_byte(uuid_send(%1$s), %2$d, get_byte(uuid_send(%1$s), %2$d) # %3$d), 'hex')"
              .concat("::uuid")
              .formatted(name, at % 16, bit);
      case "timestamptz" ->
          "%s + %d * interval '1 microsecond'".formatted(name, (long) bit << 8 * (at % 6));
      case "text" ->
          "overlay(%1$s placing chr(ascii(substr(%1$s, %2$s + 1, 1)) # 1) from %2$s + 1 for 1)"
              .formatted(name, spot);
      default -> throw new IllegalArgumentException(type);
    };
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    server.close();
  }
}
