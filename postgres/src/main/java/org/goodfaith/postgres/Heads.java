package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.LedgerReader.Seal;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.subject.SubjectKind;

/// Rows of `tree_head`.
final class Heads {
  private static final String COLUMNS =
      "size, root, sealed_at, signature, persons, organisations, public_bodies";

  private Heads() {}

  /// A head with the counts that ride along.
  ///
  /// @param head signed
  /// @param persons registered so far
  /// @param organisations registered so far
  /// @param publicBodies registered so far
  record Counted(TreeHead head, long persons, long organisations, long publicBodies) {
    /// @return the number the next subject gets
    long nextSubject() {
      return 1 + persons + organisations + publicBodies;
    }

    Counted with(SubjectKind kind) {
      return switch (kind) {
        case PERSON -> new Counted(head, persons + 1, organisations, publicBodies);
        case ORGANISATION -> new Counted(head, persons, organisations + 1, publicBodies);
        case PUBLIC_BODY -> new Counted(head, persons, organisations, publicBodies + 1);
      };
    }

    Counted with(TreeHead newer) {
      return new Counted(newer, persons, organisations, publicBodies);
    }
  }

  static Counted last(Connection connection) throws SQLException {
    String sql = "select " + COLUMNS + " from tree_head order by size desc limit 1";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      return first(query);
    }
  }

  static Counted at(Connection connection, Instant moment) throws SQLException {
    String sql =
        "select "
            + COLUMNS
            + " from tree_head where sealed_at <= ? order by sealed_at desc limit 1";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, moment.atOffset(ZoneOffset.UTC));
      return first(query);
    }
  }

  static List<Seal> seals(Connection connection) throws SQLException {
    List<Seal> seals = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement("select size, sealed_at from tree_head order by size");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
        seals.add(new Seal(row.getLong(1), at));
      }
    }
    return seals;
  }

  static Instant sealedAt(Connection connection, long position) throws SQLException {
    String sql = "select sealed_at from tree_head where size > ? order by size limit 1";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, position);
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          return row.getObject(1, OffsetDateTime.class).toInstant();
        }
      }
    }
    throw new RegistryBug("no seal holds position " + position);
  }

  private static Counted first(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? new Counted(read(row), row.getLong(5), row.getLong(6), row.getLong(7))
          : new Counted(TreeHead.empty(), 0, 0, 0);
    }
  }

  /// Reads the first four columns.
  static TreeHead read(ResultSet row) throws SQLException {
    return new TreeHead(
        row.getLong(1),
        Hash.ofBytes(row.getBytes(2)),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4));
  }

  /// Writes a head; whoever watches for seals hears of it when the transaction is committed.
  static void insert(Connection connection, Counted counted) throws SQLException {
    String sql =
        "with told as (select pg_notify('"
            + SealWatch.channel()
            + "', '')) insert into tree_head ("
            + COLUMNS
            + ") select ?, ?, ?, ?, ?, ?, ? from told";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, counted.head().size());
      insert.setBytes(2, counted.head().root().bytes());
      insert.setObject(3, counted.head().sealedAt().atOffset(ZoneOffset.UTC));
      insert.setString(4, counted.head().signature());
      insert.setLong(5, counted.persons());
      insert.setLong(6, counted.organisations());
      insert.setLong(7, counted.publicBodies());
      insert.executeUpdate();
    }
  }
}
