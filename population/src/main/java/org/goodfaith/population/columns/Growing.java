package org.goodfaith.population.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Numbers that grow while columns are written. What was not said is `empty`.
final class Growing {
  private static final int FIRST_ROOM = 64;

  private final long empty;
  private long[] numbers = new long[0];
  private int size;
  private boolean touched;

  Growing(long empty) {
    this.empty = empty;
  }

  int size() {
    return size;
  }

  boolean untouched() {
    return !touched;
  }

  long at(int place) {
    return place < size ? numbers[place] : empty;
  }

  long last() {
    return numbers[size - 1];
  }

  void add(long number) {
    set(size, number);
  }

  void set(int place, long number) {
    upTo(place + 1);
    numbers[place] = number;
    touched = true;
  }

  void upTo(int wanted) {
    if (wanted <= size) {
      return;
    }
    if (wanted > numbers.length) {
      int room = Math.max(FIRST_ROOM, Math.max(wanted, numbers.length + (numbers.length >> 1)));
      int before = numbers.length;
      numbers = Arrays.copyOf(numbers, room);
      Arrays.fill(numbers, before, room, empty);
    }
    size = wanted;
  }

  /// Puts the numbers from `first` on in another order.
  ///
  /// @param order which of them comes at each place, counted from `first`
  void reorder(int first, int[] order) {
    if (touched) {
      upTo(first + order.length);
      long[] before = Arrays.copyOfRange(numbers, first, first + order.length);
      for (int i = 0; i < order.length; i++) {
        numbers[first + i] = before[order[i]];
      }
    }
  }

  Whole narrow() {
    return Whole.of(numbers, size);
  }

  int[] all() {
    int[] all = new int[size];
    for (int i = 0; i < size; i++) {
      all[i] = (int) numbers[i];
    }
    return all;
  }

  /// @param untouchedToo whether an array is wanted where nothing was said
  int @Nullable [] ints(boolean untouchedToo) {
    return touched || untouchedToo ? all() : null;
  }

  short[] shorts() {
    short[] all = new short[size];
    for (int i = 0; i < size; i++) {
      all[i] = (short) numbers[i];
    }
    return all;
  }
}
