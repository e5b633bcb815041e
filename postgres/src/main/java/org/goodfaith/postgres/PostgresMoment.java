package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.Entry;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.ledger.Payload;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.postgres.embedded.ServerRole;
import org.jspecify.annotations.Nullable;

/// The ledger in one snapshot of the database that all its connections share. It trusts no row
/// whose hash does not fit.
final class PostgresMoment implements LedgerMoment {
  private final Pool pool;
  private final Connection first;
  private final String shared;
  private final Heads.Counted newest;
  private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

  PostgresMoment(Pool pool) throws SQLException {
    this.pool = pool;
    this.first = begun(pool);
    try (Statement statement = first.createStatement();
        ResultSet row = statement.executeQuery("select pg_export_snapshot()")) {
      row.next();
      shared = row.getString(1);
    }
    newest = Heads.last(first);
  }

  private static Connection begun(Pool pool) throws SQLException {
    Connection connection = pool.unpooled(ServerRole.APP);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    return connection;
  }

  @Override
  public TreeHead head() {
    return newest.head();
  }

  @Override
  public synchronized TreeHead headAt(Instant earlier) {
    try {
      return Heads.at(first, earlier).head();
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
  }

  @Override
  public long subjects() {
    return newest.nextSubject() - 1;
  }

  @Override
  public void rows(long from, long last, Rows each) {
    String where = " between " + from + " and " + last;
    String sql =
        "select e.subject, e.seq, e.prev, e.hash, e.position, p.salt, p.body from entry e"
            + " left join payload p on p.subject = e.subject and p.seq = e.seq and p.subject"
            + where
            + " where e.subject"
            + where
            + " order by e.subject, e.seq";
    try {
      Connection connection = borrow();
      CopiedRow.each(connection, sql, row -> take(row, each));
      idle.add(connection);
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
  }

  private Connection borrow() throws SQLException {
    Connection known = idle.poll();
    if (known != null) {
      return known;
    }
    Connection connection = begun(pool);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction snapshot '" + shared + "'");
      statement.execute("set local work_mem = '256MB'");
      statement.execute("set local enable_partitionwise_join = on");
    }
    return connection;
  }

  private static void take(CopiedRow row, Rows each) {
    long subject = row.int8();
    int seq = row.int4();
    Hash prev = row.hash();
    Hash hash = row.hash();
    long position = row.int8();
    byte @Nullable [] salt = row.byteaOrNull();
    byte @Nullable [] body = row.byteaOrNull();
    if (salt != null && body != null) {
      EntryRef ref = new EntryRef(new SubjectKey(subject), seq);
      if (!Entry.hashOf(ref, prev, new Payload(salt, body)).equals(hash)) {
        throw Trouble.damaged("Entry " + ref);
      }
    }
    each.take(subject, seq, position, salt == null ? null : body);
  }

  @Override
  public synchronized List<SubjectKey> touchedSince(long position) {
    String sql = "select distinct subject from entry where position >= ? order by subject";
    List<SubjectKey> touched = new ArrayList<>();
    try (PreparedStatement query = first.prepareStatement(sql)) {
      query.setLong(1, position);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          touched.add(new SubjectKey(row.getLong(1)));
        }
      }
      return touched;
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
  }

  @Override
  public void close() {
    try {
      for (Connection connection : idle) {
        connection.close();
      }
      first.close();
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
  }
}
