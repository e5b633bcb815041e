package org.goodfaith.learn.bins;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The roundest number between two neighbouring values, so that a cut reads well and has few
/// digits.
public final class RoundCut {
  private static final int DIGITS_MOST = 15;
  private static final int SCALE_MOST = 9;

  private RoundCut() {}

  /// @return the number of the fewest digits above the lower and not above the upper value; the
  ///   lower value itself where no number of at most 9 decimals and 15 digits lies between
  public static double between(double lower, double upper) {
    BigDecimal low = BigDecimal.valueOf(lower);
    BigDecimal high = BigDecimal.valueOf(upper);
    int largest = Math.max(0, (int) Math.floor(Math.log10(Math.max(1, Math.abs(upper)))));
    for (int scale = -largest; scale <= SCALE_MOST; scale++) {
      BigDecimal up =
          low.setScale(scale, RoundingMode.FLOOR).add(BigDecimal.ONE.scaleByPowerOfTen(-scale));
      if (up.compareTo(high) <= 0) {
        BigDecimal best = nearestToMiddle(low, high, scale, up);
        if (best.precision() + Math.max(0, -best.scale()) > DIGITS_MOST) {
          return lower;
        }
        return best.doubleValue();
      }
    }
    return lower;
  }

  private static BigDecimal nearestToMiddle(
      BigDecimal low, BigDecimal high, int scale, BigDecimal fallback) {
    BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2));
    BigDecimal near = middle.setScale(scale, RoundingMode.HALF_EVEN);
    boolean inside = near.compareTo(low) > 0 && near.compareTo(high) <= 0;
    return inside ? near : fallback;
  }
}
