package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goodfaith.core.answer.CaseFigures.Disputed;
import org.goodfaith.core.answer.CaseFigures.Listed;
import org.goodfaith.core.answer.Figures.DaysTaken;
import org.goodfaith.core.answer.Figures.ListFigures;
import org.goodfaith.core.answer.Figures.MonthFigures;
import org.goodfaith.core.answer.Figures.Shown;
import org.goodfaith.core.answer.Figures.SourceFigures;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.SourceRule;
import org.jspecify.annotations.Nullable;

/// Counts the cases of everybody into the figures that are published.
final class CountFigures {
  private static final int MONTHS = 12;
  private static final int DAYS_OF_LEAST = 10;
  private static final int HALF = 50;
  private static final int MOST = 95;
  private static final int HUNDRED = 100;

  private final RecordTally tally;
  private final Map<YearMonth, Long> refused;
  private final List<Disputed> disputes;
  private final List<Listed> listings;
  private final List<LocalDate> repaired;
  private final Question question;
  private final List<YearMonth> months;

  /// @param refused checks refused, by month
  CountFigures(
      RecordTally tally,
      Collection<CaseFigures> cases,
      Map<YearMonth, Long> refused,
      Question question) {
    this.tally = tally;
    this.refused = Map.copyOf(refused);
    this.question = question;
    this.disputes = cases.stream().flatMap(one -> one.disputes().stream()).toList();
    this.listings = cases.stream().flatMap(one -> one.listings().stream()).toList();
    this.repaired = cases.stream().flatMap(one -> one.repaired().stream()).toList();
    YearMonth last = YearMonth.from(question.asOf());
    this.months =
        Stream.iterate(last.minusMonths(MONTHS - 1), month -> month.plusMonths(1))
            .limit(MONTHS)
            .toList();
  }

  Figures all(SourceRatings ratings) {
    return new Figures(
        question.asOf(),
        months.stream().map(this::month).toList(),
        sources(),
        lists(),
        daysTaken(),
        Shown.of(disputes.stream().filter(one -> one.ended() == null).count()),
        oldestOpenWeeks(),
        ratings);
  }

  private MonthFigures month(YearMonth month) {
    return new MonthFigures(
        month,
        sum(tally.records(month).values()),
        Shown.of(sum(tally.takenBack(month).values())),
        Shown.of(listings.stream().filter(one -> in(one.from(), month)).count()),
        Shown.of(disputes.stream().filter(one -> in(one.made(), month)).count()),
        Shown.of(disputes.stream().filter(one -> one.upheld() && in(one.ended(), month)).count()),
        Shown.of(repaired.stream().filter(day -> in(day, month)).count()),
        Shown.of(refused.getOrDefault(month, 0L)));
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private static boolean in(@Nullable LocalDate day, YearMonth month) {
    return day != null && YearMonth.from(day).equals(month);
  }

  private boolean recent(@Nullable LocalDate day) {
    return day != null && months.contains(YearMonth.from(day));
  }

  private List<SourceFigures> sources() {
    return question.rulebook().on(question.asOf()).sources().stream()
        .map(this::source)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<SourceFigures> source(SourceRule source) {
    String code = source.code();
    long records = months.stream().mapToLong(one -> count(tally.records(one), code)).sum();
    long takenBack = months.stream().mapToLong(one -> count(tally.takenBack(one), code)).sum();
    List<Disputed> own = disputes.stream().filter(one -> one.source().equals(code)).toList();
    return records == 0 && takenBack == 0 && own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SourceFigures(
                code,
                source.title(),
                records,
                Shown.of(takenBack),
                count(own, one -> recent(one.made())),
                count(own, one -> one.upheld() && recent(one.ended())),
                count(own, one -> one.wrong() && recent(one.ended())),
                count(own, one -> one.ended() == null)));
  }

  private static long count(Map<String, Long> counts, String code) {
    return counts.getOrDefault(code, 0L);
  }

  private static Shown count(List<Disputed> disputes, Predicate<Disputed> test) {
    return Shown.of(disputes.stream().filter(test).count());
  }

  private List<ListFigures> lists() {
    LawOn law = question.rulebook().on(question.asOf());
    return law.lists().stream()
        .filter(list -> list.colour() == ListRule.Colour.BLACK)
        .filter(list -> listings.stream().anyMatch(one -> one.list().equals(list.code())))
        .map(list ->
            new ListFigures(
                list.code(),
                list.title(),
                list.origin().article(),
                listed(list, one -> recent(one.from())),
                listed(list, Listed::now)))
        .toList();
  }

  private Shown listed(ListRule list, Predicate<Listed> test) {
    return Shown.of(
        listings.stream().filter(one -> one.list().equals(list.code())).filter(test).count());
  }

  private Optional<DaysTaken> daysTaken() {
    List<Long> days =
        disputes.stream()
            .filter(one -> recent(one.ended()))
            .map(CountFigures::days)
            .sorted()
            .toList();
    return days.size() < DAYS_OF_LEAST
        ? Optional.empty()
        : Optional.of(
            new DaysTaken(Shown.of(days.size()), nearest(days, HALF), nearest(days, MOST)));
  }

  private static long days(Disputed dispute) {
    LocalDate ended = Objects.requireNonNull(dispute.ended());
    return ChronoUnit.DAYS.between(dispute.made(), ended);
  }

  /// The smallest of the sorted numbers that so many percent do not exceed.
  private static long nearest(List<Long> sorted, int percent) {
    int rank = (sorted.size() * percent + HUNDRED - 1) / HUNDRED;
    return sorted.get(rank - 1);
  }

  private Optional<Long> oldestOpenWeeks() {
    return disputes.stream()
        .filter(one -> one.ended() == null)
        .map(Disputed::made)
        .min(Comparator.naturalOrder())
        .map(made -> ChronoUnit.WEEKS.between(made, question.asOf()));
  }
}
