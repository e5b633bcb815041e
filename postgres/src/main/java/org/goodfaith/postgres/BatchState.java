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
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.KnownState;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.ShortHash;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// What the database knows of everything one batch touches. Each kind of knowledge is fetched for
/// the whole batch in one question, when it is first asked for: a batch of duplicates asks once.
final class BatchState implements KnownState {
  private final Connection connection;
  private final Heads.Counted last;
  private final Set<ShortHash> askedReferences;
  private final Set<Hash> askedIdentifiers;
  private @Nullable Map<ShortHash, KnownReference> references;
  private @Nullable Map<Hash, KnownSubject> subjects;
  private final Map<SubjectKey, Tail> tails = new HashMap<>();

  private BatchState(
      Connection connection, Heads.Counted last, Set<ShortHash> references, Set<Hash> lookups) {
    this.connection = connection;
    this.last = last;
    this.askedReferences = references;
    this.askedIdentifiers = lookups;
  }

  /// The keyed hashes of a batch, computed before the writer's lock is taken.
  ///
  /// @param references of drafts and of their targets
  /// @param identifiers of the subjects
  record Asked(Set<ShortHash> references, Set<Hash> identifiers) {
    static Asked of(List<Draft> drafts, LookupKey lookup) {
      Set<ShortHash> references = HashSet.newHashSet(drafts.size());
      Map<Identifier, Hash> identifiers = new HashMap<>();
      for (Draft draft : drafts) {
        references.add(lookup.ofReference(draft.source(), draft.reference()));
        if (!draft.target().isEmpty()) {
          references.add(lookup.ofReference(draft.source(), draft.target()));
        }
        identifiers.computeIfAbsent(draft.claim().identifier(), lookup::ofIdentifier);
      }
      return new Asked(references, new HashSet<>(identifiers.values()));
    }

    static Asked nothing() {
      return new Asked(Set.of(), Set.of());
    }
  }

  static BatchState of(Connection connection, Heads.Counted last, Asked asked) {
    return new BatchState(connection, last, asked.references(), asked.identifiers());
  }

  /// Fetches all at once, as far as it will be asked for: afterwards no question is left open.
  void load() throws SQLException {
    Map<ShortHash, KnownReference> knownReferences = readReferences();
    references = knownReferences;
    if (knownReferences.size() == askedReferences.size()) {
      subjects = Map.of();
      return;
    }
    Map<Hash, KnownSubject> knownSubjects = readSubjects();
    subjects = knownSubjects;
    Set<SubjectKey> chains = new HashSet<>();
    knownSubjects.values().forEach(one -> chains.add(one.key()));
    if (!chains.isEmpty()) {
      readTails(chains);
    }
  }

  @Override
  public Optional<KnownSubject> subject(Hash identifier) {
    Map<Hash, KnownSubject> known = subjects;
    if (known == null) {
      known = Sql.unchecked(this::readSubjects);
      subjects = known;
    }
    return Optional.ofNullable(known.get(identifier));
  }

  @Override
  public Optional<KnownReference> reference(ShortHash reference) {
    Map<ShortHash, KnownReference> known = references;
    if (known == null) {
      known = Sql.unchecked(this::readReferences);
      references = known;
    }
    return Optional.ofNullable(known.get(reference));
  }

  @Override
  public Tail tail(SubjectKey subject) {
    if (!tails.containsKey(subject)) {
      Set<SubjectKey> wanted = new HashSet<>(Set.of(subject));
      Map<Hash, KnownSubject> known = subjects;
      if (known != null) {
        known.values().forEach(one -> wanted.add(one.key()));
      }
      Sql.unchecked(() -> readTails(wanted));
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

  private Map<ShortHash, KnownReference> readReferences() throws SQLException {
    Map<ShortHash, KnownReference> known = new HashMap<>();
    if (askedReferences.isEmpty()) {
      return known;
    }
    StringBuilder wanted = new StringBuilder(40 * askedReferences.size()).append('{');
    for (ShortHash one : askedReferences) {
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
          known.put(Sql.shortHash(rows, 1), new KnownReference(ref, content, rows.getString(5)));
        }
      }
    }
    return known;
  }

  private Map<Hash, KnownSubject> readSubjects() throws SQLException {
    Map<Hash, KnownSubject> known = new HashMap<>();
    if (askedIdentifiers.isEmpty()) {
      return known;
    }
    byte[][] wanted = askedIdentifiers.stream().map(Hash::bytes).toArray(byte[][]::new);
    String sql = "select lookup, subject, kind from vault_lookup where lookup = any (?)";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("bytea", wanted));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          SubjectKind kind = Kinds.of(rows.getInt(3));
          known.put(
              Hash.ofBytes(rows.getBytes(1)),
              new KnownSubject(new SubjectKey(rows.getLong(2)), kind));
        }
      }
    }
    return known;
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
