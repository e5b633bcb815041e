package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.DocumentStore;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.subject.SubjectKey;

/// Keeps documents, each sealed under the key of its subject, and trusts no bytes whose digest does
/// not fit. Without the key there is no document any more, whatever copy of its row is left.
/// Documents that earlier versions kept lie unsealed, and are read as they are.
final class PostgresDocuments implements DocumentStore {
  private final Pool pool;
  private final RegistryKeys keys;

  PostgresDocuments(Pool pool, RegistryKeys keys) {
    this.pool = pool;
    this.keys = keys;
  }

  @Override
  public void keep(SubjectKey subject, Document document) {
    pool.run(connection -> keep(connection, subject, document));
  }

  private int keep(Connection connection, SubjectKey subject, Document document)
      throws SQLException {
    VaultCipher cipher = new VaultCipher(keys.master());
    byte[] key =
        SubjectKeys.find(connection, cipher, subject)
            .orElseThrow(() ->
                new StoreTrouble(
                    "Subject " + subject + " has no key any more, or never had one.",
                    "What belongs to the file of somebody forgotten is not kept."));
    String sql =
        "insert into document (subject, digest, media_type, size, bytes, sealed)"
            + " values (?, ?, ?, ?, ?, true) on conflict do nothing";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, subject.number());
      insert.setBytes(2, document.digest().bytes());
      insert.setString(3, document.type().mediaType());
      insert.setInt(4, document.bytes().length);
      insert.setBytes(
          5, cipher.seal(key, subject.number(), VaultCipher.DOCUMENT, document.bytes()));
      return insert.executeUpdate();
    }
  }

  @Override
  public Optional<Document> find(SubjectKey subject, Hash digest) {
    return pool.run(connection -> find(connection, subject, digest));
  }

  private Optional<Document> find(Connection connection, SubjectKey subject, Hash digest)
      throws SQLException {
    String sql = "select bytes, sealed from document where subject = ? and digest = ?";
    byte[] bytes;
    boolean sealed;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, subject.number());
      query.setBytes(2, digest.bytes());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        bytes = row.getBytes(1);
        sealed = row.getBoolean(2);
      }
    }
    if (!sealed) {
      return Optional.of(fitting(Optional.of(bytes), subject, digest));
    }
    VaultCipher cipher = new VaultCipher(keys.master());
    Optional<byte[]> key = SubjectKeys.find(connection, cipher, subject);
    return key.map(one ->
        fitting(cipher.open(one, subject.number(), VaultCipher.DOCUMENT, bytes), subject, digest));
  }

  private static Document fitting(Optional<byte[]> bytes, SubjectKey subject, Hash digest) {
    return bytes
        .flatMap(Document::of)
        .filter(one -> one.digest().equals(digest))
        .orElseThrow(
            () -> Trouble.damaged("The document " + digest.hex() + " of subject " + subject));
  }

  @Override
  public boolean holds(SubjectKey subject, Hash digest) {
    String sql =
        "select 1 from document where subject = ? and digest = ? and (not sealed"
            + " or exists (select from vault_key where subject = ?))";
    return pool.run(connection -> {
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setLong(1, subject.number());
        query.setBytes(2, digest.bytes());
        query.setLong(3, subject.number());
        try (ResultSet row = query.executeQuery()) {
          return row.next();
        }
      }
    });
  }
}
