package org.goodfaith.population.kernel;

import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.Whole;

/// The numbers of some rows in a column, as whole numbers of 32 bits.
final class RowField {
  private final FactColumn column;
  private int[] numbers = new int[0];
  private int least;
  private int most;

  RowField(FactColumn column) {
    this.column = column;
  }

  FactColumn column() {
    return column;
  }

  int[] numbers() {
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

  /// Reads the rows from one on.
  ///
  /// @return false where they are too far apart
  boolean read(int first, int rows) {
    if (rows > numbers.length) {
      numbers = new int[rows + (rows >> 1)];
    }
    boolean fits =
        switch (column.values()) {
          case Whole.Bytes bytes -> bytes(bytes.values(), first, rows);
          case Whole.Shorts shorts -> shorts(shorts.values(), first, rows);
          case Whole.Ints ints -> ints(ints.values(), first, rows);
          case Whole.Longs longs -> longs(longs.values(), first, rows);
        };
    if (fits) {
      bounds(rows);
    }
    return fits && (long) most - least <= Integer.MAX_VALUE;
  }

  private boolean bytes(byte[] from, int first, int rows) {
    int[] into = numbers;
    for (int i = 0; i < rows; i++) {
      into[i] = from[first + i];
    }
    return true;
  }

  private boolean shorts(short[] from, int first, int rows) {
    int[] into = numbers;
    for (int i = 0; i < rows; i++) {
      into[i] = from[first + i];
    }
    return true;
  }

  private boolean ints(int[] from, int first, int rows) {
    System.arraycopy(from, first, numbers, 0, rows);
    return true;
  }

  private boolean longs(long[] from, int first, int rows) {
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
