package org.goodfaith.learn.card;

import org.goodfaith.core.base.Decimal;

/// One row of a table: its points, and what of the sample lay in it.
///
/// @param points given
/// @param rows weight of the sample's rows in it, zero where nothing was counted
/// @param bad weight of those with the outcome, of the same scale
public record Cell(long points, Decimal rows, Decimal bad) {
  private static final long POINTS_MOST = 1_000_000;
  private static final Decimal NOTHING = Decimal.of(0);

  /// @throws IllegalArgumentException for points beyond a million, or more outcomes than rows
  public Cell {
    if (Math.abs(points) > POINTS_MOST) {
      throw new IllegalArgumentException("points are at most " + POINTS_MOST + ": " + points);
    }
    if (bad.signum() < 0 || bad.compareTo(rows) > 0) {
      throw new IllegalArgumentException("of " + rows + " rows " + bad + " have the outcome");
    }
  }

  /// @return points of which no sample is known
  public static Cell of(long points) {
    return new Cell(points, NOTHING, NOTHING);
  }

  /// @return the same with other points
  public Cell withPoints(long other) {
    return new Cell(other, rows, bad);
  }
}
