package org.goodfaith.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.listing.ListSubject;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Consents;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.TellSubject;
import org.jspecify.annotations.Nullable;

/// Finds the next day on which time alone may change what follows for a subject. On no day before
/// that anything changes, as long as the law stays as it is.
final class NextChange {
  private final Rulebook rulebook;
  private final Columns columns;
  private final BitSet listed;

  NextChange(Rulebook rulebook, Columns columns) {
    this.rulebook = rulebook;
    this.columns = columns;
    this.listed = Touched.byLists(rulebook, columns);
  }

  /// @return the first day after `today` on which something may change, `Days.never()` for none
  int after(int place, int today) {
    if (columns.told().containsKey(place)) {
      return today + 1; // Clocks of disputes and repairs run from day to day.
    }
    Soonest soonest = new Soonest(today);
    int[] died = columns.died();
    soonest.take(died == null ? Days.never() : died[place]);
    for (Consents consents : columns.consents()) {
      int at = Arrays.binarySearch(consents.owners(), place);
      if (at >= 0) {
        soonest.take(consents.given()[at]);
        soonest.take(consents.takenBack()[at]);
      }
    }
    Watched watched = Watched.of(rulebook.on(Days.day(today)));
    for (KindTable table : columns.tables()) {
      int owner = Arrays.binarySearch(table.owners(), place);
      for (int row = owner < 0 ? 0 : table.starts()[owner];
          owner >= 0 && row < table.starts()[owner + 1];
          row++) {
        row(table, row, watched, soonest);
      }
    }
    if (listed.get(place)) {
      lists(place, Days.day(today), soonest);
    }
    return soonest.day;
  }

  /// The soonest of some days, of those that come after one.
  static final class Soonest {
    private final int today;
    private int day = Days.never();

    Soonest(int today) {
      this.today = today;
    }

    void take(int candidate) {
      day = candidate > today ? Math.min(day, candidate) : day;
    }

    void take(@Nullable LocalDate candidate) {
      take(candidate == null ? Days.never() : Days.of(candidate));
    }

    LocalDate today() {
      return Days.day(today);
    }
  }

  private void row(KindTable table, int row, Watched watched, Soonest soonest) {
    LocalDate day = Days.day(table.days()[row]);
    soonest.take(day);
    Optional<RecordKind> kind = rulebook.on(day).kind(table.kind());
    kind.ifPresent(one -> soonest.take(one.kept().after(day).plusDays(1)));
    soonest.take(at(table.process().approved(), row));
    soonest.take(at(table.process().noticed(), row));
    soonest.take(at(table.process().fulfilled(), row));
    Watched.Kind of = watched.kind(table.kind());
    for (Span window : of.windows()) {
      soonest.take(leaves(window, day));
    }
    for (Span age : of.ages()) {
      soonest.take(age.after(day).plusDays(1));
    }
    for (long months : of.months()) {
      soonest.take(reaches(day, months));
    }
    if (of.everyMonth()) {
      long months = ChronoUnit.MONTHS.between(day, soonest.today());
      soonest.take(reaches(day, Math.max(0, months) + 1));
    }
    if (of.monthEnds()) {
      LocalDate tomorrow = soonest.today().plusDays(1);
      soonest.take(YearMonth.from(tomorrow).atEndOfMonth());
    }
  }

  private static int at(int @Nullable [] days, int row) {
    return days == null ? Days.never() : days[row];
  }

  /// The first day whose window no longer holds a record of `day`.
  private static LocalDate leaves(Span window, LocalDate day) {
    LocalDate leaves = window.after(day);
    while (window.before(leaves).isBefore(day)) {
      leaves = leaves.plusDays(1);
    }
    return leaves;
  }

  /// The first day on which so many whole months have passed.
  private static LocalDate reaches(LocalDate day, long months) {
    LocalDate reached = day.plusMonths(months);
    return ChronoUnit.MONTHS.between(day, reached) < months
        ? YearMonth.from(reached).plusMonths(1).atDay(1)
        : reached;
  }

  private void lists(int place, LocalDate today, Soonest soonest) {
    History history = TellSubject.tell(columns, place);
    SubjectKey subject = new SubjectKey(columns.subjects()[place]);
    Standing standing =
        new FoldStanding(rulebook, today, history.known()).fold(subject, history.entries());
    List<Listing> listings = ListSubject.list(rulebook, standing);
    for (Listing listing : listings) {
      boolean oneLaw = rulebook.changesAfter(listing.conduct(), today).isEmpty();
      LocalDate from = listing.from();
      LocalDate through = listing.through();
      switch (listing.state()) {
        case LAPSED, RELEASED, REVOKED -> {
          // Over for good, until the record itself is.
        }
        case PROPOSED, APPROVED, ANNOUNCED, UNDETERMINED, SUSPENDED, IN_FORCE -> {
          soonest.take(oneLaw && from != null ? from : today.plusDays(1));
          soonest.take(through == null ? null : through.plusDays(1));
        }
      }
    }
  }
}
