package org.goodfaith.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// One row of `COPY (...) TO STDOUT (format binary)`, read column by column; valid until the next.
final class CopiedRow {
  private static final int HEADER_BYTES = 19;

  private ByteBuffer columns = ByteBuffer.allocate(0);

  private CopiedRow() {}

  /// Streams the rows of a query.
  static void each(Connection connection, String query, Consumer<CopiedRow> each)
      throws SQLException {
    CopyOut copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + ") to stdout (format binary)");
    CopiedRow row = new CopiedRow();
    boolean first = true;
    boolean ended = false;
    try {
      byte @Nullable [] message = copy.readFromCopy();
      while (message != null) {
        row.columns = ByteBuffer.wrap(message);
        if (first) {
          row.columns.position(HEADER_BYTES);
          first = false;
        }
        if (row.columns.hasRemaining() && row.columns.getShort() >= 0) {
          each.accept(row);
        }
        message = copy.readFromCopy();
      }
      ended = true;
    } finally {
      if (!ended && copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  int int2() {
    length();
    return columns.getShort();
  }

  int int4() {
    length();
    return columns.getInt();
  }

  long int8() {
    length();
    return columns.getLong();
  }

  byte @Nullable [] byteaOrNull() {
    int length = columns.getInt();
    if (length < 0) {
      return null;
    }
    byte[] value = new byte[length];
    columns.get(value);
    return value;
  }

  byte[] bytea() {
    byte[] value = byteaOrNull();
    if (value == null) {
      throw new RegistryBug("a column that is never null is null");
    }
    return value;
  }

  String text() {
    return new String(bytea(), StandardCharsets.UTF_8);
  }

  /// A stored hash as it is; one of another length becomes a hash that fits nothing.
  Hash hash() {
    byte[] value = bytea();
    byte[] wrong = "not 32 bytes".getBytes(StandardCharsets.UTF_8);
    return value.length == Hash.zero().bytes().length ? Hash.ofBytes(value) : Hash.of(wrong, value);
  }

  private void length() {
    if (columns.getInt() < 0) {
      throw new RegistryBug("a column that is never null is null");
    }
  }
}
