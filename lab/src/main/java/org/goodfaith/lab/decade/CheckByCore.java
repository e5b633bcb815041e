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
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure.Effect;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;

/// Holds a decade against the registry's core: for some subjects, the very entries are assessed day
/// by day as a registry would that received them in order of time, and each day's answer is
/// compared with what the decade did on that day.
public final class CheckByCore {
  private CheckByCore() {}

  /// What was compared.
  ///
  /// @param subjects how many
  /// @param days how many days of them
  /// @param difference the first, in words; empty where there is none
  public record Checked(int subjects, long days, Optional<String> difference) {}

  /// @param some lived under the law
  /// @param law it was lived under
  /// @param most subjects to check, of those about whom something was entered
  /// @param step days between two days compared
  /// @return what was compared
  public static Checked check(Watched some, LawOfDecade law, int most, int step) {
    List<Docket> dockets = new ArrayList<>();
    for (int i = 0; i < some.count(); i++) {
      Docket docket = some.docket(i);
      if (docket != null) {
        dockets.add(docket);
      }
    }
    int stride = Math.max(1, dockets.size() / Math.max(1, most));
    int subjects = 0;
    long days = 0;
    for (int at = 0; at < dockets.size() && subjects < most; at += stride, subjects++) {
      List<SealedEntry> entries = inOrderOfTime(dockets.get(at).entries());
      LocalDate end = law.firstOf(some.series().months());
      for (LocalDate day = law.firstOf(0).plusDays(at % step);
          day.isBefore(end);
          day = day.plusDays(step), days++) {
        Optional<String> difference = difference(law, dockets.get(at), entries, day);
        if (difference.isPresent()) {
          return new Checked(subjects + 1, days + 1, difference);
        }
      }
    }
    return new Checked(subjects, days, Optional.empty());
  }

  private static Optional<String> difference(
      LawOfDecade law, Docket docket, List<SealedEntry> entries, LocalDate day) {
    Assessment core =
        AssessSubject.assess(law.rulebook(), docket.subject(), entries, day, entries.size());
    boolean refused =
        core.measures().stream()
            .anyMatch(one ->
                one.measureClass() == MeasureClass.RESTRICTION && one.effect() == Effect.IN_FORCE);
    boolean listed =
        core.listings().stream()
            .anyMatch(one ->
                one.colour() == ListRule.Colour.BLACK && one.state() == Listing.State.IN_FORCE);
    boolean agrees = refused == docket.wasRefused(day) && listed == docket.wasListed(day);
    return agrees
        ? Optional.empty()
        : Optional.of(
            "subject "
                + docket.subject().number()
                + " on "
                + day
                + ": the core "
                + (listed ? "lists" : "lists on nothing")
                + " and "
                + (refused ? "refuses" : "refuses nothing")
                + ", the lab does not agree");
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
