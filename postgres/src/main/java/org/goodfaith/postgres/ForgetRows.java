package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.SubjectKey;

/// The only deletions: payloads and identities, in the forgetter's role, beside an entry that says
/// so.
final class ForgetRows {
  private static final List<String> IDENTITY =
      List.of("vault_subject", "vault_key", "organisation_name", "vault_lookup");

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
