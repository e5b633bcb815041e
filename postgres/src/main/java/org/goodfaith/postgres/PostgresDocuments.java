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

/// Keeps documents, and trusts no bytes whose digest does not fit.
final class PostgresDocuments implements DocumentStore {
  private final Pool pool;

  PostgresDocuments(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void keep(SubjectKey subject, Document document) {
    pool.run(connection -> keep(connection, subject, document));
  }

  private static int keep(Connection connection, SubjectKey subject, Document document)
      throws SQLException {
    String sql =
        "insert into document (subject, digest, media_type, size, bytes) values (?, ?, ?, ?, ?)"
            + " on conflict do nothing";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, subject.number());
      insert.setBytes(2, document.digest().bytes());
      insert.setString(3, document.type().mediaType());
      insert.setInt(4, document.bytes().length);
      insert.setBytes(5, document.bytes());
      return insert.executeUpdate();
    }
  }

  @Override
  public Optional<Document> find(SubjectKey subject, Hash digest) {
    return pool.run(connection -> find(connection, subject, digest));
  }

  private static Optional<Document> find(Connection connection, SubjectKey subject, Hash digest)
      throws SQLException {
    String sql = "select bytes from document where subject = ? and digest = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, subject.number());
      query.setBytes(2, digest.bytes());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Optional<Document> found =
            Document.of(row.getBytes(1)).filter(one -> one.digest().equals(digest));
        if (found.isEmpty()) {
          throw Trouble.damaged("The document " + digest.hex() + " of subject " + subject);
        }
        return found;
      }
    }
  }

  @Override
  public boolean holds(SubjectKey subject, Hash digest) {
    String sql = "select 1 from document where subject = ? and digest = ?";
    return pool.run(connection -> {
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setLong(1, subject.number());
        query.setBytes(2, digest.bytes());
        try (ResultSet row = query.executeQuery()) {
          return row.next();
        }
      }
    });
  }
}
