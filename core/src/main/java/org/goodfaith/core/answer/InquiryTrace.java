package org.goodfaith.core.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.rulebook.LawOn;

/// How long it stays written who looked: the clock of the step `inquiry-trace`, of several the
/// longest; two years where the law has none.
public final class InquiryTrace {
  private static final String STEP = "inquiry-trace";
  private static final Span WITHOUT_CLOCK = new Span(2, Span.Unit.YEARS);
  private static final int LONGEST_DAYS = 40_000;

  private InquiryTrace() {}

  /// @param law of the day on which it is asked how long
  /// @param asked the day of the look
  /// @return the last day on which the subject can see it; far away where a calendar does not know
  static LocalDate endsOn(LawOn law, LocalDate asked) {
    return law.clocksOf(STEP).stream()
        .map(clock -> clock.endsOn(asked, false, law).orElse(asked.plusDays(LONGEST_DAYS)))
        .max(Comparator.naturalOrder())
        .orElseGet(() -> WITHOUT_CLOCK.after(asked));
  }

  /// @param law of the day
  /// @param day the registry's day
  /// @param zone the registry's: it says on which day somebody looked
  /// @return inquiries before this position are past their end
  public static long endedBefore(LedgerReader ledger, LawOn law, LocalDate day, ZoneId zone) {
    Optional<LocalDate> last = lastEnded(law, day);
    if (last.isEmpty()) {
      return 0;
    }
    Instant next = last.get().plusDays(1).atStartOfDay(zone).toInstant();
    return ledger.headAt(next.minusNanos(1)).size();
  }

  private static Optional<LocalDate> lastEnded(LawOn law, LocalDate day) {
    for (int back = 1; back < LONGEST_DAYS; back++) {
      if (endsOn(law, day.minusDays(back)).isBefore(day)) {
        return Optional.of(day.minusDays(back));
      }
    }
    return Optional.empty();
  }
}
