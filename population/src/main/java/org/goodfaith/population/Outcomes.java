package org.goodfaith.population;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.ScoreColumn;

/// What follows for the subjects of one part, as of one day. A subject is meant by its place in the
/// columns.
///
/// @param asOf the day
/// @param columns whose
/// @param scores one for each score of the law of that day, in order of the law
/// @param listings by subject, then as the core orders them
/// @param measures by subject, then as the core orders them
public record Outcomes(
    LocalDate asOf,
    Columns columns,
    List<ScoreColumn> scores,
    ListingRows listings,
    MeasureRows measures) {
  /// Copies the list.
  public Outcomes {
    scores = List.copyOf(scores);
  }

  /// @return the column of this score
  /// @throws IllegalArgumentException where the law has no such score
  public ScoreColumn score(String code) {
    return scores.stream()
        .filter(column -> column.score().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the law has no score '" + code + "'"));
  }
}
