package org.goodfaith.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.BodyText;
import org.goodfaith.core.ledger.Entry;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.Payload;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Reads the ledger, and trusts no row whose hash does not fit.
final class PostgresLedgerReader implements LedgerReader {
  private final Pool pool;
  private final LongSupplier sealedHere;

  /// @param sealedHere gives the size of the largest tree that this program sealed
  PostgresLedgerReader(Pool pool, LongSupplier sealedHere) {
    this.pool = pool;
    this.sealedHere = sealedHere;
  }

  @Override
  public long sizeAtLeast() {
    return sealedHere.getAsLong();
  }

  @Override
  public TreeHead head() {
    return pool.run(Heads::last).head();
  }

  @Override
  public TreeHead headAt(Instant moment) {
    return pool.run(connection -> Heads.at(connection, moment)).head();
  }

  @Override
  public List<SealedEntry> entriesOf(SubjectKey subject) {
    return pool.run(connection -> entriesOf(connection, subject));
  }

  private static List<SealedEntry> entriesOf(Connection connection, SubjectKey subject)
      throws SQLException {
    String sql =
        "select e.seq, e.prev, e.hash, e.position, p.salt, p.body from entry e"
            + " left join payload p on p.subject = e.subject and p.seq = e.seq"
            + " where e.subject = ? and (p.subject = ? or p.subject is null) order by e.seq";
    List<SealedEntry> entries = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, subject.number());
      query.setLong(2, subject.number());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          entries.add(entry(subject, row));
        }
      }
    }
    return entries;
  }

  @Override
  public Map<SubjectKey, List<SealedEntry>> chains(long first, long last) {
    return pool.run(connection -> chains(connection, first, last));
  }

  private static Map<SubjectKey, List<SealedEntry>> chains(
      Connection connection, long first, long last) throws SQLException {
    String sql =
        "select e.seq, e.prev, e.hash, e.position, p.salt, p.body, e.subject from entry e"
            + " left join payload p on p.subject = e.subject and p.seq = e.seq"
            + " and p.subject between ? and ?"
            + " where e.subject between ? and ? order by e.subject, e.seq";
    Map<SubjectKey, List<SealedEntry>> chains = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, first);
      query.setLong(2, last);
      query.setLong(3, first);
      query.setLong(4, last);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          SubjectKey subject = new SubjectKey(row.getLong(7));
          chains.computeIfAbsent(subject, _ -> new ArrayList<>()).add(entry(subject, row));
        }
      }
    }
    return chains;
  }

  @Override
  public List<SubjectKey> subjectsWith(Set<String> acts) {
    String sql =
        "select distinct subject from reference where act <> 'record' and act = any (?)"
            + " order by subject";
    return subjects(sql, query -> query.setArray(1, array(query, acts)));
  }

  private static Array array(PreparedStatement query, Set<String> texts) throws SQLException {
    return query.getConnection().createArrayOf("text", texts.toArray());
  }

  @Override
  public List<SubjectKey> joined() {
    String sql =
        "select subject from payload"
            + " where substring(body from 21 for 18) = '\"entry\":\"unlinked\"'::bytea"
            + " union select subject from payload"
            + " where substring(body from 21 for 16) = '\"entry\":\"linked\"'::bytea"
            + " order by subject";
    return subjects(sql, _ -> {});
  }

  /// Fills a query in.
  @FunctionalInterface
  private interface Fill {
    void in(PreparedStatement query) throws SQLException;
  }

  private List<SubjectKey> subjects(String sql, Fill fill) {
    return pool.run(connection -> {
      List<SubjectKey> subjects = new ArrayList<>();
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        fill.in(query);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            subjects.add(new SubjectKey(row.getLong(1)));
          }
        }
      }
      return subjects;
    });
  }

  @Override
  public Set<SubjectKey> changedSince(long treeSize) {
    return pool.run(connection -> {
      Set<SubjectKey> subjects = new HashSet<>();
      try (PreparedStatement query =
          connection.prepareStatement("select distinct subject from entry where position >= ?")) {
        query.setLong(1, treeSize);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            subjects.add(new SubjectKey(row.getLong(1)));
          }
        }
      }
      return subjects;
    });
  }

  @Override
  public List<SealedEntry> sealed(long from, long until) {
    String sql =
        "select e.seq, e.prev, e.hash, e.position, p.salt, p.body, e.subject from entry e"
            + " left join payload p on p.subject = e.subject and p.seq = e.seq"
            + " where e.position >= ? and e.position < ? order by e.position";
    return pool.run(connection -> {
      List<SealedEntry> entries = new ArrayList<>();
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setLong(1, from);
        query.setLong(2, until);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            entries.add(entry(new SubjectKey(row.getLong(7)), row));
          }
        }
      }
      return entries;
    });
  }

  @Override
  public List<Seal> seals() {
    return pool.run(Heads::seals);
  }

  @Override
  public Instant sealedAt(long position) {
    return pool.run(connection -> Heads.sealedAt(connection, position));
  }

  @Override
  public Map<String, SentLines> linesSent(LocalDate first, LocalDate last) {
    return pool.run(connection -> IngestRows.sent(connection, first, last));
  }

  private static SealedEntry entry(SubjectKey subject, ResultSet row) throws SQLException {
    EntryRef ref = new EntryRef(subject, row.getInt(1));
    return new SealedEntry(ref, row.getLong(4), body(ref, row));
  }

  private static @Nullable EntryBody body(EntryRef ref, ResultSet row) throws SQLException {
    byte @Nullable [] salt = row.getBytes(5);
    byte @Nullable [] body = row.getBytes(6);
    if (salt == null || body == null) {
      return null;
    }
    Hash prev = Hash.ofBytes(row.getBytes(2));
    Hash computed = Entry.hashOf(ref, prev, new Payload(salt, body));
    if (!computed.equals(Hash.ofBytes(row.getBytes(3)))) {
      throw Trouble.damaged("Entry " + ref);
    }
    return BodyText.readOwn(body);
  }

  @Override
  public LedgerFigures figures() {
    return pool.run(connection -> {
      Heads.Counted last = Heads.last(connection);
      return new LedgerFigures(
          last.persons(),
          last.organisations(),
          last.publicBodies(),
          last.head().size(),
          IngestRows.latest(connection));
    });
  }
}
