package org.goodfaith.core.base;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A length of calendar time, as the law says it: `180 days`, `6 months`, `5 years`.
///
/// Months and years are clamped to the month's end: one month after 31 January is 28 or 29
/// February. Working days are not a span; they need a calendar (`CalendarRule`).
///
/// @param amount how many, 0 or more
/// @param unit of what
public record Span(int amount, Unit unit) {
  /// Units of calendar time.
  public enum Unit {
    /// Calendar days.
    DAYS,
    /// Calendar months.
    MONTHS,
    /// Calendar years.
    YEARS
  }

  private static final int MONTHS_A_YEAR = 12;
  private static final long LEAP_DAYS = 366;

  /// Most days of so many months in a row: 62 of July and August, 276 from May to January.
  private static final int[] MOST_DAYS = {0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337};

  /// No time at all; zero months and zero years are the same.
  public static final Span NONE = new Span(0, Unit.DAYS);

  /// @throws IllegalArgumentException for a negative amount
  public Span {
    if (amount < 0) {
      throw new IllegalArgumentException("a span is not negative: " + amount);
    }
    unit = amount == 0 ? Unit.DAYS : unit;
  }

  /// @return the span that a text like `180 days` or `1 year` names, or empty
  public static Optional<Span> parse(String text) {
    String[] words = text.strip().split(" +", -1);
    if (words.length != 2
        || words[0].isEmpty()
        || words[0].length() > 6
        || !words[0].chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(words[0]);
    return switch (words[1]) {
      case "day", "days" -> Optional.of(new Span(amount, Unit.DAYS));
      case "month", "months" -> Optional.of(new Span(amount, Unit.MONTHS));
      case "year", "years" -> Optional.of(new Span(amount, Unit.YEARS));
      case String _ -> Optional.empty();
    };
  }

  /// @return the day this long after `day`
  public LocalDate after(LocalDate day) {
    return switch (unit) {
      case DAYS -> day.plusDays(amount);
      case MONTHS -> day.plusMonths(amount);
      case YEARS -> day.plusYears(amount);
    };
  }

  /// @return the day this long before `day`
  public LocalDate before(LocalDate day) {
    return switch (unit) {
      case DAYS -> day.minusDays(amount);
      case MONTHS -> day.minusMonths(amount);
      case YEARS -> day.minusYears(amount);
    };
  }

  /// @return days at most covered, for comparing spans of different units; every year counts as a
  ///   leap year
  public long daysAtMost() {
    return switch (unit) {
      case DAYS -> amount;
      case MONTHS -> amount / MONTHS_A_YEAR * LEAP_DAYS + MOST_DAYS[amount % MONTHS_A_YEAR];
      case YEARS -> amount * LEAP_DAYS;
    };
  }

  /// @return as the law says it, `1 year`, `180 days`
  @Override
  public String toString() {
    String name = unit.name().toLowerCase(Locale.ROOT);
    return amount + " " + (amount == 1 ? name.substring(0, name.length() - 1) : name);
  }
}
