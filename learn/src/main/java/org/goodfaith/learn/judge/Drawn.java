package org.goodfaith.learn.judge;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Every measure of a card with its interval from rows drawn again with replacement.
///
/// @param auc as of `Measures`
/// @param ks largest distance between both distributions
/// @param brier mean square of chance less outcome
/// @param logLoss mean logarithmic loss
public record Drawn(Interval auc, Interval ks, Interval brier, Interval logLoss) {
  private static final int DRAWS = 300;

  /// @return twice the AUC less one
  public Interval gini() {
    return new Interval(2 * auc.value() - 1, 2 * auc.low() - 1, 2 * auc.high() - 1);
  }

  /// @param scored rows that did not teach
  /// @param seed of all that is drawn
  /// @return the measures
  public static Drawn of(Scored scored, long seed) {
    int[] levels = scored.levels();
    SplittableRandom random = new SplittableRandom(seed);
    double[][] figures = new double[4][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      put(figures, draw, Measures.of(scored, levels, again(scored.weights(), random)));
    }
    Measures whole = Measures.of(scored);
    return new Drawn(
        interval(whole.auc(), figures[0]),
        interval(whole.ks(), figures[1]),
        interval(whole.brier(), figures[2]),
        interval(whole.logLoss(), figures[3]));
  }

  private static void put(double[][] figures, int draw, Measures measures) {
    figures[0][draw] = measures.auc();
    figures[1][draw] = measures.ks();
    figures[2][draw] = measures.brier();
    figures[3][draw] = measures.logLoss();
  }

  /// @return weights of rows drawn with replacement, as many as there are
  static double[] again(double[] weights, SplittableRandom random) {
    double[] drawn = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      int row = random.nextInt(weights.length);
      drawn[row] += weights[row];
    }
    return drawn;
  }

  /// @return a figure between the ends of 95 of a hundred drawn ones
  static Interval interval(double value, double[] figures) {
    double[] sorted = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
    if (sorted.length == 0) {
      return new Interval(value, value, value);
    }
    int cut = (int) (0.025 * sorted.length);
    return new Interval(value, sorted[cut], sorted[sorted.length - 1 - cut]);
  }
}
