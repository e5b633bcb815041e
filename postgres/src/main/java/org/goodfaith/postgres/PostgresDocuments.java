package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.DocumentStore;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.postgres.embedded.ServerRole;
import org.jspecify.annotations.Nullable;

/// Keeps documents, each sealed under the key of its subject, and trusts no bytes whose digest does
/// not fit. Without the key there is no document any more, whatever copy of its row is left.
/// Documents that earlier versions kept lie unsealed, and are read as they are until the registry
/// is opened next, which seals them.
final class PostgresDocuments implements DocumentStore {
  private static final int TOGETHER = 100;
  private static final long BYTES_TOGETHER = 16L * 1024 * 1024;

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
    return insert(
        connection,
        new Place(subject.number(), document.digest().bytes()),
        document.type().mediaType(),
        document.bytes().length,
        cipher.seal(key, subject.number(), VaultCipher.DOCUMENT, document.bytes()));
  }

  /// Seals what earlier versions kept as it was. Whoever is killed in between goes on the next
  /// time; two at once share the work. What belongs to nobody any more, or is damaged, stays as it
  /// lies and is said.
  ///
  /// @param notes receives a line now and then
  void sealOlder(Consumer<String> notes) {
    if (!pool.run(PostgresDocuments::anyUnsealed)) {
      return;
    }
    long before = pool.run(PostgresDocuments::unsealed);
    notes.accept("Sealing " + before + " documents that an earlier version kept unsealed");
    long done = 0;
    Place after = new Place(0, new byte[0]);
    while (after != null) {
      Place from = after;
      Sealed batch = pool.runAs(ServerRole.FORGETTER, connection -> sealSome(connection, from));
      done += batch.done();
      after = batch.last();
      if (after != null) {
        notes.accept("Sealed " + done + " of " + before + " documents");
      }
    }
    long left = pool.run(PostgresDocuments::unsealed);
    if (left > 0) {
      notes.accept(
          left
              + " documents stay unsealed: their subject has no key, or their bytes are damaged;"
              + " 'goodfaith verify' names what an entry needs");
    }
  }

  private record Place(long subject, byte[] digest) {}

  private record Sealed(long done, @Nullable Place last) {}

  private record Unsealed(Place at, String type, byte[] bytes) {}

  private static boolean anyUnsealed(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select exists (select from document where not sealed)");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static long unsealed(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select count(*) from document where not sealed");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /// No role may change a row: it goes and comes again, in one transaction.
  private Sealed sealSome(Connection connection, Place after) throws SQLException {
    List<Unsealed> some = some(connection, after);
    long done = 0;
    for (Unsealed one : some) {
      done += seal(connection, one) ? 1 : 0;
    }
    return new Sealed(done, some.isEmpty() ? null : some.getLast().at());
  }

  /// As many as may be held in memory together; one at least.
  private static List<Unsealed> some(Connection connection, Place after) throws SQLException {
    String sql =
        "select subject, digest, media_type, bytes from ("
            + "select subject, digest, media_type, bytes, row_number() over sorted as nth,"
            + " sum(size) over sorted as so_far from document"
            + " where not sealed and (subject, digest) > (?, ?)"
            + " window sorted as (order by subject, digest) limit ?) as next"
            + " where nth = 1 or so_far <= ? order by subject, digest";
    List<Unsealed> some = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, after.subject());
      query.setBytes(2, after.digest());
      query.setInt(3, TOGETHER);
      query.setLong(4, BYTES_TOGETHER);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          some.add(
              new Unsealed(
                  new Place(row.getLong(1), row.getBytes(2)), row.getString(3), row.getBytes(4)));
        }
      }
    }
    return some;
  }

  /// @return whether it was there still, has a key, and is what its digest says
  private boolean seal(Connection connection, Unsealed one) throws SQLException {
    SubjectKey subject = new SubjectKey(one.at().subject());
    VaultCipher cipher = new VaultCipher(keys.master());
    Optional<byte[]> key = SubjectKeys.find(connection, cipher, subject);
    boolean fits = Hash.of(one.bytes()).equals(Hash.ofBytes(one.at().digest()));
    if (key.isEmpty() || !fits) {
      return false;
    }
    String gone = "delete from document where subject = ? and digest = ? and not sealed";
    try (PreparedStatement delete = connection.prepareStatement(gone)) {
      delete.setLong(1, one.at().subject());
      delete.setBytes(2, one.at().digest());
      if (delete.executeUpdate() == 0) {
        return false; // sealed by another meanwhile, or forgotten
      }
    }
    return insert(
            connection,
            one.at(),
            one.type(),
            one.bytes().length,
            cipher.seal(key.get(), subject.number(), VaultCipher.DOCUMENT, one.bytes()))
        == 1;
  }

  private static int insert(Connection connection, Place at, String type, int size, byte[] sealed)
      throws SQLException {
    String sql =
        "insert into document (subject, digest, media_type, size, bytes, sealed)"
            + " values (?, ?, ?, ?, ?, true) on conflict do nothing";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, at.subject());
      insert.setBytes(2, at.digest());
      insert.setString(3, type);
      insert.setInt(4, size);
      insert.setBytes(5, sealed);
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

  @Override
  public Set<Hash> kept(SubjectKey subject) {
    return pool.run(connection -> {
      Set<Hash> kept = new HashSet<>();
      try (PreparedStatement query =
          connection.prepareStatement("select digest from document where subject = ?")) {
        query.setLong(1, subject.number());
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            kept.add(Hash.ofBytes(row.getBytes(1)));
          }
        }
      }
      return kept;
    });
  }
}
