package org.goodfaith.population.kernel;

import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.SharedCodes;
import org.goodfaith.population.columns.Whole;
import org.jspecify.annotations.Nullable;

/// The numbers of some rows in a column, as whole numbers of 32 bits.
final class RowField {
  private final FactColumn column;
  private final @Nullable SharedCodes codes;
  private final int times;
  private int[] numbers = new int[0];
  private byte[] narrow = new byte[0];
  private boolean copied;
  private int first;
  private int rows;
  private int least;
  private int most;

  RowField(FactColumn column) {
    this.column = column;
    if (column.values() instanceof Whole.Coded coded) {
      codes = coded.codes();
      times = coded.times();
      least = (int) coded.least();
      most = (int) coded.most();
    } else {
      codes = null;
      times = 0;
    }
  }

  FactColumn column() {
    return column;
  }

  /// @return the codes it shares with other columns, as small numbers do; null where it has none
  @Nullable SharedCodes codes() {
    return codes;
  }

  /// @return by how much a shared code is higher for the next number
  int times() {
    return times;
  }

  /// @return how many numbers there can be, where it shares codes
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
    if (codes != null) {
      return true; // Numbers of the table lie near each other.
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
      case Whole.Coded coded -> coded(coded.codes().bytes(), coded.numbers());
    };
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

  private boolean coded(byte[] from, byte[] known) {
    int[] into = numbers;
    for (int i = 0; i < rows; i++) {
      into[i] = known[from[first + i] & Whole.BYTE];
    }
    return true;
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
