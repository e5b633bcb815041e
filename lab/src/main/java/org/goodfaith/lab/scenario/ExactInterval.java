package org.goodfaith.lab.scenario;

import org.goodfaith.lab.report.Chart.Point;

/// Exact intervals of a share (Clopper and Pearson, 1934): no approximation that fails for rare
/// events and small groups.
public final class ExactInterval {
  private static final double TAIL = 0.025;
  private static final int HALVINGS = 60;
  private static final int MOST_TERMS = 10_000;
  private static final double TINY = 1e-300;
  private static final double CLOSE = 1e-13;
  private static final double[] LANCZOS = {
    76.18009172947146, -86.50532032941678, 24.01409824083091,
    -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5
  };

  private ExactInterval() {}

  /// @param hits how many of them
  /// @param all how many there are
  /// @param times by which share and interval are multiplied: 100 for percent
  /// @return the share with its interval of 95 percent; from 0 to `times` where there is nobody
  public static Point of(long hits, long all, double times) {
    if (all == 0) {
      return new Point(0, 0, times);
    }
    double low = hits == 0 ? 0 : quantile(TAIL, (double) hits, all - hits + 1.0);
    double high = hits == all ? 1 : quantile(1 - TAIL, hits + 1.0, (double) (all - hits));
    return new Point(times * hits / all, times * low, times * high);
  }

  /// Quantile of the beta distribution, by halving.
  private static double quantile(double p, double a, double b) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (beta(middle, a, b) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /// The regularised incomplete beta function.
  static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front =
        StrictMath.exp(
            logGamma(a + b)
                - logGamma(a)
                - logGamma(b)
                + a * StrictMath.log(x)
                + b * StrictMath.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      double change = d * c;
      value *= change;
      if (Math.abs(change - 1) < CLOSE) {
        return value;
      }
    }
    return value;
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  private static double logGamma(double x) {
    double base = x + 5.5;
    double log = base - (x + 0.5) * StrictMath.log(base);
    double sum = 1.000000000190015;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x + i + 1);
    }
    return -log + StrictMath.log(2.5066282746310007 * sum / x);
  }
}
