package org.goodfaith.learn.fit;

import java.util.List;

/// How far log odds of rows that did not teach must be stretched to tell their chances right.
final class Calibrate {
  private static final int STEPS = 25;
  private static final double LEAST = 0.5;
  private static final double MOST = 2;

  private Calibrate() {}

  /// Start and slope of a logistic regression on log odds alone.
  ///
  /// @param start added to the stretched log odds
  /// @param slope stretches them
  record Line(double start, double slope) {}

  static Line line(double[] logOdds, boolean[] bad, double[] weights) {
    double start = 0;
    double slope = 1;
    for (int step = 0; step < STEPS; step++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = 1e-9;
      double h01 = 0;
      double h11 = 1e-9;
      for (int row = 0; row < bad.length; row++) {
        double x = logOdds[row];
        double chance = 1 / (1 + Math.exp(-(start + slope * x)));
        double g = weights[row] * (chance - (bad[row] ? 1 : 0));
        double h = weights[row] * chance * (1 - chance);
        g0 += g;
        g1 += g * x;
        h00 += h;
        h01 += h * x;
        h11 += h * x * x;
      }
      double det = h00 * h11 - h01 * h01;
      if (det <= 1e-12 * h00 * h11) {
        return new Line(0, 1);
      }
      start -= (h11 * g0 - h01 * g1) / det;
      slope = Math.clamp(slope - (h00 * g1 - h01 * g0) / det, LEAST, MOST);
    }
    return new Line(start, slope);
  }

  static Additive scaled(Additive model, Line line) {
    double[][] effects = new double[model.effects().length][];
    for (int j = 0; j < effects.length; j++) {
      effects[j] = times(model.effects()[j], line.slope());
    }
    List<Additive.Pair> pairs =
        model.pairs().stream()
            .map(pair -> new Additive.Pair(pair.first(), pair.second(), times(pair, line.slope())))
            .toList();
    double start = line.start() + line.slope() * model.start();
    return new Additive(model.names(), model.slots(), start, effects, pairs);
  }

  private static double[][] times(Additive.Pair pair, double factor) {
    double[][] product = new double[pair.effects().length][];
    for (int row = 0; row < product.length; row++) {
      product[row] = times(pair.effects()[row], factor);
    }
    return product;
  }

  private static double[] times(double[] values, double factor) {
    double[] product = values.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= factor;
    }
    return product;
  }
}
