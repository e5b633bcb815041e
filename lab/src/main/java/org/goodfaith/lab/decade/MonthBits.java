package org.goodfaith.lab.decade;

import java.nio.ByteBuffer;

/// One bit for each month of each of some subjects.
final class MonthBits {
  private static final int WORDS = 2;

  private final long[] bits;

  MonthBits(int count) {
    bits = new long[WORDS * count];
  }

  void set(int i, int month) {
    bits[word(i, month)] |= 1L << (month % Long.SIZE);
  }

  boolean has(int i, int month) {
    return (bits[word(i, month)] >>> (month % Long.SIZE) & 1) != 0;
  }

  /// Adds all months of one subject to what is digested of it.
  void put(int i, ByteBuffer into) {
    for (int word = 0; word < WORDS; word++) {
      into.putLong(bits[WORDS * i + word]);
    }
  }

  private static int word(int i, int month) {
    return WORDS * i + month / Long.SIZE;
  }
}
