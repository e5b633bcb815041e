package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The blocks that are law on one day, found by code. Immutable; `Rulebook.on` gives it.
public final class LawOn {
  private final Rulebook rulebook;
  private final Map<String, RecordKind> kinds = new LinkedHashMap<>();
  private final Map<String, ScoreRule> scores = new LinkedHashMap<>();
  private final Map<String, List<PointsRule>> points = new LinkedHashMap<>();
  private final Map<String, GradeRule> grades = new LinkedHashMap<>();
  private final Map<String, ListRule> lists = new LinkedHashMap<>();
  private final Map<String, ExceptionRule> exceptions = new LinkedHashMap<>();
  private final Map<String, List<ExceptionRule>> exceptionsTo = new LinkedHashMap<>();
  private final Map<String, ReliefRule> reliefs = new LinkedHashMap<>();
  private final List<ProhibitionRule> prohibitions = new ArrayList<>();
  private final Map<String, MeasureRule> measures = new LinkedHashMap<>();
  private final Map<String, PurposeRule> purposes = new LinkedHashMap<>();
  private final Map<String, CalendarRule> calendars = new LinkedHashMap<>();
  private final Map<String, SourceRule> sources = new LinkedHashMap<>();
  private final Map<String, ClockRule> clocks = new LinkedHashMap<>();
  private final Map<String, AdviceRule> advices = new LinkedHashMap<>();
  private final Map<String, RatingRule> ratings = new LinkedHashMap<>();
  private final Map<String, List<ClockRule>> clocksOf = new LinkedHashMap<>();
  private final List<ListRule> allLists;
  private final List<MeasureRule> allMeasures;
  private final Map<Class<?>, Object> prepared = new ConcurrentHashMap<>();

  LawOn(Rulebook rulebook, LocalDate day) {
    this.rulebook = rulebook;
    for (Article article : rulebook.articles()) {
      for (Block block : article.blocks()) {
        if (block.origin().term().holdsOn(day)) {
          add(block);
        }
      }
    }
    for (ExceptionRule one : exceptions.values()) {
      exceptionsTo.computeIfAbsent(root(one), _ -> new ArrayList<>()).add(one);
    }
    for (ClockRule one : clocks.values()) {
      clocksOf.computeIfAbsent(one.step(), _ -> new ArrayList<>()).add(one);
    }
    clocksOf.replaceAll((_, all) -> List.copyOf(all));
    // Asked for once for each record of each subject.
    allLists = List.copyOf(lists.values());
    allMeasures = List.copyOf(measures.values());
  }

  private void add(Block block) {
    switch (block) {
      case RecordKind kind -> kinds.put(kind.code(), kind);
      case ScoreRule score -> scores.put(score.code(), score);
      case PointsRule rule ->
          points.computeIfAbsent(rule.score(), _ -> new ArrayList<>()).add(rule);
      case GradeRule grade -> grades.put(grade.code(), grade);
      case ListRule list -> lists.put(list.code(), list);
      case ExceptionRule exception -> exceptions.put(exception.code(), exception);
      case ReliefRule relief -> reliefs.put(relief.code(), relief);
      case ProhibitionRule prohibition -> prohibitions.add(prohibition);
      case MeasureRule measure -> measures.put(measure.code(), measure);
      case PurposeRule purpose -> purposes.put(purpose.code(), purpose);
      case CalendarRule calendar -> calendars.put(calendar.code(), calendar);
      case SourceRule source -> sources.put(source.code(), source);
      case ClockRule clock -> clocks.put(clock.code(), clock);
      case AdviceRule advice -> advices.put(advice.code(), advice);
      case RatingRule rating -> ratings.put(rating.code(), rating);
      case ValueRule _, CaseRule _ -> {
        // A case proves the law, a value is read where it is named; neither is a rule of its own.
      }
    }
  }

  /// What a later stage works out from this law alone, worked out once and kept with it.
  ///
  /// @param sort what is wanted
  /// @param prepare makes it; must depend on nothing but the law
  /// @return the same object each time
  public <T> T prepared(Class<T> sort, Function<LawOn, T> prepare) {
    Object kept = prepared.get(sort);
    return sort.cast(
        kept != null ? kept : prepared.computeIfAbsent(sort, _ -> prepare.apply(this)));
  }

  /// @return the whole law
  public Rulebook rulebook() {
    return rulebook;
  }

  /// @return the record kind of this code, or empty
  public Optional<RecordKind> kind(String code) {
    return Optional.ofNullable(kinds.get(code));
  }

  /// @return all record kinds
  public Collection<RecordKind> kinds() {
    return List.copyOf(kinds.values());
  }

  /// @return the score of this code, or empty
  public Optional<ScoreRule> score(String code) {
    return Optional.ofNullable(scores.get(code));
  }

  /// @return all scores, in order of the law
  public Collection<ScoreRule> scores() {
    return List.copyOf(scores.values());
  }

  /// @return the points of a score, in order of the law
  public List<PointsRule> pointsOf(String score) {
    return List.copyOf(points.getOrDefault(score, List.of()));
  }

  /// @return the grades of a score, or empty
  public Optional<GradeRule> gradeOf(String score) {
    return Optional.ofNullable(grades.get(score));
  }

  /// @return the list of this code, or empty
  public Optional<ListRule> list(String code) {
    return Optional.ofNullable(lists.get(code));
  }

  /// @return all lists, in order of the law
  public Collection<ListRule> lists() {
    return allLists;
  }

  /// @return the exception of this label, or empty
  public Optional<ExceptionRule> exception(String label) {
    return Optional.ofNullable(exceptions.get(label));
  }

  /// @return all exceptions, in order of the law
  public Collection<ExceptionRule> exceptions() {
    return List.copyOf(exceptions.values());
  }

  /// The exceptions to a list, and those to its exceptions, in order of the law.
  ///
  /// @param list its code
  public List<ExceptionRule> exceptionsTo(String list) {
    return exceptionsTo.getOrDefault(list, List.of());
  }

  /// @param list its code
  /// @return whether it counts more than one record of anybody
  public boolean counts(String list) {
    return list(list).filter(rule -> rule.repeat().times() > 1).isPresent()
        || exceptionsTo(list).stream()
            .flatMap(one -> one.repeat().stream())
            .anyMatch(repeat -> repeat.times() > 1);
  }

  /// @return the labels that an exception goes before, the nearest first
  List<String> before(ExceptionRule exception) {
    List<String> labels = new ArrayList<>();
    ExceptionRule next = exceptions.get(exception.to());
    while (next != null && !labels.contains(next.code())) {
      labels.add(next.code());
      next = exceptions.get(next.to());
    }
    return labels;
  }

  private String root(ExceptionRule exception) {
    List<String> labels = before(exception);
    return labels.isEmpty()
        ? exception.to()
        : exceptions.getOrDefault(labels.getLast(), exception).to();
  }

  /// Of exceptions that speak of one case, those that no other of them goes before.
  ///
  /// @param speaking exceptions in force
  public List<ExceptionRule> foremost(List<ExceptionRule> speaking) {
    List<String> behind = speaking.stream().flatMap(one -> before(one).stream()).toList();
    return speaking.stream().filter(one -> !behind.contains(one.code())).toList();
  }

  /// @return all reliefs, in order of the law
  public Collection<ReliefRule> reliefs() {
    return List.copyOf(reliefs.values());
  }

  /// @return all prohibitions, in order of the law
  public Collection<ProhibitionRule> prohibitions() {
    return List.copyOf(prohibitions);
  }

  /// @return all measures, in order of the law
  public Collection<MeasureRule> measures() {
    return allMeasures;
  }

  /// @return the purpose of this code, or empty
  public Optional<PurposeRule> purpose(String code) {
    return Optional.ofNullable(purposes.get(code));
  }

  /// @return all purposes, in order of the law
  public Collection<PurposeRule> purposes() {
    return List.copyOf(purposes.values());
  }

  /// @return the calendar of this code, or empty
  public Optional<CalendarRule> calendar(String code) {
    return Optional.ofNullable(calendars.get(code));
  }

  /// @return the source of this code, or empty
  public Optional<SourceRule> source(String code) {
    return Optional.ofNullable(sources.get(code));
  }

  /// @return the clock of this code, or empty
  public Optional<ClockRule> clock(String code) {
    return Optional.ofNullable(clocks.get(code));
  }

  /// @return the clocks that bound a step, in order of the law
  public List<ClockRule> clocksOf(String step) {
    return clocksOf.getOrDefault(step, List.of());
  }

  /// @return all clocks, in order of the law
  public Collection<ClockRule> clocks() {
    return List.copyOf(clocks.values());
  }

  /// @return all that subjects may be advised to do, in order of the law
  public Collection<AdviceRule> advices() {
    return List.copyOf(advices.values());
  }

  /// @return all ratings of sources, in order of the law
  public Collection<RatingRule> ratings() {
    return List.copyOf(ratings.values());
  }

  /// @return the ratings that speak of a source: of each share the one that names it, else the one
  ///   for all
  public List<RatingRule> ratingsOf(String source) {
    return ratings.values().stream()
        .filter(rating ->
            rating.names(source)
                || (rating.sources().isEmpty()
                    && ratings.values().stream()
                        .noneMatch(one -> one.share() == rating.share() && one.names(source))))
        .toList();
  }

  /// @return all sources, in order of the law
  public Collection<SourceRule> sources() {
    return List.copyOf(sources.values());
  }

  /// @return every service that some measure speaks of
  public List<String> services() {
    return measures.values().stream().map(MeasureRule::service).distinct().sorted().toList();
  }
}
