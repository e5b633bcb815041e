package org.goodfaith.population.parquet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The different numbers of a column, where they are few: each is then named by its place.
final class Dictionary {
  private static final int MOST = 1 << 14;
  private static final int SLOTS = MOST * 4;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] values = new long[MOST];
  private final int[] slots = new int[SLOTS];
  private final int[] places;
  private int size;

  private Dictionary(int rows) {
    places = new int[rows];
    Arrays.fill(slots, -1);
  }

  /// @return the dictionary of the first `rows` numbers, or null where they are too many
  static @Nullable Dictionary of(long[] numbers, int rows) {
    Dictionary found = new Dictionary(rows);
    for (int i = 0; i < rows; i++) {
      int place =
          i > 0 && numbers[i] == numbers[i - 1] ? found.places[i - 1] : found.place(numbers[i]);
      if (place < 0) {
        return null;
      }
      found.places[i] = place;
    }
    return found;
  }

  private int place(long number) {
    int slot = (int) ((number * SPREAD) >>> (Long.SIZE - Integer.numberOfTrailingZeros(SLOTS)));
    while (slots[slot] >= 0) {
      if (values[slots[slot]] == number) {
        return slots[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (size == MOST) {
      return -1;
    }
    slots[slot] = size;
    values[size] = number;
    return size++;
  }

  int size() {
    return size;
  }

  long value(int place) {
    return values[place];
  }

  /// @return the place of each number
  int[] places() {
    return places;
  }
}
