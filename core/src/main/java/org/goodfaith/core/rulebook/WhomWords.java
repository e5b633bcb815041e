package org.goodfaith.core.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.subject.SubjectKind;

/// Whom a block concerns, in plain words.
final class WhomWords {
  private WhomWords() {}

  static String of(Rulebook law, Block block) {
    return switch (block) {
      case RecordKind kind -> many(kind.about());
      case ScoreRule score -> many(List.of(score.about())) + " who may have this score";
      case PointsRule points -> scored(law, points.score());
      case GradeRule grade -> scored(law, grade.code());
      case ListRule list -> listed(law, list);
      case ExceptionRule exception -> "whoever has a record that the exception speaks of";
      case ReliefRule relief -> "whoever has a record that the relief covers";
      case ProhibitionRule forbids -> many(forbids.about());
      case MeasureRule measure ->
          switch (measure.trigger()) {
            case MeasureRule.OnList on -> "whoever is on the list '" + on.list() + "'";
            case MeasureRule.OnGrade on ->
                "whoever has grade "
                    + PlainWords.either(on.grades())
                    + " of the score '"
                    + on.score()
                    + "'";
          };
      case PurposeRule purpose ->
          "whoever looks, and is looked at, for the purpose '" + purpose.code() + "'";
      case CalendarRule calendar ->
          "whoever's objection window is counted by the calendar '" + calendar.code() + "'";
      case SourceRule source -> "the source '" + source.code() + "' and those it reports";
      case AdviceRule advice -> "whoever may be advised: " + advice.title();
      case RatingRule _ -> "whoever submits records";
      case ValueRule _, ClockRule _ -> "whomever the rules concern that name it";
      case CaseRule _ -> "nobody: a worked example";
    };
  }

  private static String scored(Rulebook law, String code) {
    Optional<ScoreRule> score =
        law.blocks(ScoreRule.class).stream().filter(one -> one.code().equals(code)).findFirst();
    return score.map(one -> many(List.of(one.about()))).orElse("those")
        + " who have the score '"
        + code
        + "'";
  }

  private static String listed(Rulebook law, ListRule list) {
    List<SubjectKind> about =
        law.blocks(RecordKind.class).stream()
            .filter(kind -> list.enters().contains(kind.code()))
            .flatMap(kind -> kind.about().stream())
            .distinct()
            .toList();
    return many(about) + " with a record of " + PlainWords.either(list.enters());
  }

  private static String many(Collection<SubjectKind> kinds) {
    return PlainWords.both(kinds.stream().map(PlainWords::many).sorted().toList());
  }
}
