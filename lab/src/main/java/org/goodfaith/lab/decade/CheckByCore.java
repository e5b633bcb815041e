package org.goodfaith.lab.decade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.measure.Measure.Effect;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;

/// Holds a decade against the registry's core: for some people, the very entries are assessed day
/// by day as a registry would that received them in order of time, and each day's answer is
/// compared with what the decade did on that day.
public final class CheckByCore {
  private CheckByCore() {}

  /// What was compared.
  ///
  /// @param people how many
  /// @param days how many days of them
  /// @param difference the first, in words; empty where there is none
  public record Checked(int people, long days, Optional<String> difference) {}

  /// @param decade lived under the law
  /// @param law it was lived under
  /// @param most people to check, of those about whom something was entered
  /// @param step days between two days compared
  /// @return what was compared
  public static Checked check(Decade decade, LawOfDecade law, int most, int step) {
    List<Docket> dockets = new ArrayList<>();
    for (int i = 0; i < decade.people().count(); i++) {
      Docket docket = decade.docket(i);
      if (docket != null) {
        dockets.add(docket);
      }
    }
    int stride = Math.max(1, dockets.size() / Math.max(1, most));
    int people = 0;
    long days = 0;
    for (int at = 0; at < dockets.size() && people < most; at += stride, people++) {
      List<SealedEntry> entries = inOrderOfTime(dockets.get(at).entries());
      LocalDate end = law.firstOf(decade.series().months());
      for (LocalDate day = law.firstOf(0).plusDays(at % step);
          day.isBefore(end);
          day = day.plusDays(step), days++) {
        Optional<String> difference = difference(law, dockets.get(at), entries, day);
        if (difference.isPresent()) {
          return new Checked(people + 1, days + 1, difference);
        }
      }
    }
    return new Checked(people, days, Optional.empty());
  }

  private static Optional<String> difference(
      LawOfDecade law, Docket docket, List<SealedEntry> entries, LocalDate day) {
    Assessment core =
        AssessSubject.assess(law.rulebook(), docket.subject(), entries, day, entries.size());
    boolean refused =
        core.measures().stream()
            .anyMatch(one ->
                one.measureClass() == MeasureClass.RESTRICTION && one.effect() == Effect.IN_FORCE);
    return refused == docket.wasRefused(day)
        ? Optional.empty()
        : Optional.of(
            "person "
                + docket.subject().number()
                + " on "
                + day
                + ": the core "
                + (refused ? "refuses" : "refuses nothing")
                + ", the lab the contrary");
  }

  private static List<SealedEntry> inOrderOfTime(List<SealedEntry> entries) {
    List<SealedEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(CheckByCore::day).thenComparingLong(SealedEntry::position));
    List<SealedEntry> placed = new ArrayList<>();
    for (SealedEntry entry : sorted) {
      placed.add(new SealedEntry(entry.ref(), placed.size(), entry.body()));
    }
    return placed;
  }

  private static LocalDate day(SealedEntry entry) {
    return entry.body() instanceof EntryBody.Entered entered ? entered.act().day() : LocalDate.MIN;
  }
}
