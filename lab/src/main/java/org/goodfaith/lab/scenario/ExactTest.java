package org.goodfaith.lab.scenario;

/// Fisher's exact test (1934) of whether something is true of some more often, or more seldom, than
/// of others: among all ways to spread as many hits over as many people, the ones as rare as what
/// was found. Beside the answer it gives the chance of that answer where there is no difference,
/// which is below the five percent asked for, as counts are whole numbers.
///
/// @param apart whether some differ from the others by more than chance explains
/// @param chance of being found apart where nothing but chance is at work
record ExactTest(boolean apart, double chance) {
  private static final double LEVEL = 0.05;
  private static final double ALIKE = 1 + 1e-7;
  private static final double NEGLIGIBLE = 1e-18;

  /// @param hits of how many of some it is true
  /// @param some how many they are
  /// @param otherHits of how many of the others
  /// @param others how many they are
  static ExactTest of(long hits, long some, long otherHits, long others) {
    return new Spread(some, others, hits + otherHits).test(hits);
  }

  /// The ways to spread hits over some and others: weights around the likeliest, which weighs 1.
  private static final class Spread {
    private final long some;
    private final long others;
    private final long all;
    private final long first;
    private final double[] weights;

    Spread(long some, long others, long all) {
      this.some = some;
      this.others = others;
      this.all = all;
      long least = Math.max(0, all - others);
      long most = Math.min(some, all);
      long likeliest =
          Math.clamp((long) ((some + 1.0) * (all + 1.0) / (some + others + 2.0)), least, most);
      long from = likeliest;
      for (double weight = 1; from > least && weight > NEGLIGIBLE; from--) {
        weight /= step(from - 1);
      }
      long until = likeliest;
      for (double weight = 1; until < most && weight > NEGLIGIBLE; until++) {
        weight *= step(until);
      }
      this.first = from;
      this.weights = new double[(int) (until - from) + 1];
      int middle = (int) (likeliest - from);
      weights[middle] = 1;
      for (int at = middle; at > 0; at--) {
        weights[at - 1] = weights[at] / step(first + at - 1);
      }
      for (int at = middle; at + 1 < weights.length; at++) {
        weights[at + 1] = weights[at] * step(first + at);
      }
    }

    /// How much likelier one hit more of some is.
    private double step(long hits) {
      return (double) (some - hits) * (all - hits) / ((hits + 1.0) * (others - all + hits + 1.0));
    }

    /// From both ends the rarest are taken as long as together they are within the level.
    ExactTest test(long hits) {
      double total = 0;
      for (double weight : weights) {
        total += weight;
      }
      int low = 0;
      int high = weights.length - 1;
      double taken = 0;
      while (low <= high) {
        double rarest = Math.min(weights[low], weights[high]) * ALIKE;
        int nextLow = low;
        int nextHigh = high;
        double more = 0;
        while (nextLow <= nextHigh && weights[nextLow] <= rarest) {
          more += weights[nextLow++];
        }
        while (nextHigh >= nextLow && weights[nextHigh] <= rarest) {
          more += weights[nextHigh--];
        }
        if ((taken + more) / total > LEVEL) {
          break;
        }
        taken += more;
        low = nextLow;
        high = nextHigh;
      }
      boolean apart = hits < first + low || hits > first + high;
      return new ExactTest(apart, taken / total);
    }
  }
}
