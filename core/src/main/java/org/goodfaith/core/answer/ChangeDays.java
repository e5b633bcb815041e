package org.goodfaith.core.answer;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.Rulebook;

/// The only days on which a score can change while nothing is entered: records begin to count,
/// leave a window, grow older, or are no longer kept; clocks of disputes and repairs run out; the
/// law changes; grades are fixed on month-ends. Between two of them every day is like the day
/// before.
final class ChangeDays {
  private static final int MONTHS_A_YEAR = 12;
  private static final int MONTHS_MOST = 10 * MONTHS_A_YEAR;

  private final Rulebook rulebook;
  private final List<PointsRule> points;
  private final int monthEnds;
  private final TreeSet<LocalDate> days = new TreeSet<>();

  private ChangeDays(Rulebook rulebook, String score) {
    this.rulebook = rulebook;
    this.points =
        rulebook.blocks(PointsRule.class).stream()
            .filter(rule -> rule.score().equals(score))
            .toList();
    this.monthEnds =
        rulebook.blocks(GradeRule.class).stream()
            .filter(rule -> rule.code().equals(score))
            .mapToInt(rule -> rule.hold().monthEnds())
            .max()
            .orElse(0);
  }

  /// @param rulebook the law
  /// @param score code of the score
  /// @param entries all that is supposed to be entered
  /// @param after the day from which one looks ahead
  /// @return the days after it, in order
  static TreeSet<LocalDate> of(
      Rulebook rulebook, String score, List<SealedEntry> entries, LocalDate after) {
    ChangeDays found = new ChangeDays(rulebook, score);
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Entered entered) {
        found.act(entered.act());
      }
    }
    found.days.addAll(rulebook.changesAfter(after, LocalDate.MAX));
    TreeSet<LocalDate> days = new TreeSet<>(found.days.tailSet(after, false));
    if (found.monthEnds > 0) {
      LocalDate last = days.isEmpty() ? after : days.last();
      YearMonth end = YearMonth.from(last).plusMonths(found.monthEnds + 1L);
      for (YearMonth month = YearMonth.from(after); !month.isAfter(end); month = next(month)) {
        days.add(month.atEndOfMonth());
      }
      days.remove(after);
    }
    return days;
  }

  /// @param rulebook the law
  /// @param entries all that was entered
  /// @param until the last day that is of interest
  /// @return the days through it on which silence may have ended something, or another law began,
  ///   in order
  static TreeSet<LocalDate> ofSilence(
      Rulebook rulebook, List<SealedEntry> entries, LocalDate until) {
    ChangeDays found = new ChangeDays(rulebook, "");
    LocalDate first = until;
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Entered entered) {
        Act act = entered.act();
        first = act.day().isBefore(first) ? act.day() : first;
        if (act instanceof Act.Objection
            || act instanceof Act.Annulment
            || act instanceof Act.OfFile) {
          found.clocks(act.day());
        }
      }
    }
    found.days.addAll(rulebook.changesAfter(first, until));
    return new TreeSet<>(found.days.headSet(until, true));
  }

  private static YearMonth next(YearMonth month) {
    return month.plusMonths(1);
  }

  private void act(Act act) {
    days.add(act.day());
    switch (act) {
      case Act.Recorded recorded -> record(recorded.record());
      case Act.Correction correction -> record(correction.record());
      case Act.Objection objection -> clocks(objection.day());
      case Act.Annulment annulment -> clocks(annulment.day());
      case Act.Approval approval -> clocks(approval.day());
      case Act.RepairRequest asked -> clocks(asked.day());
      case Act.OfFile one -> clocks(one.day());
      case Act.Withdrawal _,
          Act.Notice _,
          Act.Answer _,
          Act.Extension _,
          Act.Decision _,
          Act.Appeal _,
          Act.AppealDecision _,
          Act.Statement _,
          Act.Certification _,
          Act.RepairDecision _,
          Act.Freeze _,
          Act.Thaw _,
          Act.Death _,
          Act.Kinship _,
          Act.Consent _,
          Act.ConsentWithdrawal _ -> {
        // Its own day is all.
      }
    }
  }

  private void clocks(LocalDate objected) {
    LawOn law = rulebook.on(objected);
    for (ClockRule clock : law.clocks()) {
      for (boolean longer : List.of(false, clock.extended().isPresent())) {
        clock.endsOn(objected, longer, law).ifPresent(end -> days.add(end.plusDays(1)));
      }
    }
  }

  private void record(Record record) {
    LocalDate day = record.day();
    days.add(day);
    rulebook
        .on(day)
        .kind(record.kind())
        .ifPresent(kind -> days.add(kind.kept().after(day).plusDays(1)));
    for (PointsRule rule : points) {
      Characteristic what = rule.characteristic();
      if (what.kinds().contains(record.kind())) {
        if (!what.window().equals(Span.NONE)) {
          days.add(leaves(day, what.window()));
        }
        ages(rule.table(), day);
        if (what.aggregate() == Aggregate.MONTHS_SINCE_FIRST
            || what.aggregate() == Aggregate.MONTHS_SINCE_LAST) {
          months(rule.table(), day);
        }
      }
    }
  }

  /// The first day on whose looking back the record lies outside.
  private static LocalDate leaves(LocalDate record, Span window) {
    LocalDate day = window.after(record);
    while (!record.isAfter(window.before(day.minusDays(1)))) {
      day = day.minusDays(1);
    }
    while (record.isAfter(window.before(day))) {
      day = day.plusDays(1);
    }
    return day;
  }

  private void ages(PointsTable table, LocalDate record) {
    if (table instanceof PointsTable.PerUnit each) {
      for (PointsTable.AgeStep step : each.steps()) {
        if (!step.within().equals(Span.NONE)) {
          days.add(step.within().after(record).plusDays(1));
        }
      }
    }
  }

  /// Whole months since a day grow by one on the same day of the month, or on the first of the next
  /// where the month has no such day.
  private void months(PointsTable table, LocalDate record) {
    switch (table) {
      case PointsTable.PerUnit _ -> {
        for (int months = 1; months <= MONTHS_MOST; months++) {
          whole(record, months);
        }
      }
      case PointsTable.Bins bins ->
          bins.bins()
              .forEach(bin -> {
                whole(record, ceiling(bin.from()));
                whole(record, ceiling(bin.below()));
              });
    }
  }

  private void whole(LocalDate record, long months) {
    if (months > 0 && months <= MONTHS_MOST) {
      LocalDate day = record.plusMonths(months);
      days.add(day.getDayOfMonth() < record.getDayOfMonth() ? day.plusDays(1) : day);
    }
  }

  private static long ceiling(Decimal bound) {
    return bound.toBigDecimal().setScale(0, RoundingMode.CEILING).longValue();
  }
}
