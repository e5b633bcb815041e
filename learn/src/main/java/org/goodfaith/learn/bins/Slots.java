package org.goodfaith.learn.bins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodfaith.learn.rows.Column;

/// How the values of one column fall into slots. Slot 0 is what is missing; then special codes and
/// ranges in rising order, or groups of categories and all others.
public sealed interface Slots {
  /// @return how many slots, with that of what is missing
  int count();

  /// @return number of the first slot that has an order among those up to `endRange()`
  int firstRange();

  /// @return number after the last slot that has an order
  int endRange();

  /// @return how many slots have an order: ranges, or groups in order of their chance of outcome
  default int ranges() {
    return endRange() - firstRange();
  }

  /// Puts neighbouring ranges together.
  ///
  /// @param part of each range, the number of the new range it goes to, rising from 0
  /// @return the coarser slots
  Slots merge(int[] part);

  /// @return the slot of each row
  short[] of(Column column);

  /// Ranges of numbers beside special codes.
  ///
  /// @param specials codes that are no quantities, each list its own slot
  /// @param cuts strictly rising; a value at a cut lies above it; not copied
  record OfNumbers(List<double[]> specials, double[] cuts) implements Slots {
    @Override
    public int count() {
      return 2 + specials.size() + cuts.length;
    }

    @Override
    public int firstRange() {
      return 1 + specials.size();
    }

    @Override
    public int endRange() {
      return count();
    }

    @Override
    public OfNumbers merge(int[] part) {
      return new OfNumbers(
          specials,
          IntStream.range(0, cuts.length)
              .filter(i -> part[i] != part[i + 1])
              .mapToDouble(i -> cuts[i])
              .toArray());
    }

    /// @return the slot of a value
    public int slot(double value) {
      if (!Double.isFinite(value)) {
        return 0;
      }
      for (int i = 0; i < specials.size(); i++) {
        for (double code : specials.get(i)) {
          if (code == value) {
            return i + 1;
          }
        }
      }
      int at = Arrays.binarySearch(cuts, value == 0 ? 0.0 : value);
      return firstRange() + (at >= 0 ? at + 1 : -at - 1);
    }

    @Override
    public short[] of(Column column) {
      double[] values = ((Column.Numbers) column).values();
      short[] slots = new short[values.length];
      for (int row = 0; row < values.length; row++) {
        slots[row] = (short) slot(values[row]);
      }
      return slots;
    }
  }

  /// Groups of categories, in the order of their chance of the outcome; others come last.
  ///
  /// @param groups no category twice
  record OfWords(List<List<String>> groups) implements Slots {
    @Override
    public int count() {
      return groups.size() + 2;
    }

    @Override
    public int firstRange() {
      return 1;
    }

    @Override
    public int endRange() {
      return groups.size() + 1;
    }

    @Override
    public OfWords merge(int[] part) {
      List<List<String>> merged = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        if (i == 0 || part[i] != part[i - 1]) {
          merged.add(new ArrayList<>());
        }
        merged.getLast().addAll(groups.get(i));
      }
      return new OfWords(merged);
    }

    @Override
    public short[] of(Column column) {
      Column.Words words = (Column.Words) column;
      Map<String, Integer> slotOf = new HashMap<>();
      for (int i = 0; i < groups.size(); i++) {
        for (String word : groups.get(i)) {
          slotOf.put(word, i + 1);
        }
      }
      int other = groups.size() + 1;
      short[] slotOfCode = new short[words.words().size()];
      for (int code = 0; code < slotOfCode.length; code++) {
        slotOfCode[code] = slotOf.getOrDefault(words.words().get(code), other).shortValue();
      }
      short[] slots = new short[words.codes().length];
      for (int row = 0; row < slots.length; row++) {
        int code = words.codes()[row];
        slots[row] = code < 0 ? 0 : slotOfCode[code];
      }
      return slots;
    }
  }
}
