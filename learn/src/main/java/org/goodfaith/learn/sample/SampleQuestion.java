package org.goodfaith.learn.sample;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.learn.LearnRefused;

/// What is asked of the registry. The law holds two scores: one whose characteristics are sampled,
/// as they stood on a day of decision, and one whose points are the outcome on a later day: 1 where
/// it happened, 0 where it did not.
///
/// Invariant: no record that the outcome reads could be read by the characteristics, since each of
/// its windows begins after the day of decision.
///
/// @param law with both scores
/// @param score code of the first
/// @param outcome code of the second
/// @param days of decision, in rising order
/// @param after from the decision to the day of the outcome
/// @param known what was known of the characteristics
/// @param knownLater what is known of the outcomes
public record SampleQuestion(
    Rulebook law,
    String score,
    String outcome,
    List<LocalDate> days,
    Span after,
    TreeHead known,
    TreeHead knownLater) {
  /// Copies the list.
  public SampleQuestion {
    days = days.stream().sorted().distinct().toList();
  }

  /// @throws LearnRefused where the outcome could read what the characteristics read, is no 0 or 1,
  ///   or a score is not there
  void prove() throws LearnRefused {
    for (LocalDate day : days) {
      scoreOn(day, score);
      LocalDate later = after.after(day);
      ScoreRule rule = scoreOn(later, outcome);
      if (rule.least().value() != 0 || rule.most().value() != 1) {
        throw refused(
            rule.origin().place(),
            outcome,
            "the score '" + outcome + "' goes from " + rule.least() + " to " + rule.most(),
            "0 to 1: 1 where the outcome happened");
      }
      for (PointsRule points : law.on(later).pointsOf(outcome)) {
        Span window = points.characteristic().window();
        if (window.equals(Span.NONE) || window.before(later).isBefore(day)) {
          throw refused(
              points.origin().place(),
              points.code(),
              "the outcome on "
                  + later
                  + " reads records of the day of decision "
                  + day
                  + " or earlier: its window is "
                  + (window.equals(Span.NONE) ? "all that is kept" : window.toString()),
              "a window of at most " + after);
        }
      }
    }
  }

  private ScoreRule scoreOn(LocalDate day, String code) throws LearnRefused {
    LawOn on = law.on(day);
    return on.score(code)
        .orElseThrow(() ->
            refused(
                new Place(law.title(), 0, 0),
                code,
                "the law of " + day + " has no score '" + code + "'",
                "scores in force on every day asked about"));
  }

  private static LearnRefused refused(Place place, String culprit, String message, String allowed) {
    return LearnRefused.of(
        "sample.question",
        place,
        List.of(culprit, message),
        allowed,
        "Mend the page of the sample, or ask about other days.");
  }
}
