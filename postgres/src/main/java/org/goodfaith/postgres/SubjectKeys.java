package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.goodfaith.core.subject.SubjectKey;

/// The key of each subject's own, under which whatever is personal is sealed.
final class SubjectKeys {
  private SubjectKeys() {}

  /// @param cipher with the master key
  /// @return the key, or empty where it was destroyed
  static Optional<byte[]> find(Connection connection, VaultCipher cipher, SubjectKey subject)
      throws SQLException {
    String sql = "select wrapped from vault_key where subject = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, subject.number());
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                cipher
                    .unwrap(subject.number(), row.getBytes(1))
                    .orElseThrow(() -> Trouble.damaged("The key of subject " + subject)))
            : Optional.empty();
      }
    }
  }
}
