package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.SubjectKey;

/// The only deletions: payloads, the documents they named, and identities, in the forgetter's role,
/// beside an entry that says so.
final class ForgetRows {
  private static final List<String> IDENTITY =
      List.of(
          "vault_subject",
          "vault_key",
          "organisation_name",
          "vault_lookup",
          "check_inquiry",
          "document");

  private ForgetRows() {}

  static void payload(Connection connection, EntryRef ref) throws SQLException {
    String sql = "delete from payload where subject = ? and seq = ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setLong(1, ref.subject().number());
      delete.setInt(2, ref.seq());
      if (delete.executeUpdate() != 1) {
        throw new StoreTrouble(
            "There is nothing to forget at " + ref + ": no such entry, or forgotten before.",
            "Look at the subject's page for its entries.");
      }
    }
  }

  /// Deletes the payloads of entries, all of them.
  ///
  /// @param lines each entry once, with its hash
  static void payloads(Connection connection, List<ForgottenLog.Line> lines) throws SQLException {
    String sql =
        "delete from payload p using unnest(?::bigint[], ?::int[]) as w (subject, seq)"
            + " where p.subject = w.subject and p.seq = w.seq";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      setRefs(connection, delete, lines.stream().map(ForgottenLog.Line::ref).toList());
      if (delete.executeUpdate() != lines.size()) {
        throw new StoreTrouble(
            "Some of what is to be forgotten is not there, though no entry says it was forgotten.",
            "Nothing was forgotten. Run 'goodfaith verify'.");
      }
    }
  }

  /// @return hashes of those of these entries that are there
  static Map<EntryRef, Hash> hashes(Connection connection, List<EntryRef> refs)
      throws SQLException {
    String sql =
        "select e.subject, e.seq, e.hash from unnest(?::bigint[], ?::int[]) as w (subject, seq)"
            + " join entry e on e.subject = w.subject and e.seq = w.seq";
    Map<EntryRef, Hash> hashes = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      setRefs(connection, query, refs);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          hashes.put(
              new EntryRef(new SubjectKey(row.getLong(1)), row.getInt(2)),
              Hash.ofBytes(row.getBytes(3)));
        }
      }
    }
    return hashes;
  }

  private static void setRefs(
      Connection connection, PreparedStatement statement, List<EntryRef> refs) throws SQLException {
    Object[] subjects = refs.stream().map(ref -> ref.subject().number()).toArray();
    Object[] seqs = refs.stream().map(EntryRef::seq).toArray();
    statement.setArray(1, connection.createArrayOf("int8", subjects));
    statement.setArray(2, connection.createArrayOf("int4", seqs));
  }

  /// @return whether the entry's payload is there
  static boolean isThere(Connection connection, EntryRef ref) throws SQLException {
    String sql = "select 1 from payload where subject = ? and seq = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, ref.subject().number());
      query.setInt(2, ref.seq());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /// Deletes the documents of these subjects that no payload names any more.
  static void documents(Connection connection, Set<SubjectKey> subjects) throws SQLException {
    String sql =
        "delete from document d where d.subject = any (?) and not exists (select from payload p"
            + " where p.subject = d.subject"
            + " and position(convert_to(encode(d.digest, 'hex'), 'UTF8') in p.body) > 0)";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      Object[] numbers = subjects.stream().map(SubjectKey::number).toArray();
      delete.setArray(1, connection.createArrayOf("int8", numbers));
      delete.executeUpdate();
    }
  }

  static void identity(Connection connection, SubjectKey subject) throws SQLException {
    for (String table : IDENTITY) {
      String sql = "delete from " + table + " where subject = ?";
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setLong(1, subject.number());
        delete.executeUpdate();
      }
    }
  }
}
