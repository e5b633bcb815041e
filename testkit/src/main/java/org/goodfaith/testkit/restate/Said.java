package org.goodfaith.testkit.restate;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreOutcome.Scored;

/// All that is said of somebody, but for the places in the ledger that say so.
public final class Said {
  private Said() {}

  /// @return one line for each thing said
  public static List<String> of(Assessment assessment) {
    List<String> said = new ArrayList<>();
    for (ScoreOutcome outcome : assessment.scores()) {
      if (outcome instanceof Scored scored) {
        said.add(scored.score() + " " + scored.points() + " " + scored.grade());
        for (Step step : scored.steps()) {
          said.add(step.article() + " " + step.rule() + " " + step.value() + " " + step.effect());
        }
      } else {
        said.add(outcome.toString());
      }
    }
    for (Listing one : assessment.listings()) {
      said.add(one.list() + " " + one.state() + " " + one.from() + " " + one.through());
    }
    for (Measure one : assessment.measures()) {
      said.add(one.code() + " " + one.effect() + " " + one.from() + " " + one.through());
    }
    return said;
  }

  static long repayment(Assessment assessment) {
    return assessment.scores().stream()
        .filter(Scored.class::isInstance)
        .map(Scored.class::cast)
        .filter(one -> one.score().equals("repayment"))
        .map(one -> one.points().value())
        .findFirst()
        .orElse(0L);
  }
}
