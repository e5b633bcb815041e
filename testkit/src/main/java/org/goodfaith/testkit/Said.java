package org.goodfaith.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.score.ScoreOutcome;

/// What is the same of an assessment whichever way its entries came.
public final class Said {
  private Said() {}

  /// @return kind, scores, listings and measures in words
  public static String of(Assessment assessment) {
    List<String> said = new ArrayList<>();
    said.add(assessment.standing().kind().code());
    for (ScoreOutcome outcome : assessment.scores()) {
      said.add(
          outcome.score()
              + switch (outcome) {
                case ScoreOutcome.Scored scored -> " " + scored.points() + " " + scored.grade();
                case ScoreOutcome.Unscored none -> " " + none.reason();
                case ScoreOutcome.ForgottenOn forgotten -> " forgotten " + forgotten.day();
              });
    }
    assessment.listings().stream()
        .map(one ->
            String.join(
                " ",
                one.list(),
                "" + one.state(),
                "" + one.conduct(),
                "" + one.from(),
                "" + one.through()))
        .sorted(Comparator.naturalOrder())
        .forEach(said::add);
    assessment
        .measures()
        .forEach(one ->
            said.add(one.code() + " " + one.effect() + " " + one.from() + " " + one.through()));
    return String.join("; ", said);
  }
}
