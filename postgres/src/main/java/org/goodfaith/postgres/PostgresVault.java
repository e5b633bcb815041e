package org.goodfaith.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.subject.SubjectName;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// Finds subjects by keyed hash and opens what is sealed under their own keys.
final class PostgresVault implements IdentityVault {
  private static final int MOST_ROWS = 10_000;

  private final Pool pool;
  private final RegistryKeys keys;

  PostgresVault(Pool pool, RegistryKeys keys) {
    this.pool = pool;
    this.keys = keys;
  }

  @Override
  public Optional<SubjectKey> find(Identifier identifier) {
    byte[] lookup = new LookupKey(keys.lookup()).ofIdentifier(identifier).bytes();
    return pool.run(connection -> {
      String sql = "select subject from vault_lookup where lookup = ?";
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setBytes(1, lookup);
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? Optional.of(new SubjectKey(row.getLong(1))) : Optional.empty();
        }
      }
    });
  }

  @Override
  public Optional<SubjectName> nameOf(SubjectKey subject, UnmaskedIdentity permission) {
    return pool.run(connection -> nameOf(connection, subject));
  }

  private Optional<SubjectName> nameOf(Connection connection, SubjectKey subject)
      throws SQLException {
    String sql =
        "select k.kind, k.wrapped, s.what, s.sealed from vault_key k"
            + " join vault_subject s on s.subject = k.subject"
            + " where k.subject = ? and s.subject = ? and s.what in (1, 2) order by s.what, s.mark";
    VaultCipher cipher = new VaultCipher(keys.master());
    List<Identifier> identifiers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Optional<SubjectKind> kind = Optional.empty();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, subject.number());
      query.setLong(2, subject.number());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          kind = Optional.of(Kinds.of(row.getInt(1)));
          int what = row.getInt(3);
          String text = open(cipher, subject, row.getBytes(2), what, row.getBytes(4));
          if (what == VaultCipher.NAME) {
            names.add(text);
          } else {
            identifiers.add(
                Identifier.parse(text)
                    .orElseThrow(() -> Trouble.damaged("The identity of subject " + subject)));
          }
        }
      }
    }
    return kind.map(found -> new SubjectName(found, identifiers, names.stream().sorted().toList()));
  }

  private static String open(
      VaultCipher cipher, SubjectKey subject, byte[] wrapped, int what, byte[] sealed) {
    return cipher
        .unwrap(subject.number(), wrapped)
        .flatMap(key -> cipher.open(key, subject.number(), what, sealed))
        .map(plain -> new String(plain, StandardCharsets.UTF_8))
        .orElseThrow(() -> Trouble.damaged("The identity of subject " + subject));
  }

  /// Every word must occur in the identifier or in one of the names.
  @Override
  public List<FoundOrganisation> searchOrganisations(String words, int limit) {
    List<String> patterns =
        words
            .strip()
            .toLowerCase(Locale.ROOT)
            .lines()
            .flatMap(line -> List.of(line.split("\\s+")).stream())
            .filter(word -> !word.isEmpty())
            .map(PostgresVault::pattern)
            .toList();
    if (patterns.isEmpty()) {
      return List.of();
    }
    return pool.run(connection -> search(connection, words.strip(), patterns, limit));
  }

  private static String pattern(String word) {
    String quoted = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + quoted + "%";
  }

  /// Best first: the identifier itself, then names that begin so, then the shortest names.
  private static List<FoundOrganisation> search(
      Connection connection, String words, List<String> patterns, int limit) throws SQLException {
    String sql =
        "select o.subject, o.identifier, array_agg(o.name order by o.name)"
            + " filter (where o.name <> '') from organisation_name o join ("
            + "select subject, min(case when split_part(identifier, ':', 2) = ? then 0"
            + " when lower(name) like ? then 1 else 2 end) as rank, min(length(name)) as length"
            + " from organisation_name where lower(name || ' ' || identifier) like all (?)"
            + " group by subject order by rank, length, subject limit ?"
            + ") as hit on hit.subject = o.subject"
            + " group by o.subject, o.identifier, hit.rank, hit.length"
            + " order by hit.rank, hit.length, o.subject";
    List<FoundOrganisation> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, words);
      query.setString(2, pattern(words.toLowerCase(Locale.ROOT)).substring(1));
      query.setArray(3, connection.createArrayOf("text", patterns.toArray()));
      query.setInt(4, Math.clamp(limit, 0, MOST_ROWS));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          SubjectKey subject = new SubjectKey(row.getLong(1));
          Identifier identifier =
              Identifier.parse(row.getString(2))
                  .orElseThrow(() -> Trouble.damaged("The directory entry of " + subject));
          java.sql.Array names = row.getArray(3);
          List<String> texts = names == null ? List.of() : List.of((String[]) names.getArray());
          found.add(new FoundOrganisation(subject, identifier, texts));
        }
      }
    }
    return found;
  }
}
