package org.goodfaith.bench.population;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.goodfaith.population.Population;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Consents;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.KindTable;

/// The same columns in memory of DuckDB.
final class DuckTables implements AutoCloseable {
  private final DuckDBConnection connection;

  DuckTables(int threads) throws SQLException {
    connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
    run("SET threads = " + threads);
    run("SET preserve_insertion_order = false");
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// @return the text of a query beside this class
  static String sql(String name) throws IOException {
    try (InputStream in = DuckTables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no query " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Makes a table for each kind, and one of consents.
  void load(Population population) throws SQLException {
    run("CREATE TABLE consent (subject BIGINT, given DATE, taken_back DATE)");
    for (Columns part : population.parts()) {
      for (Consents consents : part.consents()) {
        consents(part, consents);
      }
      for (KindTable table : part.tables()) {
        table(part, table);
      }
    }
  }

  private void consents(Columns part, Consents consents) throws SQLException {
    run("CREATE TABLE stage (subject BIGINT, given INTEGER, taken_back INTEGER)");
    try (DuckDBAppender rows = appender()) {
      for (int i = 0; i < consents.owners().length; i++) {
        rows.beginRow();
        rows.append(part.subjects()[consents.owners()[i]]);
        rows.append(consents.given()[i]);
        rows.append(Math.min(consents.takenBack()[i], Days.of(MakePeople.AS_OF) * 2));
        rows.endRow();
      }
    }
    run(
        "INSERT INTO consent SELECT subject, DATE '1970-01-01' + given,"
            + " DATE '1970-01-01' + taken_back FROM stage");
    run("DROP TABLE stage");
  }

  private DuckDBAppender appender() throws SQLException {
    return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "stage");
  }

  private void table(Columns part, KindTable table) throws SQLException {
    String name = table.kind().replace('.', '_');
    StringBuilder stage = new StringBuilder("CREATE TABLE stage (subject BIGINT, day INTEGER");
    StringBuilder kept = new StringBuilder("SELECT subject, DATE '1970-01-01' + day AS day");
    for (FactColumn fact : table.facts()) {
      stage.append(", ").append(fact.name()).append(" BIGINT");
      kept.append(", ")
          .append(fact.name())
          .append("::")
          .append(width(fact))
          .append(" AS ")
          .append(fact.name());
    }
    run(stage + ")");
    try (DuckDBAppender rows = appender()) {
      for (int owner = 0; owner < table.owners().length; owner++) {
        long subject = part.subjects()[table.owners()[owner]];
        for (int row = table.starts()[owner]; row < table.starts()[owner + 1]; row++) {
          rows.beginRow();
          rows.append(subject);
          rows.append(table.days()[row]);
          for (FactColumn fact : table.facts()) {
            rows.append(fact.values().at(row));
          }
          rows.endRow();
        }
      }
    }
    run("CREATE TABLE IF NOT EXISTS " + name + " AS " + kept + " FROM stage LIMIT 0");
    run("INSERT INTO " + name + " " + kept + " FROM stage");
    run("DROP TABLE stage");
  }

  private static String width(FactColumn fact) {
    return switch (fact.values().widthBytes()) {
      case Byte.BYTES -> "TINYINT";
      case Short.BYTES -> "SMALLINT";
      case Integer.BYTES -> "INTEGER";
      default -> "BIGINT";
    };
  }

  /// Runs a query that gives score, grade, count, points and weighed points.
  Tally tally(String sql) throws SQLException {
    Tally tally = new Tally();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        tally.add(
            rows.getString(1),
            rows.getString(2),
            rows.getLong(3),
            rows.getLong(4),
            rows.getLong(5));
      }
    }
    return tally;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
