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
    try (Rows rows = rows(connection, query)) {
      while (rows.next()) {
        each.accept(rows.row());
      }
    }
  }

  /// @return the rows of a query, before the first
  static Rows rows(Connection connection, String query) throws SQLException {
    return new Rows(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + ") to stdout (format binary)"));
  }

  /// The rows of a query, one after the other. Closing them early ends the query.
  static final class Rows implements AutoCloseable {
    private final CopyOut copy;
    private final CopiedRow row = new CopiedRow();
    private boolean begun;
    private boolean ended;

    private Rows(CopyOut copy) {
      this.copy = copy;
    }

    /// Goes to the next row.
    ///
    /// @return whether there is one
    boolean next() throws SQLException {
      byte @Nullable [] message = copy.readFromCopy();
      while (message != null) {
        row.columns = ByteBuffer.wrap(message);
        if (!begun) {
          row.columns.position(HEADER_BYTES);
          begun = true;
        }
        if (row.columns.hasRemaining() && row.columns.getShort() >= 0) {
          return true;
        }
        message = copy.readFromCopy();
      }
      ended = true;
      return false;
    }

    /// @return the row, valid until the next
    CopiedRow row() {
      return row;
    }

    @Override
    public void close() throws SQLException {
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
