package org.goodfaith.core.score;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.explain.Step;

/// What scoring gives: points with their steps, or why there are none. Never a default.
public sealed interface ScoreOutcome {
  /// @return code of the score
  String score();

  /// @return number of the score's article
  String article();

  /// Points.
  ///
  /// Invariant: the effects of the steps add up to the points.
  ///
  /// @param score code
  /// @param title in words
  /// @param article of the score
  /// @param points the sum
  /// @param grade name of the band, empty where the law has no grades for it
  /// @param steps in order of the law
  /// @param uncounted records that a step would have read, and that nobody counts: they are in
  ///   dispute, or nobody proved them in time; in ledger order
  record Scored(
      String score,
      String title,
      String article,
      Points points,
      String grade,
      List<Step> steps,
      List<EntryRef> uncounted)
      implements ScoreOutcome {
    /// Copies the lists.
    public Scored {
      steps = List.copyOf(steps);
      uncounted = List.copyOf(uncounted);
    }

    /// @return every entry that a step read, as often as it did
    public List<EntryRef> evidence() {
      return steps.stream().flatMap(step -> step.evidence().stream()).toList();
    }

    /// @param seen whether the reader sees a record
    /// @return the same, for a reader who is told of no record that is not to be seen
    public Scored to(Predicate<EntryRef> seen) {
      return new Scored(
          score, title, article, points, grade, steps, uncounted.stream().filter(seen).toList());
    }
  }

  /// No score, and that is no bad score.
  ///
  /// @param score code
  /// @param title in words
  /// @param article of the score
  /// @param reason which
  /// @param because the same in a sentence
  record Unscored(String score, String title, String article, Reason reason, Sentence because)
      implements ScoreOutcome {}

  /// It was there once, and is forgotten.
  ///
  /// @param score code
  /// @param title in words
  /// @param article of the score
  /// @param day since when
  record ForgottenOn(String score, String title, String article, LocalDate day)
      implements ScoreOutcome {}

  /// Why there is no score.
  enum Reason {
    /// The subject has not consented.
    NO_CONSENT,
    /// Too few records: no record, no evaluation.
    THIN_FILE
  }
}
