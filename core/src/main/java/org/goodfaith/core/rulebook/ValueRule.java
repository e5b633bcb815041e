package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A figure of the law that other blocks name: a dated series, with its unit, and for each date the
/// provision it comes from.
///
/// @param origin where it stands; law from its first date on
/// @param code for example `rail-window`
/// @param title in words
/// @param unit of the figures: `working days`, `days`, `months`, `years`, `points` or `amount`
/// @param series in rising order of date, at least one
public record ValueRule(Origin origin, String code, String title, String unit, List<Figure> series)
    implements Block {
  /// Copies the list.
  public ValueRule {
    series = List.copyOf(series);
  }

  /// A figure from a date on.
  ///
  /// @param from first day
  /// @param number as the law writes it
  /// @param source provision it comes from
  public record Figure(LocalDate from, String number, String source) {}

  /// @return the figure of a day; empty before the first
  public Optional<Figure> on(LocalDate day) {
    return series.stream().filter(figure -> !figure.from().isAfter(day)).reduce((_, last) -> last);
  }

  /// @return the figure as another block reads it: with its unit where it is a time
  String spelled(Figure figure) {
    return "points".equals(unit) || "amount".equals(unit)
        ? figure.number()
        : figure.number() + " " + unit;
  }

  @Override
  public String element() {
    return "value";
  }
}
