package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;

/// Proves that whatever a block names is law on the same day, and of the right sort.
final class ProveReferences {
  private static final Set<Aggregate> UNITS =
      EnumSet.of(Aggregate.SUM, Aggregate.MEAN, Aggregate.TREND);

  private final LawOn law;
  private final LocalDate day;
  private final Declared declared;
  private final FaultBook faults;

  ProveReferences(LawOn law, LocalDate day, Declared declared, FaultBook faults) {
    this.law = law;
    this.day = day;
    this.declared = declared;
    this.faults = faults;
  }

  void prove() {
    for (ScoreRule score : law.scores()) {
      score.fileKinds().forEach(kind -> kind(score, "needs", kind));
      law.pointsOf(score.code()).forEach(this::points);
    }
    for (PointsRule orphan : law.rulebook().blocks(PointsRule.class)) {
      if (orphan.origin().term().holdsOn(day)) {
        require(orphan, "score", "score", orphan.score(), law.score(orphan.score()).isPresent());
      }
    }
    for (GradeRule grade : law.rulebook().blocks(GradeRule.class)) {
      if (grade.origin().term().holdsOn(day)) {
        require(grade, "score", "score", grade.code(), law.score(grade.code()).isPresent());
      }
    }
    law.kinds().forEach(this::keepsOff);
    law.lists().forEach(this::list);
    law.exceptions().forEach(this::exception);
    law.reliefs().forEach(this::relief);
    law.measures().forEach(this::measure);
    law.clocks().forEach(this::clock);
    law.advices().forEach(advice -> kind(advice, "brings", advice.kind()));
    for (RatingRule rating : law.ratings()) {
      for (String code : rating.sources()) {
        require(rating, "sources", "source", code, law.source(code).isPresent());
      }
    }
    ReadRatings.prove(law, faults);
    for (SourceRule source : law.sources()) {
      source.kinds().forEach(kind -> kind(source, "submits", kind));
    }
    for (PurposeRule purpose : law.purposes()) {
      for (String service : purpose.services()) {
        boolean known = law.services().contains(service) || declared.anyBroken("measure");
        if (!known) {
          faults.add(
              "rulebook.reference",
              faults.spot(purpose, "services"),
              "no measure in force on " + day + " speaks of the service '" + service + "'",
              String.join(", ", law.services()),
              BlockFields.didYouMean(service, law.services()));
        }
      }
    }
  }

  private boolean kind(Block block, String key, String code) {
    return require(block, key, "record", code, law.kind(code).isPresent());
  }

  private boolean require(Block block, String key, String element, String code, boolean inForce) {
    if (inForce || declared.broken(element, code)) {
      return inForce;
    }
    boolean anotherDay = declared.codes(element).contains(code);
    List<String> codes = declared.codes(element);
    faults.add(
        anotherDay ? "rulebook.reference-day" : "rulebook.reference",
        withCode(faults.spot(block, key), code),
        anotherDay
            ? "the " + element + " '" + code + "' is not law on " + day
            : "there is no " + element + " '" + code + "'",
        codes.isEmpty() ? "a " + element + " that some article declares" : String.join(", ", codes),
        anotherDay
            ? "Let both be law on the same days: mend `from` or `until`."
            : BlockFields.didYouMean(code, codes));
    return false;
  }

  private static FaultBook.Spot withCode(FaultBook.Spot spot, String code) {
    return new FaultBook.Spot(spot.article(), spot.place(), code);
  }

  private void keepsOff(RecordKind kind) {
    if (!kind.keepsOffAll()) {
      for (String code : kind.keepsOff()) {
        require(kind, "keeps-off", "list", code, law.list(code).isPresent());
      }
    }
  }

  private void list(ListRule list) {
    tests(list, "enters", list.entrance().enters());
    tests(list, "excludes", list.entrance().excludes());
    lasts(list, list.lasts());
    list.repair()
        .map(ListRule.Repair::with)
        .filter(kind -> !kind.isEmpty())
        .ifPresent(kind -> kind(list, "repair", kind));
    objection(list, list.objection());
  }

  private void lasts(Block block, ListRule.Lasts lasts) {
    switch (lasts) {
      case ListRule.UntilFulfilled until -> kind(block, "lasts", until.by());
      case ListRule.EarlyRelease early -> kind(block, "early", early.by());
      case ListRule.ForSpan _ -> {
        // It names nothing.
      }
    }
  }

  private void objection(Block block, ListRule.Objection objection) {
    if (objection.workingDays() > 0) {
      String calendar = objection.calendar();
      require(block, "objection", "calendar", calendar, law.calendar(calendar).isPresent());
    }
  }

  private void exception(ExceptionRule exception) {
    boolean toException = declared.codes("exception").contains(exception.to());
    require(
        exception,
        "to",
        toException ? "exception" : "list",
        exception.to(),
        toException
            ? law.exception(exception.to()).isPresent()
            : law.list(exception.to()).isPresent());
    tests(exception, "when", exception.when());
    exception.lasts().ifPresent(lasts -> lasts(exception, lasts));
    exception.objection().ifPresent(objection -> objection(exception, objection));
  }

  private void relief(ReliefRule relief) {
    tests(relief, "covers", relief.covers());
    relief.fulfilled().ifPresent(duty -> kind(relief, "fulfilled", duty.by()));
  }

  private void clock(ClockRule clock) {
    calendar(clock, "within", clock.within());
    clock.extended().ifPresent(more -> calendar(clock, "extended", more));
  }

  private void calendar(ClockRule clock, String key, ClockRule.Period period) {
    if (period.workingDays() > 0) {
      String calendar = period.calendar();
      require(clock, key, "calendar", calendar, law.calendar(calendar).isPresent());
    }
  }

  private void measure(MeasureRule measure) {
    switch (measure.trigger()) {
      case MeasureRule.OnList on ->
          require(measure, "on", "list", on.list(), law.list(on.list()).isPresent());
      case MeasureRule.OnGrade on -> {
        Optional<GradeRule> grade = law.gradeOf(on.score());
        if (require(measure, "on", "grade", on.score(), grade.isPresent())) {
          List<String> names =
              grade.orElseThrow().bands().stream().map(GradeRule.Band::name).toList();
          for (String name : on.grades()) {
            if (!names.contains(name)) {
              faults.add(
                  "rulebook.reference",
                  faults.spot(measure, "on"),
                  "the score '" + on.score() + "' has no grade '" + name + "'",
                  String.join(", ", names),
                  BlockFields.didYouMean(name, names));
            }
          }
        }
      }
    }
  }

  private void points(PointsRule rule) {
    Characteristic value = rule.characteristic();
    for (String code : value.kinds()) {
      if (!kind(rule, "value", code)) {
        continue;
      }
      RecordKind kind = law.kind(code).orElseThrow();
      if (value.aggregate() == Aggregate.DISTINCT) {
        field(rule, "value", kind, value.field());
      } else if (!value.field().isEmpty()) {
        number(rule, kind, value.field());
      }
      if (!value.per().isEmpty()) {
        number(rule, kind, value.per());
      }
      if (value.where().conditional()) {
        where(rule, "value", kind, value.where());
      }
    }
    if (UNITS.contains(value.aggregate())) {
      long currencies =
          value.kinds().stream()
              .flatMap(code -> law.kind(code).stream())
              .flatMap(kind -> kind.field(value.field()).stream())
              .map(FactField::type)
              .distinct()
              .count();
      if (currencies > 1) {
        faults.add(
            "rulebook.units",
            faults.spot(rule, "value"),
            "the fact '" + value.field() + "' has not the same type in all kinds read together",
            "one type and one unit",
            "Read kinds of the same unit only.");
      }
    }
  }

  private Optional<FactField> field(Block rule, String key, RecordKind kind, String name) {
    Optional<FactField> field = kind.field(name);
    if (field.isEmpty()) {
      List<String> names = kind.facts().stream().map(FactField::name).toList();
      faults.add(
          "rulebook.reference",
          withCode(faults.spot(rule, key), name),
          "a record of '" + kind.code() + "' carries no fact '" + name + "'",
          names.isEmpty() ? "no facts at all" : String.join(", ", names),
          BlockFields.didYouMean(name, names));
    }
    return field;
  }

  private void number(PointsRule rule, RecordKind kind, String name) {
    Optional<FactField> field = field(rule, "value", kind, name);
    boolean number =
        field.isEmpty()
            || switch (field.get().type()) {
              case FactType.Money _, FactType.Count _, FactType.Status _ -> true;
              case FactType.Day _, FactType.Code _, FactType.Digest _ -> false;
            };
    if (!number) {
      faults.add(
          "rulebook.units",
          withCode(faults.spot(rule, "value"), name),
          "the fact '" + name + "' is no number",
          "a fact of type money, count or status",
          "Compute with another fact, or count records `where " + name + " = ...`.");
    }
  }

  private void where(Block rule, String key, RecordKind kind, Characteristic.Where where) {
    Optional<FactField> field = field(rule, key, kind, where.field());
    if (field.isPresent() && !MeetingRecord.fits(field.get().type(), where)) {
      faults.add(
          "rulebook.units",
          withCode(faults.spot(rule, key), where.field()),
          "'" + where.field() + "' can never be compared so with '" + where.value() + "'",
          "a value that the fact may hold; codes with `=` only",
          "Compare with a value of the fact's type: " + PlainWords.type(field.get().type()) + ".");
    }
  }

  private void tests(Block rule, String key, List<RecordTest> tests) {
    for (RecordTest test : tests) {
      if (kind(rule, key, test.kind())) {
        RecordKind kind = law.kind(test.kind()).orElseThrow();
        test.where().forEach(where -> where(rule, key, kind, where));
      }
    }
  }
}
