package org.goodfaith.core.score;

import java.time.LocalDate;
import org.goodfaith.core.base.Span;

/// Where windows and ages begin, seen from a day: the one place that says so, for standings and for
/// whole populations.
public final class WindowEdge {
  private WindowEdge() {}

  /// @param window `Span.NONE` for all that is kept
  /// @return the last day outside a window that looks back from `asOf`
  public static LocalDate before(Span window, LocalDate asOf) {
    return window.equals(Span.NONE) ? LocalDate.MIN : window.before(asOf);
  }

  /// @param age `Span.NONE` for any age
  /// @return the first day from which `age` reaches `asOf`; months of different lengths move it by
  ///   days
  public static LocalDate firstWithin(Span age, LocalDate asOf) {
    if (age.equals(Span.NONE)) {
      return LocalDate.MIN;
    }
    LocalDate day = age.before(asOf);
    while (age.after(day).isBefore(asOf)) {
      day = day.plusDays(1);
    }
    while (!age.after(day.minusDays(1)).isBefore(asOf)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
