package org.goodfaith.population.kernel;

import java.util.Arrays;

/// One characteristic with its points, for all scores that have it alike.
final class Line {
  private final Read read;
  private final Effect effect;
  private int[] sums = new int[0];

  Line(Read read, Effect effect) {
    this.read = read;
    this.effect = effect;
  }

  Effect effect() {
    return effect;
  }

  /// Adds its points to one more sum.
  void addTo(int sum) {
    sums = Arrays.copyOf(sums, sums.length + 1);
    sums[sums.length - 1] = sum;
  }

  /// Adds what each owner gets more than somebody of whom nothing is recorded.
  ///
  /// @param into sums, by number, then place
  /// @param from place of the first number
  void run(Block block, Scratch scratch, long[][] into, int from) {
    int count = block.count();
    long[] values = scratch.values(count);
    byte[] has = scratch.has(count);
    read.read(block, values, has);
    long[] more = scratch.more(count);
    effect.apply(values, has, count, more);
    for (int sum : sums) {
      block.spread(more, into[sum], from);
    }
  }
}
