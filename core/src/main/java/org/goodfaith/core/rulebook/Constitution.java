package org.goodfaith.core.rulebook;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.ListRule.Colour;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.MeasureRule.OnGrade;
import org.goodfaith.core.rulebook.MeasureRule.OnList;
import org.goodfaith.core.subject.SubjectKind;

/// What no rulebook can switch off. Proves the law of one day; the rest of the constitution (C2,
/// C7, C11) is refused where a block is read, and C15 where an act comes in.
final class Constitution {
  private final LawOn law;
  private final FaultBook faults;

  Constitution(LawOn law, FaultBook faults) {
    this.law = law;
    this.faults = faults;
  }

  void prove() {
    law.kinds().forEach(this::kind);
    for (ScoreRule score : law.scores()) {
      score(score);
      law.pointsOf(score.code()).forEach(rule -> points(score, rule));
    }
    for (ListRule list : law.lists()) {
      list(list);
      law.exceptionsTo(list.code()).forEach(exception -> exception(exception, list));
    }
    law.measures().forEach(this::measure);
    law.purposes().forEach(this::purpose);
    new ProveKeepers(law, faults).prove();
  }

  private void kind(RecordKind kind) {
    if (kind.tier().adverse() && kind.basis().isEmpty()) {
      add(
          "C1",
          kind,
          "basis",
          "'" + kind.code() + "' speaks against its subject without a law",
          "`basis: LAW, section`",
          "Name the law that allows the record, or leave the kind out.");
    }
    if (kind.tier().adverse() && kind.evidence().isEmpty()) {
      add(
          "C1",
          kind,
          "evidence",
          "'" + kind.code() + "' speaks against its subject on no evidence",
          "`evidence: [police-decision]`",
          "Name the evidence that must stand behind a record.");
    }
    published(kind);
    input(kind, "kind", kind.code());
    input(kind, "title", kind.title());
    kind.facts().forEach(fact -> input(kind, fact));
    boolean merit = kind.context() == Context.MERIT;
    if (merit != kind.merit()) {
      add(
          "C13",
          kind,
          merit ? "context" : "merit",
          merit
              ? "a good deed is recorded whether its subject wishes it or not"
              : "only good deeds can be left unrecorded on the subject's wish",
          "`context: merit` together with `merit: yes`",
          "Write both, or neither.");
    }
    if (kind.merit() && kind.tier().adverse()) {
      add(
          "C13",
          kind,
          "tier",
          "a good deed speaks against nobody",
          "`tier: neutral`",
          "Write `tier: neutral`.");
    }
  }

  private void published(RecordKind kind) {
    if (kind.published().contains("public") && kind.about().contains(SubjectKind.PERSON)) {
      add(
          "C6",
          kind,
          "published",
          "the public would read a record about people: '" + kind.code() + "'",
          "readers other than `public`",
          "Take `public` out, or make it a record about organisations and public bodies only.");
    }
    if (!kind.published().isEmpty() && !kind.published().contains("subject")) {
      add(
          "C6",
          kind,
          "published",
          "the subject would not see its own record: '" + kind.code() + "'",
          "`subject` among the readers",
          "Add `subject`.");
    }
  }

  private void input(RecordKind kind, FactField fact) {
    input(kind, "facts", fact.name());
    switch (fact.type()) {
      case FactType.Count count -> input(kind, "facts", count.unit());
      case FactType.Code codes -> codes.allowed().forEach(code -> input(kind, "facts", code));
      case FactType.Money _, FactType.Status _, FactType.Day _, FactType.Digest _ -> {
        // They carry no words of their own.
      }
    }
  }

  private void input(Block block, String key, String text) {
    Optional<String> input = Prohibited.input(text);
    if (input.isPresent()) {
      FaultBook.Spot spot = faults.spot(block, key);
      faults.add(
          "C5",
          new FaultBook.Spot(spot.article(), spot.place(), text),
          "'" + text + "' names a prohibited input: " + input.get(),
          "conduct that a law makes a registry's business",
          "Take it out of the rulebook.");
    }
  }

  private void score(ScoreRule score) {
    input(score, "title", score.title());
    boolean alternative =
        score.contexts().contains(Context.COMMERCE) || score.contexts().contains(Context.MERIT);
    if (score.about() == SubjectKind.PERSON && alternative && !score.optIn()) {
      add(
          "C14",
          score,
          "opt-in",
          "the score reads commerce or merit of people who did not ask",
          "`opt-in: yes`",
          "Make the score one that its subject opts into.");
    }
  }

  private void points(ScoreRule score, PointsRule rule) {
    input(rule, "title", rule.title());
    for (String code : rule.characteristic().kinds()) {
      Optional<RecordKind> kind = law.kind(code);
      if (kind.isEmpty()) {
        continue;
      }
      if (!kind.get().about().contains(score.about())) {
        add(
            "C4",
            rule,
            "value",
            "a score of a "
                + score.about().code()
                + " reads '"
                + code
                + "', which is about somebody else",
            "kinds of record about a " + score.about().code(),
            "Read only the subject's own records.");
      }
      if (!score.contexts().contains(kind.get().context())) {
        add(
            "C6",
            rule,
            "value",
            "'"
                + code
                + "' belongs to "
                + kind.get().context().code()
                + ", which the score does not declare",
            "records of " + codes(score.contexts()),
            "Leave the records out, or declare their context in the score.");
      }
    }
    if (score.about() == SubjectKind.PERSON
        && rule.table() instanceof PointsTable.Bins bins
        && bins.missing().value() < 0) {
      add(
          "C12",
          rule,
          "missing",
          "a person loses points because nothing is known",
          "`missing: 0` or more",
          "Write `missing: 0`.");
    }
  }

  private void list(ListRule list) {
    boolean black = list.colour() == Colour.BLACK;
    for (String code : list.enters()) {
      Optional<RecordKind> kind = law.kind(code);
      if (kind.isEmpty()) {
        continue;
      }
      if (black && !kind.get().tier().adverse()) {
        add(
            "C1",
            list,
            "enters",
            "'" + code + "' is no breach: nobody is listed for it",
            "kinds of tier minor, general or serious",
            "Take it out of `enters`.");
      } else if (black) {
        ceiling(list, list, kind.get());
      } else if (kind.get().tier().adverse()) {
        add(
            "rulebook.colour",
            list,
            "enters",
            "'" + code + "' honours nobody",
            "kinds of tier neutral on a red list",
            "Take it out of `enters`.");
      }
      if (black && Prohibited.isProtected(code)) {
        add(
            "C10",
            list,
            "enters",
            "'" + code + "' would list minors, students or representatives",
            "conduct of the subject itself, of full age",
            "Take it out of `enters`.");
      }
    }
  }

  private void exception(ExceptionRule exception, ListRule list) {
    for (RecordTest test : exception.when()) {
      law.kind(test.kind())
          .filter(kind -> exception.listed() && kind.tier().adverse())
          .ifPresent(kind -> ceiling(exception, exception.instead(list), kind));
    }
  }

  /// @param block where the terms are written: the list, or an exception to it
  /// @param list the terms
  private void ceiling(Block block, ListRule list, RecordKind kind) {
    Span ceiling = kind.tier().ceiling();
    if (list.lasts().atMost().daysAtMost() > ceiling.daysAtMost()) {
      add(
          "C8",
          block,
          "lasts",
          "a listing for '"
              + kind.code()
              + "', tier "
              + kind.tier().code()
              + ", may last "
              + list.lasts().atMost(),
          "at most " + ceiling + ", any time afterwards included",
          "Shorten it to " + ceiling + " or less.");
    }
    if (kind.tier() == Tier.MINOR && list.repeat().times() == 1) {
      add(
          "C8",
          block,
          "enters",
          "a first minor breach has a consequence: '" + kind.code() + "'",
          "`repeat: second time within 1 year` or more",
          "Let the list begin with a repetition.");
    }
  }

  private void measure(MeasureRule measure) {
    boolean restriction = measure.measureClass() == MeasureClass.RESTRICTION;
    boolean privilege = measure.measureClass() == MeasureClass.PRIVILEGE;
    switch (measure.trigger()) {
      case OnGrade on -> {
        if (restriction) {
          add(
              "C3",
              measure,
              "class",
              "a restriction follows from a grade",
              "privilege, market-signal; for organisations also management",
              "Let it follow from a list, or make it another class.");
        }
        law.score(on.score()).ifPresent(score -> onScore(measure, score));
      }
      case OnList on -> law.list(on.list()).ifPresent(list -> onList(measure, list, privilege));
    }
    if (restriction && reachesPersons(measure) && Prohibited.isEssential(measure.service())) {
      add(
          "C9",
          measure,
          "service",
          "'" + measure.service() + "' is an essential service",
          "services other than " + Prohibited.essentials(),
          "Nobody is refused it: take it out.");
    }
    boolean transport =
        EnumSet.of(Context.RAIL, Context.AIR, Context.ROAD).contains(measure.context());
    if (restriction && transport && !measure.exempt().contains("travel to essentials")) {
      add(
          "C9",
          measure,
          "exempt",
          "the measure leaves somebody no way to a doctor or a court",
          "`exempt: travel to essentials`",
          "Add the line.");
    }
  }

  private void onScore(MeasureRule measure, ScoreRule score) {
    if (score.about() == SubjectKind.PERSON && measure.measureClass() == MeasureClass.MANAGEMENT) {
      add(
          "C3",
          measure,
          "class",
          "a person is managed by a grade",
          "privilege, market-signal",
          "Let it follow from a list, or make it another class.");
    }
    related(measure, score.contexts());
  }

  private void onList(MeasureRule measure, ListRule list, boolean privilege) {
    boolean black = list.colour() == Colour.BLACK;
    if (black == privilege) {
      add(
          "rulebook.colour",
          measure,
          "class",
          "a " + (black ? "black" : "red") + " list leads to a " + measure.measureClass().code(),
          black ? "restriction, management, market-signal" : "privilege",
          "Mend the class, or name another list.");
    }
    Set<Context> contexts = EnumSet.noneOf(Context.class);
    list.enters().stream()
        .flatMap(code -> law.kind(code).stream())
        .forEach(kind -> contexts.add(kind.context()));
    related(measure, contexts);
  }

  private void related(MeasureRule measure, Set<Context> contexts) {
    if (!contexts.isEmpty()
        && !contexts.equals(Set.of(measure.context()))
        && measure.law().isEmpty()) {
      add(
          "C6",
          measure,
          "on",
          "records of " + codes(contexts) + " have a consequence in " + measure.context().code(),
          "a measure in the same part of life, or `law: LAW, section`",
          "Name the law that says so, or take the measure out.");
    }
  }

  private boolean reachesPersons(MeasureRule measure) {
    return !(measure.trigger() instanceof OnList on)
        || law.list(on.list()).stream()
            .flatMap(list -> list.enters().stream())
            .flatMap(code -> law.kind(code).stream())
            .anyMatch(kind -> kind.about().contains(SubjectKind.PERSON));
  }

  private void purpose(PurposeRule purpose) {
    if (!purpose.readers().contains("public")) {
      return;
    }
    for (RecordKind kind : law.kinds()) {
      if (kind.about().contains(SubjectKind.PERSON)
          && purpose.contexts().contains(kind.context())) {
        add(
            "C6",
            purpose,
            "opens",
            "the public would read " + kind.context().code() + ", where people have records",
            "contexts whose records are about organisations and public bodies only",
            "Take the context out.");
      }
    }
  }

  private static String codes(Set<Context> contexts) {
    return String.join(", ", contexts.stream().map(Context::code).sorted().toList());
  }

  private void add(
      String code, Block block, String key, String message, String... allowedAndRemedy) {
    faults.add(code, faults.spot(block, key), message, allowedAndRemedy[0], allowedAndRemedy[1]);
  }
}
