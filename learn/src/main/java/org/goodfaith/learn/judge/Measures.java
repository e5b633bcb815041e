package org.goodfaith.learn.judge;

import java.util.Arrays;

/// How well scores tell outcomes apart, and chances tell how many there are.
///
/// @param auc chance that a row with the outcome has more risk than one without; ties count half
/// @param ks largest distance between both distributions of risk
/// @param brier mean square of chance less outcome
/// @param logLoss mean logarithmic loss
public record Measures(double auc, double ks, double brier, double logLoss) {
  private static final double LEAST_CHANCE = 1e-12;

  /// @return twice the AUC less one
  public double gini() {
    return 2 * auc - 1;
  }

  /// @return of those rows; the AUC is NaN where one outcome is missing
  public static Measures of(Scored scored) {
    return of(scored, scored.levels(), scored.weights());
  }

  static Measures of(Scored scored, int[] levels, double[] weights) {
    int count = Arrays.stream(levels).max().orElse(-1) + 1;
    double[] good = new double[count];
    double[] bad = new double[count];
    double brier = 0;
    double loss = 0;
    double weight = 0;
    for (int row = 0; row < levels.length; row++) {
      double w = weights[row];
      double chance = scored.chances()[row];
      boolean isBad = scored.bad()[row];
      (isBad ? bad : good)[levels[row]] += w;
      brier += w * (isBad ? (1 - chance) * (1 - chance) : chance * chance);
      loss -= w * Math.log(Math.max(LEAST_CHANCE, isBad ? chance : 1 - chance));
      weight += w;
    }
    return new Measures(auc(good, bad), ks(good, bad), brier / weight, loss / weight);
  }

  private static double auc(double[] good, double[] bad) {
    double below = 0;
    double pairs = 0;
    for (int level = 0; level < good.length; level++) {
      pairs += bad[level] * (below + good[level] / 2);
      below += good[level];
    }
    return pairs / (below * Arrays.stream(bad).sum());
  }

  private static double ks(double[] good, double[] bad) {
    double allGood = Arrays.stream(good).sum();
    double allBad = Arrays.stream(bad).sum();
    double apart = 0;
    double goods = 0;
    double bads = 0;
    for (int level = 0; level < good.length; level++) {
      goods += good[level];
      bads += bad[level];
      apart = Math.max(apart, Math.abs(goods / allGood - bads / allBad));
    }
    return apart;
  }
}
