package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.ledger.IngestProgress;

/// Rows of `ingest`: one for each step of a reading; the last of a run counts.
final class IngestRows {
  private static final String COLUMNS =
      "run, file, file_digest, mapping, source, read, accepted, refused, duplicate, records, done,"
          + " dropped, note";

  private IngestRows() {}

  static void insert(Connection connection, IngestProgress progress) throws SQLException {
    String sql =
        "insert into ingest (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
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
            + " order by l.run";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      return read(query);
    }
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
                row.getString(13)));
      }
    }
    return found;
  }
}
