package org.goodfaith.population.columns;

import java.time.LocalDate;

/// Days as whole numbers: days since 1970-01-01.
public final class Days {
  private static final int NEVER = Integer.MAX_VALUE;

  private Days() {}

  /// @return the number for "on no day": what has not happened
  public static int never() {
    return NEVER;
  }

  /// @return the number of a day
  /// @throws ArithmeticException for a day beyond all calendars
  public static int of(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /// @return the day of a number that is not `never`
  public static LocalDate day(int number) {
    return LocalDate.ofEpochDay(number);
  }
}
