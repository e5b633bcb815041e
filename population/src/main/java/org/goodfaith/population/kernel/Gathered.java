package org.goodfaith.population.kernel;

import java.util.Arrays;

/// Rows of one subject, of several tables, by day.
final class Gathered {
  private static final int FIRST_ROOM = 64;

  private int[] days = new int[FIRST_ROOM];
  private long[] numbers = new long[FIRST_ROOM];
  private long[] others = new long[FIRST_ROOM];
  private boolean[] has = new boolean[FIRST_ROOM];
  private boolean[] hasOther = new boolean[FIRST_ROOM];
  private int size;
  private int looked;

  void clear() {
    size = 0;
    looked = 0;
  }

  /// A row was in the window, whether it meets the condition or not.
  void look() {
    looked++;
  }

  /// @return how many rows were in the window
  int looked() {
    return looked;
  }

  int size() {
    return size;
  }

  /// Takes a row, kept by day.
  void take(int day) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
      others = Arrays.copyOf(others, 2 * size);
      has = Arrays.copyOf(has, 2 * size);
      hasOther = Arrays.copyOf(hasOther, 2 * size);
    }
    int at = size++;
    while (at > 0 && days[at - 1] > day) {
      days[at] = days[at - 1];
      numbers[at] = numbers[at - 1];
      others[at] = others[at - 1];
      has[at] = has[at - 1];
      hasOther[at] = hasOther[at - 1];
      at--;
    }
    days[at] = day;
    has[at] = false;
    hasOther[at] = false;
    last = at;
  }

  private int last;

  /// Says the number of the row taken last.
  void number(long number) {
    numbers[last] = number;
    has[last] = true;
  }

  /// Says the second number of the row taken last.
  void other(long number) {
    others[last] = number;
    hasOther[last] = true;
  }

  int day(int row) {
    return days[row];
  }

  boolean has(int row) {
    return has[row];
  }

  long number(int row) {
    return numbers[row];
  }

  boolean hasOther(int row) {
    return hasOther[row];
  }

  long otherNumber(int row) {
    return others[row];
  }
}
