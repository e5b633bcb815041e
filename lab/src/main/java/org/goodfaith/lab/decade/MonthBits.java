package org.goodfaith.lab.decade;

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

  private static int word(int i, int month) {
    return WORDS * i + month / Long.SIZE;
  }
}
