package org.goodfaith.population.kernel;

import java.util.Arrays;

/// One characteristic with its points, from sums of terms, for all scores that have it alike.
final class PackedLine {
  private final PackedRead read;
  private int[] sums = new int[0];

  PackedLine(PackedRead read) {
    this.read = read;
  }

  /// Adds its points to one more sum.
  void addTo(int sum) {
    sums = Arrays.copyOf(sums, sums.length + 1);
    sums[sums.length - 1] = sum;
  }

  /// @return whether no sum becomes too large
  boolean fits(PackedRows rows) {
    return read.fits(rows);
  }

  /// Adds what each owner gets more than somebody of whom nothing is recorded.
  ///
  /// @param into sums, by number, then place
  /// @param from place of the first number
  void run(PackedRows rows, Scratch scratch, long[][] into, int from) {
    Stretch of = rows.of();
    int count = of.count();
    long[] more = scratch.more(count);
    read.read(rows, scratch, more);
    boolean dense = of.dense(from);
    for (int sum : sums) {
      long[] to = into[sum];
      if (dense) {
        for (int o = 0; o < count; o++) {
          to[o] += more[o];
        }
      } else {
        int[] owners = of.owners();
        int first = of.owner();
        for (int o = 0; o < count; o++) {
          to[owners[first + o] - from] += more[o];
        }
      }
    }
  }
}
