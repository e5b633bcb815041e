package org.goodfaith.population;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.ScoreColumn;
import org.goodfaith.population.columns.ScoreColumn.Sort;
import org.goodfaith.population.columns.TellSubject;
import org.goodfaith.population.kernel.Asking;

/// Lets the core say what follows for one subject, and writes it where the kernels would.
final class ThroughCore {
  private final Asking asking;
  private final Columns columns;
  private final List<ScoreColumn> scores;

  /// @param scores columns of the asking
  ThroughCore(Asking asking, Columns columns, List<ScoreColumn> scores) {
    this.asking = asking;
    this.columns = columns;
    this.scores = scores;
  }

  static Assessment assess(Rulebook rulebook, Columns columns, int place, LocalDate asOf) {
    History history = TellSubject.tell(columns, place);
    SubjectKey subject = new SubjectKey(columns.subjects()[place]);
    return AssessSubject.assess(rulebook, subject, history.entries(), asOf, history.known());
  }

  /// Everything of a subject told in full.
  void all(int place, WriteListings listings, WriteMeasures measures) {
    Assessment found = assess(asking.rulebook(), columns, place, asking.day());
    for (ScoreColumn column : scores) {
      found.scores().stream()
          .filter(one -> one.score().equals(column.score()))
          .forEach(one -> write(column, place, one));
    }
    found.listings().forEach(one -> listings.add(place, one));
    found.measures().forEach(one -> measures.add(place, one));
  }

  /// Some scores of a subject.
  void scores(int place, List<ScoreColumn> some) {
    Assessment found = assess(asking.rulebook(), columns, place, asking.day());
    for (ScoreColumn column : some) {
      found.scores().stream()
          .filter(one -> one.score().equals(column.score()))
          .forEach(one -> write(column, place, one));
    }
  }

  private static void write(ScoreColumn column, int place, ScoreOutcome outcome) {
    column.bands()[place] = -1;
    switch (outcome) {
      case ScoreOutcome.Scored scored -> {
        column.sorts()[place] = Sort.SCORED.place();
        column.points()[place] = Math.toIntExact(scored.points().value());
        column.bands()[place] = (byte) column.grades().indexOf(scored.grade());
      }
      case ScoreOutcome.Unscored unscored -> {
        column.sorts()[place] =
            switch (unscored.reason()) {
              case NO_CONSENT -> Sort.NO_CONSENT.place();
              case THIN_FILE -> Sort.THIN_FILE.place();
            };
        column.points()[place] = 0;
      }
      case ScoreOutcome.ForgottenOn forgotten -> {
        column.sorts()[place] = Sort.FORGOTTEN.place();
        column.points()[place] = Days.of(forgotten.day());
      }
    }
  }
}
