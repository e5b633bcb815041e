package org.goodfaith.lab.decade;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.measure.ImposeMeasures;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.CalendarRule;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKind;

/// The law as loaded, for ten years: every list, window, end, repair and measure is asked of the
/// registry's own core. The lab adds one thing: a calendar that ends within the decade is carried
/// on with the holidays of its last year, as no law knows the holidays of ten years ahead.
public final class LawOfDecade {
  private final Rulebook asLoaded;
  private final Rulebook rulebook;
  private final LocalDate first;
  private final int months;
  private final List<LawOn> laws;

  /// @param asLoaded the law
  /// @param first day of the decade
  /// @param months how many
  public LawOfDecade(Rulebook asLoaded, LocalDate first, int months) {
    this.asLoaded = asLoaded;
    this.first = first;
    this.months = months;
    this.rulebook = carriedOn(asLoaded, first.plusMonths(months).plusYears(4));
    List<LocalDate> days = new ArrayList<>(List.of(first));
    days.addAll(rulebook.changesAfter(first, firstOf(months).minusDays(1)));
    this.laws = days.stream().map(rulebook::on).toList();
  }

  private static Rulebook carriedOn(Rulebook law, LocalDate until) {
    List<Article> articles = new ArrayList<>();
    boolean changed = false;
    for (Article old : law.articles()) {
      List<Block> blocks = new ArrayList<>();
      for (Block block : old.blocks()) {
        boolean ends = block instanceof CalendarRule rule && rule.last().isBefore(until);
        changed |= ends;
        blocks.add(ends ? carriedOn((CalendarRule) block, until) : block);
      }
      articles.add(
          new Article(old.number(), old.title(), old.chapter(), old.prose(), old.place(), blocks));
    }
    return changed ? new Rulebook(law.title(), Hash.of(law.digest().bytes()), articles) : law;
  }

  private static CalendarRule carriedOn(CalendarRule old, LocalDate until) {
    Set<LocalDate> holidays = new HashSet<>(old.holidays());
    int last = old.last().getYear();
    List<MonthDay> again =
        old.holidays().stream().filter(day -> day.getYear() == last).map(MonthDay::from).toList();
    for (int year = last + 1; year <= until.getYear(); year++) {
      for (MonthDay day : again) {
        holidays.add(day.atYear(year));
      }
    }
    return new CalendarRule(old.origin(), old.code(), old.first(), until, old.rest(), holidays);
  }

  /// @return the law as it was loaded
  public Rulebook asLoaded() {
    return asLoaded;
  }

  /// @return the law with its calendars carried on
  public Rulebook rulebook() {
    return rulebook;
  }

  /// @return the first day of a month, from 0
  public LocalDate firstOf(int month) {
    return first.plusMonths(month);
  }

  /// @return how many months
  public int months() {
    return months;
  }

  /// @return the rule of a list, as the last law of the decade that knows it says it
  public Optional<ListRule> list(String code) {
    return laws.reversed().stream()
        .map(law -> law.list(code))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// @return titles of what a list refuses to subjects of a kind on any day of the decade; empty
  ///   where it refuses nothing
  public List<String> refusedBy(String list, SubjectKind kind) {
    return laws.stream()
        .flatMap(law -> law.measures().stream())
        .filter(measure ->
            measure.measureClass() == MeasureClass.RESTRICTION
                && measure.admits(kind)
                && measure.trigger() instanceof MeasureRule.OnList onList
                && onList.list().equals(list))
        .map(MeasureRule::title)
        .distinct()
        .toList();
  }

  /// Whether a listing refuses something while it is in force, by the law of the day that the
  /// standing is of: the core is asked which measures follow.
  boolean refuses(Listing listing, Standing standing) {
    LawOn law = rulebook.on(standing.asOf());
    return ImposeMeasures.impose(rulebook, law, standing, List.of(inForce(listing)), List.of())
        .stream()
        .anyMatch(measure -> measure.measureClass() == MeasureClass.RESTRICTION);
  }

  private static Listing inForce(Listing of) {
    return of.state() == State.IN_FORCE
        ? of
        : new Listing(
            of.list(),
            of.title(),
            of.article(),
            of.colour(),
            of.context(),
            of.conduct(),
            State.IN_FORCE,
            of.evidence(),
            of.noticed(),
            of.objectionEnds(),
            of.from(),
            of.through(),
            of.repairFrom(),
            of.repairNeeds(),
            of.released(),
            of.because());
  }

  /// @return the kind of record of a deed on a day; empty where the law knows none then about such
  ///   a subject
  Optional<RecordKind> kind(Deed deed, SubjectKind about, LocalDate day) {
    return rulebook.on(day).kind(deed.kind()).filter(kind -> kind.about().contains(about));
  }

  /// @return code of the source that submits a kind of record on a day
  public Optional<String> source(String kind, LocalDate day) {
    return rulebook.on(day).sources().stream()
        .filter(source -> source.kinds().contains(kind))
        .map(SourceRule::code)
        .findFirst();
  }

  /// The days after `day` on which time alone may change what follows from a record of that day.
  List<LocalDate> changesByTime(LocalDate day, RecordKind kind) {
    List<LocalDate> days = new ArrayList<>(rulebook.changesAfter(day, firstOf(months)));
    days.add(kind.kept().after(day).plusDays(1));
    return days;
  }

  /// The days on which a clock of a step ends without anybody having done it.
  List<LocalDate> overdue(String step, LocalDate since) {
    LawOn law = rulebook.on(since);
    return law.clocksOf(step).stream()
        .map((ClockRule clock) -> clock.endsOn(since, false, law))
        .flatMap(Optional::stream)
        .map(end -> end.plusDays(1))
        .toList();
  }
}
