package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.KeyedDraft;
import org.goodfaith.core.ledger.KnownState;
import org.goodfaith.core.subject.ShortHash;
import org.goodfaith.core.subject.SubjectKey;

/// What the database knows of everything the drafts of a batch touch. Each kind of knowledge is
/// fetched for a whole part of the batch in one question.
final class BatchState implements KnownState {
  /// Whatever a batch asks for it finds by a key. Without statistics, as after a first big load,
  /// the planner would read whole tables instead.
  static final String BY_KEY = "set local enable_seqscan = off; set local enable_bitmapscan = off;";

  private final Connection connection;
  private final Heads.Counted last;
  private final Map<ShortHash, KnownReference> references = new HashMap<>();
  private final Map<Hash, KnownSubject> subjects = new HashMap<>();
  private final Map<SubjectKey, Tail> tails = new HashMap<>();

  /// @param connection sees what was committed when the writers' turn began
  /// @param last the head of that time
  BatchState(Connection connection, Heads.Counted last) {
    this.connection = connection;
    this.last = last;
  }

  /// Fetches all that will be asked for of these drafts: afterwards no question is left open.
  void load(List<KeyedDraft> drafts) throws SQLException {
    Set<ShortHash> askedReferences = HashSet.newHashSet(drafts.size());
    for (KeyedDraft draft : drafts) {
      askedReferences.add(draft.keys().reference());
      askedReferences.add(draft.keys().target());
    }
    readReferences(askedReferences);
    Set<Hash> askedIdentifiers = new HashSet<>();
    for (KeyedDraft draft : drafts) {
      if (!references.containsKey(draft.keys().reference())) {
        askedIdentifiers.add(draft.keys().identifier());
      }
    }
    askedIdentifiers.removeAll(subjects.keySet());
    if (!askedIdentifiers.isEmpty()) {
      Set<SubjectKey> chains = readSubjects(askedIdentifiers);
      if (!chains.isEmpty()) {
        readTails(chains);
      }
    }
  }

  /// Fetches where these chains end.
  void loadTails(Set<SubjectKey> chains) throws SQLException {
    readTails(chains);
  }

  @Override
  public Optional<KnownSubject> subject(Hash identifier) {
    return Optional.ofNullable(subjects.get(identifier));
  }

  @Override
  public Optional<KnownReference> reference(ShortHash reference) {
    return Optional.ofNullable(references.get(reference));
  }

  @Override
  public Tail tail(SubjectKey subject) {
    if (!tails.containsKey(subject)) {
      Sql.unchecked(() -> readTails(Set.of(subject)));
    }
    return tails.getOrDefault(subject, Tail.EMPTY);
  }

  @Override
  public long nextSubject() {
    return last.nextSubject();
  }

  @Override
  public long nextPosition() {
    return last.head().size();
  }

  private void readReferences(Set<ShortHash> asked) throws SQLException {
    StringBuilder wanted = new StringBuilder(40 * asked.size()).append('{');
    for (ShortHash one : asked) {
      wanted.append(wanted.length() == 1 ? "" : ",").append(new UUID(one.high(), one.low()));
    }
    String sql =
        "select reference, subject, seq, content, act from reference"
            + " where reference = any (?::uuid[])";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, wanted.append('}').toString());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          EntryRef ref = new EntryRef(new SubjectKey(rows.getLong(2)), rows.getInt(3));
          ShortHash content = Sql.shortHash(rows, 4);
          references.put(
              Sql.shortHash(rows, 1), new KnownReference(ref, content, rows.getString(5)));
        }
      }
    }
  }

  private Set<SubjectKey> readSubjects(Set<Hash> asked) throws SQLException {
    Set<SubjectKey> found = new HashSet<>();
    byte[][] wanted = asked.stream().map(Hash::bytes).toArray(byte[][]::new);
    String sql = "select lookup, subject, kind from vault_lookup where lookup = any (?)";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("bytea", wanted));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          SubjectKey key = new SubjectKey(rows.getLong(2));
          found.add(key);
          subjects.put(
              Hash.ofBytes(rows.getBytes(1)), new KnownSubject(key, Kinds.of(rows.getInt(3))));
        }
      }
    }
    return found;
  }

  private boolean readTails(Set<SubjectKey> wanted) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    for (SubjectKey key : wanted) {
      if (!tails.containsKey(key)) {
        numbers.add(key.number());
        tails.put(key, Tail.EMPTY);
      }
    }
    String sql =
        "select w.subject, e.seq, e.hash from unnest(?::bigint[]) as w (subject) cross join lateral"
            + " (select seq, hash from entry where entry.subject = w.subject"
            + " order by seq desc limit 1) as e";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("int8", numbers.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          tails.put(
              new SubjectKey(rows.getLong(1)),
              new Tail(rows.getInt(2), Hash.ofBytes(rows.getBytes(3))));
        }
      }
    }
    return true;
  }
}
