package org.goodfaith.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.ScoreColumn;

/// Finds the first subject of whom engine and core say different things.
final class FirstDifference {
  private FirstDifference() {}

  /// @return who and what; empty where all is alike
  static String from(Crowd crowd, Rulebook law, Outcomes outcomes) {
    Columns columns = outcomes.columns();
    for (int place = 0; place < columns.size(); place++) {
      long number = columns.subjects()[place];
      Assessment core =
          AssessSubject.assess(
              law,
              new SubjectKey(number),
              crowd.entries().get(number),
              outcomes.asOf(),
              Long.MAX_VALUE);
      String expected = text(core);
      String found = text(outcomes, place);
      if (!expected.equals(found)) {
        return "subject " + number + ": core " + expected + ", engine " + found;
      }
    }
    return "";
  }

  /// @return how many records a score would have read, and counts for nothing on this day
  static int uncounted(Crowd crowd, Rulebook law, LocalDate asOf) {
    int many = 0;
    for (Map.Entry<Long, List<SealedEntry>> one : crowd.entries().entrySet()) {
      SubjectKey subject = new SubjectKey(one.getKey());
      Assessment core = AssessSubject.assess(law, subject, one.getValue(), asOf, Long.MAX_VALUE);
      for (ScoreOutcome outcome : core.scores()) {
        many += outcome instanceof ScoreOutcome.Scored scored ? scored.uncounted().size() : 0;
      }
    }
    return many;
  }

  /// The same, where the core reads the columns themselves.
  static String fromColumns(Rulebook law, Outcomes outcomes) {
    Columns columns = outcomes.columns();
    EvaluatePopulation engine = new EvaluatePopulation(law);
    for (int place = 0; place < columns.size(); place++) {
      String expected = text(engine.assess(columns, place, outcomes.asOf()));
      String found = text(outcomes, place);
      if (!expected.equals(found)) {
        long number = columns.subjects()[place];
        return "subject " + number + ": core " + expected + ", engine " + found;
      }
    }
    return "";
  }

  static String text(Assessment core) {
    List<String> text = new ArrayList<>();
    for (ScoreOutcome outcome : core.scores()) {
      text.add(
          outcome.score()
              + switch (outcome) {
                case ScoreOutcome.Scored scored -> " " + scored.points() + " " + scored.grade();
                case ScoreOutcome.Unscored none -> " " + none.reason();
                case ScoreOutcome.ForgottenOn forgotten -> " FORGOTTEN " + forgotten.day();
              });
    }
    core.listings()
        .forEach(one ->
            text.add(
                one.list()
                    + " "
                    + one.state()
                    + " "
                    + one.conduct()
                    + " "
                    + one.from()
                    + " "
                    + one.through()));
    core.measures()
        .forEach(one ->
            text.add(one.code() + " " + one.effect() + " " + one.from() + " " + one.through()));
    return text.toString();
  }

  static String text(Outcomes outcomes, int place) {
    List<String> text = new ArrayList<>();
    for (ScoreColumn column : outcomes.scores()) {
      switch (column.sort(place)) {
        case OTHERS -> {}
        case SCORED ->
            text.add(column.score() + " " + column.points()[place] + " " + column.grade(place));
        case NO_CONSENT, THIN_FILE -> text.add(column.score() + " " + column.sort(place));
        case FORGOTTEN ->
            text.add(column.score() + " FORGOTTEN " + Days.day(column.points()[place]));
      }
    }
    ListingRows listings = outcomes.listings();
    for (int i = 0; i < listings.size(); i++) {
      if (listings.subjects()[i] == place) {
        text.add(
            listings.lists().get(listings.list()[i])
                + " "
                + listings.state(i)
                + " "
                + Days.day(listings.conduct()[i])
                + " "
                + day(listings.from()[i])
                + " "
                + day(listings.through()[i]));
      }
    }
    MeasureRows measures = outcomes.measures();
    for (int i = 0; i < measures.size(); i++) {
      if (measures.subjects()[i] == place) {
        text.add(
            measures.codes().get(measures.measure()[i])
                + " "
                + measures.effect(i)
                + " "
                + day(measures.from()[i])
                + " "
                + day(measures.through()[i]));
      }
    }
    return text.toString();
  }

  private static String day(int day) {
    return day == Days.never() ? "null" : Days.day(day).toString();
  }
}
