package org.goodfaith.postgres;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.goodfaith.core.base.Hash;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows of one table, spelled for `COPY ... (format binary)` on any thread and sent when their turn
/// comes. Begin a row, put its columns in order.
final class CopyRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final byte[] END = {(byte) 0xff, (byte) 0xff};

  /// The server stores the first rows while the others are on their way.
  private static final int MESSAGE_BYTES = 1 << 16;

  private static final int FEW_BYTES = 1 << 10;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final String target;
  private byte[] buffer;
  private int used = SIGNATURE.length;

  private CopyRows(String target, int rowBytes) {
    this.target = target;
    this.buffer = Arrays.copyOf(SIGNATURE, SIGNATURE.length + rowBytes + END.length);
  }

  /// @param target table with its columns, `tile (level, index)`, for few rows or nobody knows how
  ///   many
  static CopyRows of(String target) {
    return new CopyRows(target, FEW_BYTES);
  }

  /// @param target table with its columns, `entry (subject, seq)`
  /// @param rowBytes about how long all rows will be; it grows where that is not enough
  static CopyRows of(String target, int rowBytes) {
    return new CopyRows(target, rowBytes);
  }

  /// Sends the rows, if there are any; the server has taken them all when this returns.
  void send(Connection connection) throws SQLException {
    if (used == SIGNATURE.length) {
      return;
    }
    bytes(END);
    String sql = "copy " + target + " from stdin (format binary)";
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    for (int at = 0; at < used; at += MESSAGE_BYTES) {
      copy.writeToCopy(buffer, at, Math.min(MESSAGE_BYTES, used - at));
    }
    copy.endCopy();
  }

  CopyRows row(int columns) {
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

  CopyRows hash(Hash value) {
    length(Hash.lengthBytes());
    value.copyTo(buffer, used);
    used += Hash.lengthBytes();
    return this;
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
