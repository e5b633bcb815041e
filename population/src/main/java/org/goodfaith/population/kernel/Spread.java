package org.goodfaith.population.kernel;

/// Adds numbers that stand as owners do to numbers that stand as subjects do.
final class Spread {
  private Spread() {}

  /// @param more a number of each owner
  /// @param owners places of a table's owners in the columns
  /// @param first of them whose number is the first
  /// @param count how many, at least one
  /// @param to a number of each subject
  /// @param from place of the subject whose number is the first
  static void add(long[] more, int[] owners, int first, int count, long[] to, int from) {
    // Every subject has rows here, so that owners stand as subjects do.
    boolean dense = owners[first] == from && owners[first + count - 1] == from + count - 1;
    if (dense) {
      add(more, count, to);
    } else {
      for (int o = 0; o < count; o++) {
        to[owners[first + o] - from] += more[o];
      }
    }
  }

  static void add(long[] more, int count, long[] to) {
    for (int i = 0; i < count; i++) {
      to[i] += more[i];
    }
  }
}
