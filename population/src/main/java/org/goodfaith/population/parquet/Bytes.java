package org.goodfaith.population.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes in a row that grow at their end, little-endian.
final class Bytes {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int FIRST_ROOM = 1024;
  private static final int SEVEN_BITS = 0x7f;
  private static final int MORE = 0x80;

  private byte[] bytes = new byte[FIRST_ROOM];
  private int size;

  int size() {
    return size;
  }

  /// @return the array within; only the first `size()` bytes are of the row
  byte[] array() {
    return bytes;
  }

  void clear() {
    size = 0;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  void put(int one) {
    room(1);
    bytes[size++] = (byte) one;
  }

  void putInt(int value) {
    room(Integer.BYTES);
    INTS.set(bytes, size, value);
    size += Integer.BYTES;
  }

  void putLong(long value) {
    room(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  /// The lowest bytes of a number.
  void putLow(long value, int count) {
    room(count);
    for (int i = 0; i < count; i++) {
      bytes[size++] = (byte) (value >>> (Byte.SIZE * i));
    }
  }

  /// Seven bits in each byte, lowest first.
  void putVarint(long value) {
    long rest = value;
    while ((rest & ~(long) SEVEN_BITS) != 0) {
      put((int) (rest & SEVEN_BITS) | MORE);
      rest >>>= Byte.SIZE - 1;
    }
    put((int) rest);
  }

  /// The same with the sign in the lowest bit.
  void putZigzag(long value) {
    putVarint((value << 1) ^ (value >> (Long.SIZE - 1)));
  }

  void put(byte[] more, int length) {
    room(length);
    System.arraycopy(more, 0, bytes, size, length);
    size += length;
  }

  void put(Bytes more) {
    put(more.bytes, more.size);
  }

  /// Overwrites four bytes that were put before.
  void setInt(int at, int value) {
    INTS.set(bytes, at, value);
  }
}
