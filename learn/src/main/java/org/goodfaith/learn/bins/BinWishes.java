package org.goodfaith.learn.bins;

import org.goodfaith.learn.rows.Trend;

/// What bins must keep to.
///
/// @param trend how points go with the value: rising points are falling chances of the outcome
/// @param most ranges at most
/// @param least ranges at least
/// @param minRows weight of the rows of a range, at least
/// @param minEvents weight of rows with, and of rows without the outcome, at least
/// @param minDifference of the chance of the outcome between neighbouring ranges, at least
public record BinWishes(
    Trend trend, int most, int least, double minRows, double minEvents, double minDifference) {
  /// @return usual wishes for a sample of that weight
  public static BinWishes usual(Trend trend, double weight) {
    return new BinWishes(trend, 8, 1, Math.max(1, 0.05 * weight), 1, 0);
  }
}
