package org.goodfaith.population.kernel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.columns.Days;

/// The terms of a list with their days: when the window ends for who was told on a day, and how
/// long a listing lasts at most from there. Each day is worked out once.
final class ListTerms {
  private static final int DAYS_KEPT = 1 << 13;
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final ListRule rule;
  private final Rulebook rulebook;
  private final LocalDate asOf;
  private final int first;
  private final int[] windows;
  private final int[] caps;

  ListTerms(ListRule rule, Asking asking) {
    this.rule = rule;
    this.rulebook = asking.rulebook();
    this.asOf = asking.day();
    this.first = Days.of(asOf) - DAYS_KEPT + 1;
    this.windows = new int[DAYS_KEPT];
    this.caps = new int[DAYS_KEPT];
    Arrays.fill(windows, UNKNOWN);
    Arrays.fill(caps, UNKNOWN);
  }

  ListRule rule() {
    return rule;
  }

  boolean windowless() {
    return rule.objection().workingDays() == 0;
  }

  /// Two threads that find the same day find the same end.
  ///
  /// @param begin not after the day asked about
  /// @return last day of the window, `Days.never()` where the calendar does not know
  int window(int begin) {
    int at = begin - first;
    if (at < 0) {
      return windowEnd(begin);
    }
    int known = windows[at];
    if (known == UNKNOWN) {
      known = windowEnd(begin);
      windows[at] = known;
    }
    return known;
  }

  private int windowEnd(int begin) {
    if (windowless()) {
      return begin;
    }
    LocalDate day = Days.day(begin);
    ListRule.Objection window = rule.objection();
    Optional<LocalDate> end =
        Stream.of(day, asOf)
            .flatMap(one -> rulebook.on(one).calendar(window.calendar()).stream())
            .flatMap(calendar -> calendar.workingDaysAfter(day, window.workingDays()).stream())
            .findFirst();
    return end.map(Days::of).orElse(Days.never());
  }

  /// @param begin not after the day asked about, with a window that ends
  /// @return the last day at most
  int cap(int begin) {
    int at = begin - first;
    if (at < 0) {
      return capEnd(begin);
    }
    int known = caps[at];
    if (known == UNKNOWN) {
      known = capEnd(begin);
      caps[at] = known;
    }
    return known;
  }

  private int capEnd(int begin) {
    return Days.of(rule.lasts().atMost().after(Days.day(window(begin))));
  }
}
