package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.AnswerFault.Reason;
import org.goodfaith.core.answer.CheckAnswer.Outcome;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.explain.Sentence.Code;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.measure.Measure.Effect;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.PurposeRule;

/// Answers a check from an assessment.
public final class AnswerCheck {
  /// Of two refusals the one that lasts longer is told, so that its end is the end; of two that end
  /// together the first by code, so that it does not matter which article stands first.
  private static final Comparator<Measure> LONGEST_FIRST =
      Comparator.comparing(
              Measure::through, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(Measure::code);

  private AnswerCheck() {}

  /// @return why the purpose does not open a check of this service, or empty
  public static Optional<AnswerFault> refuse(LawOn law, PurposeRule purpose, String service) {
    if (!law.services().contains(service)) {
      String near =
          Nearest.to(service, law.services())
              .map(word -> "; did you mean '" + word + "'?")
              .orElse("");
      return Optional.of(
          new AnswerFault(
              Reason.SERVICE,
              "service",
              "the law speaks of no service '" + service + "'" + near,
              String.join(", ", law.services()),
              "Name a service of the rulebook; for any other there is nothing to ask."));
    }
    if (!purpose.services().contains(service)) {
      return Optional.of(
          new AnswerFault(
              Reason.NOT_ALLOWED,
              "purpose",
              "purpose '" + purpose.code() + "' does not open checks of '" + service + "'",
              purpose.services().isEmpty() ? "reports only" : String.join(", ", purpose.services()),
              "Name the purpose that the service is sold for."));
    }
    return Optional.empty();
  }

  /// @param assessment of the subject, or of nobody
  /// @param service asked about
  /// @param need the subject's need on its own word, empty where none
  /// @return the answer
  public static CheckAnswer answer(Assessment assessment, String service, String need) {
    return answer(assessment.measures(), assessment.standing().asOf(), service, need);
  }

  /// @param imposed all measures on the subject on that day
  /// @param asOf the day
  /// @param service asked about
  /// @param need the subject's need on its own word, empty where none
  /// @return the answer
  static CheckAnswer answer(List<Measure> imposed, LocalDate asOf, String service, String need) {
    List<Measure> measures =
        imposed.stream()
            .filter(measure -> measure.service().equals(service))
            .sorted(Comparator.comparingInt(AnswerCheck::weight).thenComparing(LONGEST_FIRST))
            .toList();
    for (Measure measure : measures) {
      if (measure.measureClass() == MeasureClass.RESTRICTION) {
        if (!need.isEmpty() && measure.exempt().contains(need)) {
          continue;
        }
        return restricted(asOf, measure);
      }
      if (measure.measureClass() == MeasureClass.PRIVILEGE && measure.effect() == Effect.IN_FORCE) {
        return answer(
            asOf,
            measure,
            Outcome.PRIVILEGED,
            Sentence.of(Code.LAW, measure.title() + " (" + measure.because() + ")"),
            Sentence.of(Code.NOTHING_TO_OBJECT));
      }
    }
    return new CheckAnswer(
        Outcome.CLEAR,
        service,
        asOf,
        "",
        "",
        "",
        null,
        null,
        Sentence.of(Code.NOTHING_AGAINST),
        Sentence.of(Code.NOTHING_TO_OBJECT));
  }

  private static CheckAnswer restricted(LocalDate asOf, Measure measure) {
    Sentence object =
        measure.exempt().isEmpty()
            ? Sentence.of(Code.MAY_OBJECT, measure.listArticle())
            : Sentence.of(
                Code.MAY_OBJECT_OPEN, measure.listArticle(), String.join(", ", measure.exempt()));
    return switch (measure.effect()) {
      case IN_FORCE ->
          answer(asOf, measure, Outcome.REFUSED, Sentence.of(Code.LAW, measure.title()), object);
      case UNDETERMINED ->
          answer(asOf, measure, Outcome.UNDETERMINED, Sentence.of(Code.UNDETERMINED), object);
      case SUSPENDED ->
          answer(asOf, measure, Outcome.SUSPENDED, Sentence.of(Code.SUSPENDED), object);
    };
  }

  private static CheckAnswer answer(
      LocalDate asOf, Measure measure, Outcome outcome, Sentence because, Sentence object) {
    boolean byList = !measure.listArticle().isEmpty();
    return new CheckAnswer(
        outcome,
        measure.service(),
        asOf,
        byList ? measure.because() : "",
        "Article " + (byList ? measure.listArticle() : measure.article()),
        measure.code(),
        measure.from(),
        measure.through(),
        because,
        object);
  }

  /// Refusals first, then what nobody can say, then what is suspended, then privileges.
  private static int weight(Measure measure) {
    int byClass = measure.measureClass() == MeasureClass.RESTRICTION ? 0 : Effect.values().length;
    return byClass
        + switch (measure.effect()) {
          case IN_FORCE -> 0;
          case UNDETERMINED -> 1;
          case SUSPENDED -> 2;
        };
  }
}
