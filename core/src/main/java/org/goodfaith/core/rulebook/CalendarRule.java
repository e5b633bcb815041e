package org.goodfaith.core.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Which days are working days. Beyond its days the calendar knows nothing, and says so.
///
/// @param origin where it stands
/// @param code for example `working-days`
/// @param first first day it knows
/// @param last last day it knows
/// @param rest days of the week that are not worked
/// @param holidays further days not worked
public record CalendarRule(
    Origin origin,
    String code,
    LocalDate first,
    LocalDate last,
    Set<DayOfWeek> rest,
    Set<LocalDate> holidays)
    implements Block {
  /// Copies the sets.
  public CalendarRule {
    rest = Set.copyOf(rest);
    holidays = Set.copyOf(holidays);
  }

  /// Counts working days; the day itself does not count.
  ///
  /// @return the last of so many working days after `day`; empty where the calendar does not know
  ///   one of the days passed
  public Optional<LocalDate> workingDaysAfter(LocalDate day, int workingDays) {
    LocalDate at = day;
    int left = workingDays;
    while (left > 0) {
      at = at.plusDays(1);
      if (at.isBefore(first) || at.isAfter(last)) {
        return Optional.empty();
      }
      if (!rest.contains(at.getDayOfWeek()) && !holidays.contains(at)) {
        left--;
      }
    }
    return Optional.of(at);
  }

  @Override
  public String element() {
    return "calendar";
  }
}
