package org.goodfaith.learn.card;

import org.goodfaith.core.base.Decimal;

/// What points mean: `basePoints` stand for odds of `baseOdds` to 1 against the outcome, and `pdo`
/// more points double them.
///
/// @param basePoints at these points
/// @param baseOdds the odds are these to 1
/// @param pdo points to double the odds, above zero
public record Scaling(long basePoints, Decimal baseOdds, long pdo) {
  /// @throws IllegalArgumentException unless odds and points to double them are above zero
  public Scaling {
    if (baseOdds.signum() <= 0 || pdo <= 0) {
      throw new IllegalArgumentException("odds and points to double them are above zero");
    }
  }

  /// @return the chance of the outcome that a score stands for
  public double chance(long score) {
    double odds =
        baseOdds.toBigDecimal().doubleValue() * Math.pow(2, (double) (score - basePoints) / pdo);
    return 1 / (1 + odds);
  }

  /// @param logOdds natural logarithm of the odds against the outcome
  /// @return the points that stand for them, not rounded
  public double points(double logOdds) {
    double base = Math.log(baseOdds.toBigDecimal().doubleValue());
    return basePoints + (logOdds - base) * factor();
  }

  /// @return points that one unit of natural log odds is worth
  public double factor() {
    return pdo / Math.log(2);
  }
}
