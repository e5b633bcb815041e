package org.goodfaith.population.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.score.WindowEdge;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Days;

/// How far a score looks: what counts is asked as of one day, and seen from it or from an earlier
/// one, as grades that are held see month-ends. Several threads may ask.
final class View {
  private final Asking asking;
  private final SubjectKind about;
  private final int day;
  private final Map<String, Counting> countings = new ConcurrentHashMap<>();

  /// @param about whose score
  /// @param day seen from, not after the day asked about
  View(Asking asking, SubjectKind about, int day) {
    this.asking = asking;
    this.about = about;
    this.day = day;
  }

  int day() {
    return day;
  }

  Counting counting(String kind) {
    return countings.computeIfAbsent(kind, code -> Counting.of(asking, about, code));
  }

  /// @return the last day outside a window
  int before(Span window) {
    return bounded(WindowEdge.before(window, Days.day(day)).toEpochDay());
  }

  /// @return the last day that is too old for an age
  int older(Span age) {
    return bounded(WindowEdge.firstWithin(age, Days.day(day)).toEpochDay() - 1);
  }

  static int bounded(long day) {
    return Math.clamp(day, Integer.MIN_VALUE + 1, Days.never() - 1);
  }
}
