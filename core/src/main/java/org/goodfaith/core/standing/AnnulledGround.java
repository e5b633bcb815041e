package org.goodfaith.core.standing;

import java.time.LocalDate;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.standing.Proceedings.Annulled;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// What a record rested on was annulled, under the clock of the law of that day. Where nobody
/// withdraws the record in time, it is removed all the same on the next day.
///
/// @param mark when, and by which entry
/// @param withdrawBy last day for the withdrawal, null where the law sets none
/// @param article of the clock; empty where the law has none
/// @param removes whether the law removes what was not withdrawn in time
record AnnulledGround(Mark mark, @Nullable LocalDate withdrawBy, String article, boolean removes) {
  static AnnulledGround of(Mark mark, LawOn law) {
    return law.clocksOf("annulled-basis").stream()
        .findFirst()
        .map(clock ->
            new AnnulledGround(
                mark,
                clock.endsOn(mark.day(), false, law).orElse(null),
                clock.origin().article(),
                removes(clock)))
        .orElseGet(() -> new AnnulledGround(mark, null, "", false));
  }

  private static boolean removes(ClockRule clock) {
    return clock.then().equals("removed") || clock.then().equals("deleted");
  }

  Annulled on(LocalDate asOf) {
    boolean over = withdrawBy != null && asOf.isAfter(withdrawBy);
    return new Annulled(mark, withdrawBy, article, removes && over);
  }
}
