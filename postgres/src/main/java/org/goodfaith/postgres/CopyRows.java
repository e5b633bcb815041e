package org.goodfaith.postgres;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Sends rows of one table by `COPY ... (format binary)`, while the server already stores the first
/// of them. Begin a row, put its columns in order, finish at the end.
final class CopyRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int FLUSH_BYTES = 1 << 14;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final CopyIn copy;
  private byte[] buffer = new byte[2 * FLUSH_BYTES];
  private int used;

  private CopyRows(CopyIn copy) {
    this.copy = copy;
  }

  /// @param target table with its columns, `entry (subject, seq)`
  static CopyRows into(Connection connection, String target) throws SQLException {
    String sql = "copy " + target + " from stdin (format binary)";
    CopyRows rows = new CopyRows(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
    rows.bytes(SIGNATURE);
    return rows;
  }

  CopyRows row(int columns) throws SQLException {
    if (used >= FLUSH_BYTES) {
      flush();
    }
    ensure(Short.BYTES);
    buffer[used++] = (byte) (columns >> Byte.SIZE);
    buffer[used++] = (byte) columns;
    return this;
  }

  CopyRows int2(int value) {
    length(Short.BYTES);
    buffer[used++] = (byte) (value >> Byte.SIZE);
    buffer[used++] = (byte) value;
    return this;
  }

  CopyRows int4(int value) {
    length(Integer.BYTES);
    INT.set(buffer, used, value);
    used += Integer.BYTES;
    return this;
  }

  CopyRows int8(long value) {
    length(Long.BYTES);
    LONG.set(buffer, used, value);
    used += Long.BYTES;
    return this;
  }

  CopyRows uuid(long high, long low) {
    length(2 * Long.BYTES);
    LONG.set(buffer, used, high);
    LONG.set(buffer, used + Long.BYTES, low);
    used += 2 * Long.BYTES;
    return this;
  }

  CopyRows bytea(byte[] value) {
    length(value.length);
    bytes(value);
    return this;
  }

  CopyRows text(String value) {
    return bytea(value.getBytes(StandardCharsets.UTF_8));
  }

  /// Ends the rows; the server has taken them all when this returns.
  void finish() throws SQLException {
    ensure(Short.BYTES);
    buffer[used++] = (byte) 0xff;
    buffer[used++] = (byte) 0xff;
    flush();
    copy.endCopy();
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer, 0, used);
    used = 0;
  }

  private void length(int bytes) {
    ensure(Integer.BYTES + bytes);
    INT.set(buffer, used, bytes);
    used += Integer.BYTES;
  }

  private void bytes(byte[] value) {
    ensure(value.length);
    System.arraycopy(value, 0, buffer, used, value.length);
    used += value.length;
  }

  private void ensure(int bytes) {
    if (buffer.length - used < bytes) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, used + bytes));
    }
  }
}
