package org.goodfaith.population.kernel;

import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.Whole;

/// The numbers of some rows in a column, as whole numbers of 32 bits.
final class RowField {
  /// Numbers fewer than that apart, of a whole table, are looked up.
  private static final int SMALL = 64;

  private final FactColumn column;
  private final boolean small;
  private int[] numbers = new int[0];
  private byte[] narrow = new byte[0];
  private boolean copied;
  private int first;
  private int rows;
  private int least;
  private int most;

  RowField(FactColumn column) {
    this.column = column;
    Whole all = column.values();
    small = fits(all.least()) && fits(all.most()) && all.most() - all.least() < SMALL;
    least = small ? (int) all.least() : 0;
    most = small ? (int) all.most() : 0;
  }

  private static boolean fits(long number) {
    return number == (int) number;
  }

  FactColumn column() {
    return column;
  }

  /// @return whether all numbers of the table lie near each other
  boolean small() {
    return small;
  }

  /// @return how many numbers there can be, if they lie near each other
  int kinds() {
    return most - least + 1;
  }

  int[] numbers() {
    if (!copied) {
      copy();
    }
    return numbers;
  }

  /// @return the smallest
  int least() {
    return least;
  }

  /// @return the largest
  int most() {
    return most;
  }

  /// @return how far from 0 any of them is, at most
  long furthest() {
    return Math.max(Math.abs((long) least), Math.abs((long) most));
  }

  /// Turns to the rows from one on.
  ///
  /// @return false where they are too far apart
  boolean read(int from, int many) {
    first = from;
    rows = many;
    copied = false;
    if (small) {
      return true;
    }
    if (!copy()) {
      return false;
    }
    bounds(rows);
    return (long) most - least <= Integer.MAX_VALUE;
  }

  private boolean copy() {
    copied = true;
    if (rows > numbers.length) {
      numbers = new int[rows + (rows >> 1)];
    }
    return switch (column.values()) {
      case Whole.Bytes bytes -> bytes(bytes.values());
      case Whole.Shorts shorts -> shorts(shorts.values());
      case Whole.Ints ints -> ints(ints.values());
      case Whole.Longs longs -> longs(longs.values());
    };
  }

  /// Adds each row's number, counted from the smallest, so many times; for small ones.
  ///
  /// @param into sums of eight bits without a sign
  void add(int times, byte[] into) {
    narrow = rows > narrow.length ? new byte[Stretch.room(rows)] : narrow;
    int more = -least * times;
    if (column.values() instanceof Whole.Bytes bytes) {
      System.arraycopy(bytes.values(), first, narrow, 0, rows);
    } else {
      narrow(numbers(), rows, narrow);
    }
    add(narrow, times, more, rows, into);
  }

  private static void narrow(int[] from, int rows, byte[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = (byte) from[i];
    }
  }

  private static void add(byte[] of, int times, int more, int rows, byte[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = (byte) (into[i] + of[i] * times + more);
    }
  }

  private boolean bytes(byte[] from) {
    narrow = rows > narrow.length ? new byte[Stretch.room(rows)] : narrow;
    System.arraycopy(from, first, narrow, 0, rows);
    widen(narrow, rows, numbers);
    return true;
  }

  private static void widen(byte[] from, int rows, int[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = from[i];
    }
  }

  private boolean shorts(short[] from) {
    int[] into = numbers;
    for (int i = 0; i < rows; i++) {
      into[i] = from[first + i];
    }
    return true;
  }

  private boolean ints(int[] from) {
    System.arraycopy(from, first, numbers, 0, rows);
    return true;
  }

  private boolean longs(long[] from) {
    int[] into = numbers;
    long lost = 0;
    for (int i = 0; i < rows; i++) {
      long number = from[first + i];
      int narrow = (int) number;
      into[i] = narrow;
      lost |= number ^ narrow;
    }
    return lost == 0;
  }

  private void bounds(int rows) {
    int[] of = numbers;
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int i = 0; i < rows; i++) {
      low = Math.min(low, of[i]);
      high = Math.max(high, of[i]);
    }
    least = low;
    most = high;
  }
}
