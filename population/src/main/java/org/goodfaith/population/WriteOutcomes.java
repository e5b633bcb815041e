package org.goodfaith.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.population.ScoreColumn.Sort;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;

/// Writes outcomes, subject after subject, from the core's assessments.
final class WriteOutcomes {
  private final LocalDate asOf;
  private final Columns columns;
  private final List<ScoreColumn> scores = new ArrayList<>();
  private final Map<String, ScoreColumn> scoreOf = new HashMap<>();
  private final WriteListings listings = new WriteListings();
  private final WriteMeasures measures = new WriteMeasures();

  WriteOutcomes(Rulebook rulebook, Columns columns, LocalDate asOf) {
    this.asOf = asOf;
    this.columns = columns;
    LawOn law = rulebook.on(asOf);
    for (ScoreRule rule : law.scores()) {
      ScoreColumn column = column(law, rule, columns.size());
      scores.add(column);
      scoreOf.put(rule.code(), column);
    }
  }

  static ScoreColumn column(LawOn law, ScoreRule rule, int size) {
    List<String> grades =
        law.gradeOf(rule.code()).stream()
            .flatMap(grade -> grade.bands().stream())
            .map(GradeRule.Band::name)
            .toList();
    byte[] bands = new byte[size];
    Arrays.fill(bands, (byte) -1);
    return new ScoreColumn(rule.code(), rule.about(), grades, new byte[size], new int[size], bands);
  }

  void take(int place, Assessment assessment) {
    for (ScoreOutcome outcome : assessment.scores()) {
      ScoreColumn column = scoreOf.get(outcome.score());
      if (column != null) {
        score(column, place, outcome);
      }
    }
    for (Listing listing : assessment.listings()) {
      listings.add(place, listing);
    }
    for (Measure measure : assessment.measures()) {
      measures.add(place, measure);
    }
  }

  static void score(ScoreColumn column, int place, ScoreOutcome outcome) {
    switch (outcome) {
      case ScoreOutcome.Scored scored -> {
        column.sorts()[place] = Sort.SCORED.place();
        column.points()[place] = Math.toIntExact(scored.points().value());
        column.bands()[place] = (byte) column.grades().indexOf(scored.grade());
      }
      case ScoreOutcome.Unscored unscored ->
          column.sorts()[place] =
              switch (unscored.reason()) {
                case NO_CONSENT -> Sort.NO_CONSENT.place();
                case THIN_FILE -> Sort.THIN_FILE.place();
              };
      case ScoreOutcome.ForgottenOn forgotten -> {
        column.sorts()[place] = Sort.FORGOTTEN.place();
        column.points()[place] = Days.of(forgotten.day());
      }
    }
  }

  Outcomes done() {
    return new Outcomes(asOf, columns, scores, listings.done(), measures.done());
  }
}
