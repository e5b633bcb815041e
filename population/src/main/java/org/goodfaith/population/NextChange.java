package org.goodfaith.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Consents;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Process;
import org.goodfaith.population.kernel.Asking;
import org.goodfaith.population.kernel.ListLaws;
import org.goodfaith.population.kernel.ListPlan;
import org.goodfaith.population.kernel.RunLists;
import org.jspecify.annotations.Nullable;

/// Finds the next day on which time alone may change what follows for a subject, seen from one day.
/// On no day before that anything changes, as long as the law stays as it is.
final class NextChange {
  private final Rulebook rulebook;
  private final Columns columns;
  private final int today;
  private final Watched watched;
  private final RunLists lists;
  private final BitSet listed;
  private final BitSet keptOff;
  private final Map<String, ByConduct> conducts = new HashMap<>();

  /// @param day seen from
  NextChange(Rulebook rulebook, Columns columns, LocalDate day) {
    this.rulebook = rulebook;
    this.columns = columns;
    this.today = Days.of(day);
    this.watched = Watched.of(rulebook.on(day));
    ListPlan plan = new ListPlan(new ListLaws(new Asking(rulebook, day)), columns);
    this.lists = new RunLists(plan);
    this.listed = plan.touched();
    this.keptOff = plan.keptOff();
  }

  /// @return for everybody the first day after this one on which something may change,
  ///   `Days.never()` for none
  int[] everybody() {
    int[] next = new int[columns.size()];
    for (int place = 0; place < next.length; place++) {
      next[place] = besides(place);
    }
    for (KindTable table : columns.tables()) {
      ByConduct days = conduct(table);
      for (int owner = 0; owner < table.owners().length; owner++) {
        int place = table.owners()[owner];
        next[place] = Math.min(next[place], rows(table, owner, days));
      }
    }
    return next;
  }

  /// @return the same for one subject
  int after(int place) {
    int next = besides(place);
    for (KindTable table : columns.tables()) {
      int owner = Arrays.binarySearch(table.owners(), place);
      if (owner >= 0) {
        next = Math.min(next, rows(table, owner, conduct(table)));
      }
    }
    return next;
  }

  /// Whatever is not in the tables: clocks of disputes and repairs run from day to day.
  private int besides(int place) {
    if (columns.told().containsKey(place) || (listed.get(place) && keptOff.get(place))) {
      return today + 1;
    }
    int[] died = columns.died();
    int next = died == null ? Days.never() : later(died[place]);
    for (Consents consents : columns.consents()) {
      int at = Arrays.binarySearch(consents.owners(), place);
      if (at >= 0) {
        next = Math.min(next, later(consents.given()[at]));
        next = Math.min(next, later(consents.takenBack()[at]));
      }
    }
    if (listed.get(place)) {
      lists.run(place);
      next = Math.min(next, lists.soonest());
    }
    return next;
  }

  private int later(int day) {
    return day > today ? day : Days.never();
  }

  private int rows(KindTable table, int owner, ByConduct days) {
    int next = Days.never();
    Process process = table.process();
    for (int row = table.starts()[owner]; row < table.starts()[owner + 1]; row++) {
      next = Math.min(next, days.next(table.days()[row]));
      next = Math.min(next, at(process.approved(), row));
      next = Math.min(next, at(process.noticed(), row));
      next = Math.min(next, at(process.fulfilled(), row));
    }
    return next;
  }

  private int at(int @Nullable [] days, int row) {
    return days == null ? Days.never() : later(days[row]);
  }

  private ByConduct conduct(KindTable table) {
    return conducts.computeIfAbsent(table.kind(), ByConduct::new);
  }

  /// What comes next for a record of one kind, by its day of conduct alone. Each day is worked out
  /// once.
  private final class ByConduct {
    private static final int DAYS_KEPT = 1 << 13;

    private final String kind;
    private final Watched.Kind of;
    private final int first = today - DAYS_KEPT + 1;
    private final int[] known = new int[DAYS_KEPT];

    ByConduct(String kind) {
      this.kind = kind;
      this.of = watched.kind(kind);
    }

    int next(int conduct) {
      int at = conduct - first;
      if (at < 0 || at >= DAYS_KEPT) {
        return found(conduct);
      }
      if (known[at] == 0) {
        known[at] = found(conduct);
      }
      return known[at];
    }

    private int found(int conduct) {
      LocalDate day = Days.day(conduct);
      Soonest soonest = new Soonest(today);
      soonest.take(day);
      Optional<RecordKind> law = rulebook.on(day).kind(kind);
      law.ifPresent(one -> soonest.take(one.kept().after(day).plusDays(1)));
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
        long months = ChronoUnit.MONTHS.between(day, Days.day(today));
        soonest.take(reaches(day, Math.max(0, months) + 1));
      }
      if (of.monthEnds() && !law.isEmpty()) {
        soonest.take(YearMonth.from(Days.day(today).plusDays(1)).atEndOfMonth());
      }
      return soonest.day;
    }
  }

  /// The soonest of some days, of those that come after one.
  private static final class Soonest {
    private final int today;
    private int day = Days.never();

    Soonest(int today) {
      this.today = today;
    }

    void take(LocalDate candidate) {
      long number = candidate.toEpochDay();
      day = number > today && number < day ? (int) number : day;
    }
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
}
