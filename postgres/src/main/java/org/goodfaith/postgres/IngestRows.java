package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.IngestProgress.When;
import org.goodfaith.core.ledger.LedgerReader.SentLines;

/// Rows of `ingest`: one for each step of a reading; the last of a run counts.
final class IngestRows {
  private static final String COLUMNS =
      "run, file, file_digest, mapping, source, read, accepted, refused, duplicate, records, done,"
          + " dropped, note, day, suspended";

  private IngestRows() {}

  static void insert(Connection connection, IngestProgress progress) throws SQLException {
    String sql =
        "insert into ingest (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, progress.run());
      insert.setString(2, progress.file());
      insert.setString(3, progress.fileDigest());
      insert.setString(4, progress.mapping());
      insert.setString(5, progress.source());
      insert.setLong(6, progress.readLines());
      insert.setLong(7, progress.acceptedLines());
      insert.setLong(8, progress.refusedLines());
      insert.setLong(9, progress.duplicateLines());
      insert.setLong(10, progress.recordCount());
      insert.setBoolean(11, progress.done());
      insert.setArray(12, connection.createArrayOf("text", progress.dropped().toArray()));
      insert.setString(13, progress.note());
      insert.setObject(14, progress.when().day());
      insert.setBoolean(15, progress.when().suspended());
      insert.executeUpdate();
    }
  }

  static Optional<IngestProgress> last(Connection connection, String fileDigest, String mapping)
      throws SQLException {
    String sql =
        "select "
            + COLUMNS
            + " from ingest where file_digest = ? and mapping = ? order by step desc limit 1";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, fileDigest);
      query.setString(2, mapping);
      List<IngestProgress> found = read(query);
      return found.stream().findFirst();
    }
  }

  /// The latest state of each run, oldest run first.
  static List<IngestProgress> latest(Connection connection) throws SQLException {
    String sql =
        "with recursive runs (run) as ("
            + "(select run from ingest order by run limit 1) union all "
            + "select (select i.run from ingest i where i.run > runs.run order by i.run limit 1)"
            + " from runs where runs.run is not null) "
            + "select l.* from runs cross join lateral (select "
            + COLUMNS
            + " from ingest i where i.run = runs.run order by step desc limit 1) as l"
            + " where l.mapping <> 'api' order by l.run";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      return read(query);
    }
  }

  /// The latest step of each run up to a day, where it is not before another day.
  static Map<String, SentLines> sent(Connection connection, LocalDate first, LocalDate last)
      throws SQLException {
    String sql =
        "select source, sum(read), sum(refused) from ("
            + "select distinct on (run) source, read, refused, day, suspended from ingest"
            + " where day <= ? order by run, step desc) as latest"
            + " where day >= ? and not suspended group by source";
    Map<String, SentLines> sent = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, last);
      query.setObject(2, first);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          sent.put(row.getString(1), new SentLines(row.getLong(2), row.getLong(3)));
        }
      }
    }
    return sent;
  }

  private static List<IngestProgress> read(PreparedStatement query) throws SQLException {
    List<IngestProgress> found = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        found.add(
            new IngestProgress(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getBoolean(11),
                List.of((String[]) row.getArray(12).getArray()),
                row.getString(13),
                new When(row.getObject(14, LocalDate.class), row.getBoolean(15))));
      }
    }
    return found;
  }
}
