package org.goodfaith.core.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// An exact decimal number of stated scale: `unscaled` times ten to the minus `scale`.
///
/// @param unscaled the digits
/// @param scale digits after the point, 0 to 9
public record Decimal(long unscaled, int scale) implements Comparable<Decimal> {
  private static final int SCALE_MAX = 9;

  /// The most that may stand before an eighteenth digit comes after it.
  private static final long BEFORE_LAST_DIGIT_MAX = 99_999_999_999_999_999L;

  /// Quotients are found with whole numbers as long as both sides have at most these many bits.
  private static final long PLAIN_MAX = 1L << 62;

  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  /// @throws IllegalArgumentException for a scale outside 0 to 9
  public Decimal {
    if (scale < 0 || scale > SCALE_MAX) {
      throw new IllegalArgumentException("a scale is 0 to 9, not " + scale);
    }
  }

  /// @return the whole number
  public static Decimal of(long whole) {
    return new Decimal(whole, 0);
  }

  /// Reads plain decimal digits; a sign and one point are allowed, exponents are not.
  ///
  /// @return the number at exactly this scale; empty where the text is no number, has more digits
  ///   after the point than `scale`, or does not fit 18 digits
  public static Optional<Decimal> parse(String text, int scale) {
    int length = text.length();
    int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    boolean negative = at == 1 && text.charAt(0) == '-';
    long digits = 0;
    int seen = 0;
    int after = -1;
    for (; at < length; at++) {
      char c = text.charAt(at);
      if (c == '.' && after < 0) {
        after = 0;
      } else if (c >= '0' && c <= '9') {
        if (after >= 0 && after == scale) {
          if (c != '0') {
            return Optional.empty();
          }
          continue;
        }
        if (digits > BEFORE_LAST_DIGIT_MAX) {
          return Optional.empty();
        }
        digits = digits * 10 + (c - '0');
        after = after >= 0 ? after + 1 : after;
        seen++;
      } else {
        return Optional.empty();
      }
    }
    if (seen == 0) {
      return Optional.empty();
    }
    for (int i = Math.max(after, 0); i < scale; i++) {
      if (digits > BEFORE_LAST_DIGIT_MAX) {
        return Optional.empty();
      }
      digits *= 10;
    }
    return Optional.of(new Decimal(negative ? -digits : digits, scale));
  }

  /// @return the exact sum at the larger scale
  public Decimal plus(Decimal other) {
    int common = Math.max(scale, other.scale);
    return new Decimal(
        Math.addExact(rescaled(common).unscaled, other.rescaled(common).unscaled), common);
  }

  /// @return the exact difference at the larger scale
  public Decimal minus(Decimal other) {
    return plus(new Decimal(Math.negateExact(other.unscaled), other.scale));
  }

  /// @return the same number at a scale not smaller than its own
  /// @throws IllegalArgumentException where digits would be lost
  public Decimal rescaled(int newScale) {
    if (newScale < scale) {
      throw new IllegalArgumentException("digits would be lost: " + this + " at " + newScale);
    }
    long digits = unscaled;
    for (int i = scale; i < newScale; i++) {
      digits = Math.multiplyExact(digits, 10L);
    }
    return new Decimal(digits, newScale);
  }

  /// @return this divided by `divisor`, at `newScale`, rounded half to even
  /// @throws ArithmeticException where the divisor is zero or the quotient does not fit
  public Decimal dividedBy(Decimal divisor, int newScale) {
    int shift = newScale + divisor.scale - scale;
    if (plain(unscaled, divisor.unscaled, shift)) {
      return new Decimal(halfToEven(unscaled * POWERS[shift], divisor.unscaled), newScale);
    }
    BigDecimal quotient =
        toBigDecimal().divide(divisor.toBigDecimal(), newScale, RoundingMode.HALF_EVEN);
    return new Decimal(quotient.unscaledValue().longValueExact(), newScale);
  }

  /// The same without objects, where whole numbers do: the digits of the quotient.
  ///
  /// @param part digits of the dividend
  /// @param whole digits of the divisor
  /// @param shift scale of the quotient and of the divisor, less that of the dividend
  /// @return `part` times ten to `shift`, divided by `whole`, rounded half to even
  /// @throws ArithmeticException where the divisor is zero or the quotient does not fit
  public static long quotient(long part, long whole, int shift) {
    if (plain(part, whole, shift)) {
      return halfToEven(part * POWERS[shift], whole);
    }
    return BigDecimal.valueOf(part)
        .scaleByPowerOfTen(shift)
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private static boolean plain(long part, long whole, int shift) {
    return shift >= 0
        && shift <= SCALE_MAX
        && whole > 0
        && whole < PLAIN_MAX
        && part < PLAIN_MAX / POWERS[shift]
        && part > -PLAIN_MAX / POWERS[shift];
  }

  private static long halfToEven(long part, long whole) {
    long quotient = part / whole;
    long twice = 2 * Math.abs(part - quotient * whole);
    boolean away = twice > whole || (twice == whole && (quotient & 1) != 0);
    return away ? quotient + Long.signum(part) : quotient;
  }

  /// @return -1, 0 or 1
  public int signum() {
    return Long.signum(unscaled);
  }

  /// @return the same number as the library's type
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(unscaled, scale);
  }

  @Override
  public int compareTo(Decimal other) {
    if (scale == other.scale) {
      return Long.compare(unscaled, other.unscaled);
    }
    return scale < other.scale
        ? compareShifted(unscaled, POWERS[other.scale - scale], other.unscaled)
        : -compareShifted(other.unscaled, POWERS[scale - other.scale], unscaled);
  }

  /// Compares `digits` times `power` with `to`; a product beyond all numbers lies on its sign's
  /// side.
  private static int compareShifted(long digits, long power, long to) {
    long low = digits * power;
    return Math.multiplyHigh(digits, power) == low >> 63
        ? Long.compare(low, to)
        : Long.signum(digits);
  }

  /// @return plain digits with all `scale` digits after the point
  @Override
  public String toString() {
    if (scale == 0) {
      return Long.toString(unscaled);
    }
    StringBuilder digits = new StringBuilder(20).append(unscaled);
    int sign = unscaled < 0 ? 1 : 0;
    while (digits.length() - sign <= scale) {
      digits.insert(sign, '0');
    }
    return digits.insert(digits.length() - scale, '.').toString();
  }
}
