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

  /// Two queries, each in the order of its own index, go side by side and meet here: the database
  /// joins them at twice the cost, and at many times where it does not know yet how much there is.
  @Override
  public void rows(long from, long last, Rows each) {
    String range = " where subject between " + from + " and " + last + " order by subject, seq";
    try (Borrowed one = borrow();
        Borrowed other = borrow();
        CopiedRow.Rows entries =
            CopiedRow.rows(
                one.connection(), "select subject, seq, prev, hash, position from entry" + range);
        CopiedRow.Rows payloads =
            CopiedRow.rows(
                other.connection(), "select subject, seq, salt, body from payload" + range)) {
      PayloadRows beside = new PayloadRows(payloads);
      while (entries.next()) {
        take(entries.row(), beside, each);
      }
      beside.skipRest();
      one.readWhole();
      other.readWhole();
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
  }

  /// A connection that others use after it, where all went well: on one whose reading broke off
  /// nothing can be read any more.
  private static final class Borrowed implements AutoCloseable {
    private final Connection connection;
    private final ConcurrentLinkedQueue<Connection> idle;
    private boolean whole;

    Borrowed(Connection connection, ConcurrentLinkedQueue<Connection> idle) {
      this.connection = connection;
      this.idle = idle;
    }

    Connection connection() {
      return connection;
    }

    void readWhole() {
      whole = true;
    }

    @Override
    public void close() throws SQLException {
      if (whole) {
        idle.add(connection);
      } else {
        connection.close();
      }
    }
  }

  private Borrowed borrow() throws SQLException {
    Connection known = idle.poll();
    if (known != null) {
      return new Borrowed(known, idle);
    }
    Connection connection = begun(pool);
    boolean shares = false;
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction snapshot '" + shared + "'");
      statement.execute("set local work_mem = '256MB'");
      statement.execute("set local max_parallel_workers_per_gather = 0");
      shares = true;
      return new Borrowed(connection, idle);
    } finally {
      if (!shares) {
        connection.close();
      }
    }
  }

  private static void take(CopiedRow row, PayloadRows payloads, Rows each) throws SQLException {
    long subject = row.int8();
    int seq = row.int4();
    Hash prev = row.hash();
    Hash hash = row.hash();
    long position = row.int8();
    Payload payload = payloads.of(subject, seq);
    if (payload != null) {
      EntryRef ref = new EntryRef(new SubjectKey(subject), seq);
      if (!Entry.hashOf(ref, prev, payload).equals(hash)) {
        throw Trouble.damaged("Entry " + ref);
      }
    }
    each.take(subject, seq, position, payload == null ? null : payload.body());
  }

  /// What entries say, in their order; of what was forgotten there is nothing.
  private static final class PayloadRows {
    private final CopiedRow.Rows rows;
    private long subject;
    private int seq;

    PayloadRows(CopiedRow.Rows rows) throws SQLException {
      this.rows = rows;
      next();
    }

    private void next() throws SQLException {
      boolean more = rows.next();
      subject = more ? rows.row().int8() : Long.MAX_VALUE;
      seq = more ? rows.row().int4() : 0;
    }

    /// A query that was ended early leaves a connection behind on which nothing can be read.
    void skipRest() throws SQLException {
      while (subject < Long.MAX_VALUE) {
        next();
      }
    }

    /// Entries are asked about in their order.
    @Nullable Payload of(long wanted, int wantedSeq) throws SQLException {
      while (subject < wanted || (subject == wanted && seq < wantedSeq)) {
        next();
      }
      if (subject != wanted || seq != wantedSeq) {
        return null;
      }
      Payload payload = new Payload(rows.row().bytea(), rows.row().bytea());
      next();
      return payload;
    }
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
