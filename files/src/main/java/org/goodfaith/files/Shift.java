package org.goodfaith.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// How the dates of a file move.
///
/// @param months by how many whole months, days clamped to the month's end
/// @param ends last month of the file, before moving, where stated
record Shift(int months, Optional<YearMonth> ends) {
  /// @return whether the day lies after the last month
  boolean afterEnd(LocalDate day) {
    return ends.isPresent() && YearMonth.from(day).isAfter(ends.get());
  }

  /// @return the day, moved
  LocalDate day(LocalDate day) {
    return months == 0 ? day : day.plusMonths(months);
  }

  /// @return the last day of the moved month
  LocalDate endOf(YearMonth month) {
    return month.plusMonths(months).atEndOfMonth();
  }

  String endText() {
    return ends.map(YearMonth::toString).orElse("");
  }
}
