package org.goodfaith.learn.card;

import org.goodfaith.core.base.Decimal;

/// Where one range ends and the next begins.
///
/// Invariant: at most 15 digits in all, so that a binary number nearest to a decimal compares with
/// it exactly as the decimal does.
///
/// @param at exact
/// @param side which range holds the value itself
public record Cut(Decimal at, Side side) {
  private static final long DIGITS_BELOW = 1_000_000_000_000_000L;

  /// @throws IllegalArgumentException beyond 15 digits
  public Cut {
    if (Math.abs(at.unscaled()) >= DIGITS_BELOW) {
      throw new IllegalArgumentException("a cut has at most 15 digits: " + at);
    }
  }

  /// Which range holds the value of the cut.
  public enum Side {
    /// The range below: `to and with at`.
    BELOW,
    /// The range above: `from at`. Learned cards know no other.
    ABOVE
  }

  /// @return a cut that begins the range above it
  public static Cut from(Decimal at) {
    return new Cut(at, Side.ABOVE);
  }

  /// @return whether the value lies beyond the cut
  public boolean passed(Decimal value) {
    int order = value.compareTo(at);
    return side == Side.ABOVE ? order >= 0 : order > 0;
  }

  /// @return whether the value lies beyond the cut; a binary number stands for its shortest decimal
  public boolean passed(double value) {
    double edge = edge();
    return side == Side.ABOVE ? value >= edge : value > edge;
  }

  /// @return the binary number nearest to the cut
  public double edge() {
    return at.toBigDecimal().doubleValue();
  }
}
