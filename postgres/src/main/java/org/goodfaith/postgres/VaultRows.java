package org.goodfaith.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// Writes what an append adds to the identity vault and to the directory of organisations.
final class VaultRows {
  private final LookupKey lookup;
  private final VaultCipher cipher;
  private final CopyRows lookups = CopyRows.of("vault_lookup (lookup, subject, kind)");
  private final CopyRows wrapped = CopyRows.of("vault_key (subject, kind, wrapped)");
  private final List<Appended.NewName> names = new ArrayList<>();
  private final Map<Long, byte[]> keys = new HashMap<>();
  private final Set<Mark> known = new HashSet<>();
  private final List<Sealed> sealed = new ArrayList<>();
  private final List<Listed> listed = new ArrayList<>();

  private record Mark(long subject, int what, long mark) {}

  private record Sealed(Mark place, byte[] bytes) {}

  private record Listed(long subject, String identifier, String name) {}

  private VaultRows(LookupKey lookup, VaultCipher cipher) {
    this.lookup = lookup;
    this.cipher = cipher;
  }

  /// Seals the identities of new subjects; touches no connection.
  static VaultRows of(
      List<Appended.NewSubject> subjects,
      List<Appended.NewName> names,
      LookupKey lookup,
      VaultCipher cipher) {
    VaultRows rows = new VaultRows(lookup, cipher);
    subjects.forEach(rows::subject);
    rows.names.addAll(names);
    return rows;
  }

  /// The mark of an identifier's row: the beginning of its lookup hash.
  static long markOf(Hash lookup) {
    return java.nio.ByteBuffer.wrap(lookup.bytes()).getLong();
  }

  /// Seals the names, as far as the vault has them not yet, and stores everything.
  void send(Connection connection) throws SQLException {
    names(connection);
    lookups.send(connection);
    wrapped.send(connection);
    CopyRows rows = CopyRows.of("vault_subject (subject, what, mark, sealed)");
    for (Sealed one : sealed) {
      Mark place = one.place();
      rows.row(4).int8(place.subject()).int2(place.what()).int8(place.mark()).bytea(one.bytes());
    }
    rows.send(connection);
    CopyRows organisations = CopyRows.of("organisation_name (subject, identifier, name)");
    for (Listed one : listed) {
      organisations.row(3).int8(one.subject()).text(one.identifier()).text(one.name());
    }
    organisations.send(connection);
  }

  private void subject(Appended.NewSubject one) {
    long subject = one.key().number();
    int kind = Kinds.number(one.claim().kind());
    lookups.row(3).hash(one.identifier()).int8(subject).int2(kind);
    byte[] key = cipher.newKey();
    keys.put(subject, key);
    wrapped.row(3).int8(subject).int2(kind).bytea(cipher.wrap(subject, key));
    Identifier identifier = one.claim().identifier();
    Mark mark = new Mark(subject, VaultCipher.IDENTIFIER, markOf(one.identifier()));
    seal(mark, key, identifier.text());
    if (one.claim().kind() != SubjectKind.PERSON) {
      listed.add(new Listed(subject, identifier.text(), ""));
    }
  }

  private void names(Connection connection) throws SQLException {
    Set<Long> older = new HashSet<>();
    for (Appended.NewName one : names) {
      if (!keys.containsKey(one.key().number())) {
        older.add(one.key().number());
      }
    }
    if (!older.isEmpty()) {
      readKeys(connection, older);
      readKnown(connection, older);
    }
    for (Appended.NewName one : names) {
      long subject = one.key().number();
      String name = one.claim().name();
      byte @Nullable [] key = keys.get(subject); // none where its identity was forgotten
      Mark mark = new Mark(subject, VaultCipher.NAME, lookup.ofReference("name", name).high());
      if (key != null && known.add(mark)) {
        seal(mark, key, name);
        if (one.claim().kind() != SubjectKind.PERSON) {
          listed.add(new Listed(subject, one.claim().identifier().text(), name));
        }
      }
    }
  }

  private void seal(Mark mark, byte[] key, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    sealed.add(new Sealed(mark, cipher.seal(key, mark.subject(), mark.what(), plain)));
  }

  private void readKeys(Connection connection, Set<Long> subjects) throws SQLException {
    String sql = "select subject, wrapped from vault_key where subject = any (?)";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("int8", subjects.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          long subject = rows.getLong(1);
          byte[] key =
              cipher
                  .unwrap(subject, rows.getBytes(2))
                  .orElseThrow(() -> Trouble.damaged("The key of subject #" + subject));
          keys.put(subject, key);
        }
      }
    }
  }

  private void readKnown(Connection connection, Set<Long> subjects) throws SQLException {
    String sql = "select subject, mark from vault_subject where what = 2 and subject = any (?)";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("int8", subjects.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          known.add(new Mark(rows.getLong(1), VaultCipher.NAME, rows.getLong(2)));
        }
      }
    }
  }
}
