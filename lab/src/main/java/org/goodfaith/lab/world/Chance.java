package org.goodfaith.lab.world;

/// Chance that can be asked in any order: a number is a hash of seed, person, month and purpose.
/// Threads share nothing, so that their number changes nothing.
public final class Chance {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long OTHER_STEP = 0xD1B54A32D192ED03L;
  private static final double UNIT = 0x1.0p-53;
  private static final int PURPOSES = 64;

  private final long seed;

  /// @param seed of the whole run
  public Chance(long seed) {
    this.seed = mix(seed * STEP + 1);
  }

  /// @return what stands for a person in `unit`
  public long person(long number) {
    return mix(seed + (number + 1) * STEP);
  }

  /// @param person from `person`
  /// @param month from 0; 0 for what is drawn once
  /// @param draw what for
  /// @return a number from 0 up to and not including 1
  public static double unit(long person, int month, Draw draw) {
    return (bits(person, month, draw) >>> 11) * UNIT;
  }

  /// The order of the purposes is part of what a seed means.
  ///
  /// @param person from `person`
  /// @param month from 0
  /// @param draw what for
  /// @return 64 random bits
  @SuppressWarnings("EnumOrdinal")
  public static long bits(long person, int month, Draw draw) {
    return mix(person + ((long) month * PURPOSES + draw.ordinal() + 1) * OTHER_STEP);
  }

  /// @return a value with mean 1 whose spread is exponential
  public static double exponential(double unit) {
    return -StrictMath.log1p(-unit);
  }

  /// @return a value of the standard normal distribution, from two units
  public static double normal(double one, double other) {
    return StrictMath.sqrt(-2 * StrictMath.log1p(-one)) * StrictMath.cos(2 * StrictMath.PI * other);
  }

  private static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
