package org.goodfaith.population.kernel;

import org.goodfaith.population.columns.FactColumn;

/// Adds up what prefixes ask for, row by row.
final class Prefixes {
  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  private Prefixes() {}

  /// @return ten to a power
  static long power(int digits) {
    return POWERS[digits];
  }

  /// @param into one number more than there are rows
  static void fill(Block block, PrefixKey key, long[] into) {
    int rows = block.rows();
    switch (key.sort()) {
      case COUNT -> count(block.mask(key.mask()), rows, into);
      case SUM -> {
        if (key.mask() < 0) {
          sum(block.field(key.field()), rows, into);
        } else {
          sum(block.field(key.field()), block.mask(key.mask()), rows, into);
        }
      }
      case UNITS -> units(block, key, into);
      case MONTHS -> months(block, into);
      case LAST -> last(block.mask(key.mask()), rows, into);
      case NEXT -> next(block.mask(key.mask()), rows, into);
    }
  }

  private static void count(byte[] marks, int rows, long[] into) {
    long sum = 0;
    into[0] = 0;
    for (int i = 0; i < rows; i++) {
      sum += marks[i];
      into[i + 1] = sum;
    }
  }

  private static void sum(long[] numbers, int rows, long[] into) {
    long sum = 0;
    into[0] = 0;
    for (int i = 0; i < rows; i++) {
      sum += numbers[i];
      into[i + 1] = sum;
    }
  }

  private static void sum(long[] numbers, byte[] marks, int rows, long[] into) {
    long sum = 0;
    into[0] = 0;
    for (int i = 0; i < rows; i++) {
      sum += numbers[i] & -marks[i];
      into[i + 1] = sum;
    }
  }

  private static void units(Block block, PrefixKey key, long[] into) {
    FactColumn column = block.column(key.field());
    long unit = power(TablePlan.scale(column));
    long[] numbers = block.field(key.field());
    byte[] marks = key.mask() < 0 ? null : block.mask(key.mask());
    long sum = 0;
    into[0] = 0;
    for (int i = 0; i < block.rows(); i++) {
      long units = unit == 1 ? numbers[i] : numbers[i] / unit;
      sum += marks == null ? units : units & -marks[i];
      into[i + 1] = sum;
    }
  }

  private static void months(Block block, long[] into) {
    long sum = 0;
    int before = Integer.MIN_VALUE;
    into[0] = 0;
    for (int i = 0; i < block.rows(); i++) {
      int month = Months.month(block.day(i));
      sum += month == before ? 0 : 1;
      before = month;
      into[i + 1] = sum;
    }
  }

  private static void last(byte[] marks, int rows, long[] into) {
    long last = -1;
    into[0] = -1;
    for (int i = 0; i < rows; i++) {
      last = marks[i] == 0 ? last : i;
      into[i + 1] = last;
    }
  }

  private static void next(byte[] marks, int rows, long[] into) {
    long next = rows;
    into[rows] = rows;
    for (int i = rows - 1; i >= 0; i--) {
      next = marks[i] == 0 ? next : i;
      into[i] = next;
    }
  }
}
