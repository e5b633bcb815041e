package org.goodfaith.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.rulebook.RulebookStore;

/// Keeps the files of laws, packed: for each its path and content, each after its length.
final class PostgresRulebooks implements RulebookStore {
  private final Pool pool;

  PostgresRulebooks(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void keep(Hash digest, Map<String, byte[]> files) {
    byte[] packed = pack(files);
    pool.run(connection -> {
      String sql = "insert into rulebook (digest, files) values (?, ?) on conflict do nothing";
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        insert.setBytes(1, digest.bytes());
        insert.setBytes(2, packed);
        return insert.executeUpdate();
      }
    });
  }

  @Override
  public Optional<Map<String, byte[]>> filesOf(Hash digest) {
    Optional<Map<String, byte[]>> files = pool.run(connection -> read(connection, digest));
    if (files.isPresent() && !digestOf(files.get()).equals(digest)) {
      throw Trouble.damaged("Rulebook " + digest);
    }
    return files;
  }

  /// The files as they are stored, unchecked.
  static Optional<Map<String, byte[]>> read(Connection connection, Hash digest)
      throws SQLException {
    String sql = "select files from rulebook where digest = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setBytes(1, digest.bytes());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(unpack(row.getBytes(1))) : Optional.empty();
      }
    }
  }

  /// The digest as `RulebookText` defines it.
  static Hash digestOf(Map<String, byte[]> files) {
    MessageDigest digest = Hash.sha256();
    new TreeMap<>(files)
        .forEach((path, content) -> {
          digest.update(path.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(content);
          digest.update((byte) 0);
        });
    return Hash.ofBytes(digest.digest());
  }

  private static byte[] pack(Map<String, byte[]> files) {
    int length = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      length += 2 * Integer.BYTES + file.getValue().length;
      length += file.getKey().getBytes(StandardCharsets.UTF_8).length;
    }
    ByteBuffer packed = ByteBuffer.allocate(length);
    new TreeMap<>(files)
        .forEach((path, content) -> {
          byte[] name = path.getBytes(StandardCharsets.UTF_8);
          packed.putInt(name.length).put(name).putInt(content.length).put(content);
        });
    return packed.array();
  }

  private static Map<String, byte[]> unpack(byte[] packed) {
    Map<String, byte[]> files = new HashMap<>();
    ByteBuffer left = ByteBuffer.wrap(packed);
    while (left.hasRemaining()) {
      byte[] name = piece(left);
      files.put(new String(name, StandardCharsets.UTF_8), piece(left));
    }
    return files;
  }

  private static byte[] piece(ByteBuffer left) {
    int length = left.remaining() < Integer.BYTES ? -1 : left.getInt();
    if (length < 0 || length > left.remaining()) {
      throw Trouble.damaged("A stored rulebook");
    }
    byte[] piece = new byte[length];
    left.get(piece);
    return piece;
  }
}
