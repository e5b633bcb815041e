package org.goodfaith.population.kernel;

/// How small numbers share words, so that they are added up together. Two words of 32 bits are a
/// pair; a large number has a pair for itself.
final class Packing {
  private static final int WORD_BITS = Integer.SIZE;

  private final int[] words;
  private final int[] shifts;
  private final int[] bits;
  private int size;
  private int used;
  private int next;

  Packing(int terms) {
    words = new int[terms];
    shifts = new int[terms];
    bits = new int[terms];
  }

  void clear() {
    size = 0;
    used = WORD_BITS;
    next = 0;
  }

  /// Finds room for the next number.
  ///
  /// @param bound how far from 0 it can be; 0 needs no room
  void add(long bound) {
    int needed = bound == 0 ? 0 : Long.SIZE + 1 - Long.numberOfLeadingZeros(bound);
    bits[size] = needed;
    shifts[size] = 0;
    if (needed == 0) {
      words[size] = -1;
    } else if (needed > WORD_BITS) {
      next += next & 1;
      words[size] = next;
      next += 2;
      used = WORD_BITS;
    } else {
      if (used + needed > WORD_BITS) {
        next++;
        used = 0;
      }
      words[size] = next - 1;
      shifts[size] = used;
      used += needed;
    }
    size++;
  }

  /// @return how many words there are
  int words() {
    return next;
  }

  /// @return the word of a number, -1 where it has no room
  int word(int number) {
    return words[number];
  }

  /// @return place of a number's lowest bit in its word
  int shift(int number) {
    return shifts[number];
  }

  /// @return bits of a number, its sign among them
  int bits(int number) {
    return bits[number];
  }

  boolean wide(int number) {
    return bits[number] > WORD_BITS;
  }
}
