package org.goodfaith.lab.scenario;

import java.util.Arrays;

/// A scorecard fitted by the lab on half of its people: each bin of each thing known weighs as much
/// as its odds of paying back differ from everybody's. What is not known weighs nothing.
final class PointsOfEvidence {
  private static final double PRIOR = 0.5;

  private final long[][] goods;
  private final long[][] bads;
  private final double[][] weights;

  private PointsOfEvidence(long[][] goods, long[][] bads) {
    this.goods = goods;
    this.bads = bads;
    this.weights = new double[goods.length][];
    for (int thing = 0; thing < goods.length; thing++) {
      weights[thing] = weigh(goods[thing], bads[thing]);
    }
  }

  /// What was learnt of one bin.
  ///
  /// @param goods who paid back
  /// @param bads who did not
  /// @param weight what it adds to a score
  record Bin(long goods, long bads, double weight) {}

  /// @return what was learnt of a bin of a thing
  Bin bin(int thing, int bin) {
    return new Bin(goods[thing][bin], bads[thing][bin], weights[thing][bin]);
  }

  /// What is known about people.
  interface Known {
    /// @return the bin of person `i` in a thing, below zero where it is not known
    int bin(int i, int thing);
  }

  /// @param people how many
  /// @param bins how many for each thing
  /// @param known about them
  /// @param bad whether somebody would not have paid back
  /// @param used whether somebody is among those learnt from
  static PointsOfEvidence learn(
      int people, int[] bins, Known known, Measured.Asks bad, Measured.Asks used) {
    long[][] goods = new long[bins.length][];
    long[][] bads = new long[bins.length][];
    for (int thing = 0; thing < bins.length; thing++) {
      goods[thing] = new long[bins[thing]];
      bads[thing] = new long[bins[thing]];
      for (int i = 0; i < people; i++) {
        int bin = used.of(i) ? known.bin(i, thing) : -1;
        if (bin >= 0) {
          (bad.of(i) ? bads : goods)[thing][bin]++;
        }
      }
    }
    return new PointsOfEvidence(goods, bads);
  }

  private static double[] weigh(long[] goods, long[] bads) {
    long allGoods = Arrays.stream(goods).sum();
    long allBads = Arrays.stream(bads).sum();
    double[] weights = new double[goods.length];
    for (int bin = 0; bin < goods.length; bin++) {
      weights[bin] =
          StrictMath.log((goods[bin] + PRIOR) / (allGoods + PRIOR))
              - StrictMath.log((bads[bin] + PRIOR) / (allBads + PRIOR));
    }
    return weights;
  }

  /// @param i who
  /// @param known about people
  /// @param things which of it may be read, as bits
  /// @param upsideOnly bits of those things that may add and never subtract
  /// @return the score; NaN where nothing is known
  double score(int i, Known known, int things, int upsideOnly) {
    double score = 0;
    boolean any = false;
    for (int thing = 0; thing < weights.length; thing++) {
      int bin = (things >>> thing & 1) == 0 ? -1 : known.bin(i, thing);
      if (bin >= 0) {
        any = true;
        double weight = weights[thing][bin];
        score += (upsideOnly >>> thing & 1) == 0 ? weight : Math.max(0, weight);
      }
    }
    return any ? score : Double.NaN;
  }
}
