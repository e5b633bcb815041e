package org.goodfaith.learn.judge;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// A figure with the range it lies in with 95 % confidence.
///
/// @param value the figure
/// @param low lower end
/// @param high upper end
public record Interval(double value, double low, double high) {
  private static final double Z = 1.959963984540054;
  private static final int DRAWS = 300;

  /// @return share of some among all, by Wilson's interval
  public static Interval share(double some, double all) {
    if (all <= 0) {
      return new Interval(Double.NaN, 0, 1);
    }
    double p = some / all;
    double z2 = Z * Z / all;
    double centre = (p + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(p * (1 - p) / all + z2 / (4 * all)) / (1 + z2);
    return new Interval(p, Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /// @return mean of figures with an interval of their standard error
  public static Interval mean(double[] figures) {
    double mean = Arrays.stream(figures).average().orElse(Double.NaN);
    double squares = Arrays.stream(figures).map(f -> (f - mean) * (f - mean)).sum();
    int n = figures.length;
    double error = n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n);
    return new Interval(mean, mean - Z * error, mean + Z * error);
  }

  /// @return a measure with an interval from rows drawn again with replacement, by seed
  public static Interval drawn(Scored scored, ToDoubleFunction<Measures> measure, long seed) {
    int[] levels = scored.levels();
    SplittableRandom random = new SplittableRandom(seed);
    double[] figures = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] weights = new double[scored.rows()];
      for (int i = 0; i < weights.length; i++) {
        int row = random.nextInt(weights.length);
        weights[row] += scored.weights()[row];
      }
      figures[draw] = measure.applyAsDouble(Measures.of(scored, levels, weights));
    }
    double[] sorted = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
    double value = measure.applyAsDouble(Measures.of(scored));
    if (sorted.length == 0) {
      return new Interval(value, value, value);
    }
    int cut = (int) (0.025 * sorted.length);
    return new Interval(value, sorted[cut], sorted[sorted.length - 1 - cut]);
  }
}
