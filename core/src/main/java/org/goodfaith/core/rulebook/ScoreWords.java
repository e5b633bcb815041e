package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;

/// Scores, their points and their grades in plain English.
final class ScoreWords {
  private ScoreWords() {}

  static PlainWords score(ScoreRule score) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "The score '"
            + score.code()
            + "' of "
            + PlainWords.many(score.about())
            + " goes from "
            + score.least()
            + " to "
            + score.most()
            + " and starts at "
            + score.start()
            + ". It reads only records of "
            + PlainWords.both(score.contexts().stream().map(Context::code).sorted().toList())
            + ".");
    sentences.add(
        "With fewer than "
            + score.fileRecords()
            + " records of "
            + PlainWords.either(score.fileKinds())
            + " there is no score; that is no low score.");
    if (score.optIn()) {
      sentences.add("It exists only while its subject consents.");
    }
    return PlainWords.said(sentences);
  }

  /// @return an advice in sentences
  static List<String> advice(AdviceRule advice) {
    return List.of(
        advice.title()
            + ": whoever does it"
            + (advice.every() == AdviceRule.Rhythm.ONCE ? "" : " each " + advice.every().code())
            + " will have a record of '"
            + advice.brings()
            + "'.",
        "It is advised where it raises a grade, and obliges nobody.");
  }

  static PlainWords points(PointsRule rule) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        rule.title()
            + ": points of the score '"
            + rule.score()
            + "' for "
            + characteristic(rule.characteristic())
            + ".");
    List<List<String>> rows = new ArrayList<>();
    return switch (rule.table()) {
      case PointsTable.Bins bins -> {
        bins.bins().forEach(bin -> rows.add(List.of(bin.words(), signed(bin.points()))));
        rows.add(List.of("nothing recorded", signed(bins.missing())));
        yield new PlainWords(sentences, List.of("value", "points"), rows);
      }
      case PointsTable.PerUnit perUnit -> {
        perUnit
            .steps()
            .forEach(step -> rows.add(List.of(age(step.within()), signed(step.each()) + " each")));
        sentences.add(
            "Together never below " + perUnit.floor() + " and never above " + perUnit.cap() + ".");
        yield new PlainWords(sentences, List.of("age of the record", "points"), rows);
      }
    };
  }

  private static String age(Span within) {
    return within.equals(Span.NONE) ? "any age" : "within " + within;
  }

  private static String signed(Points points) {
    return points.value() > 0 ? "+" + points : points.toString();
  }

  /// @return the value in words: `the largest status of card.month within 6 months`
  static String characteristic(Characteristic value) {
    String kinds = PlainWords.both(value.kinds());
    String what =
        switch (value.aggregate()) {
          case COUNT -> "the number of records of " + kinds;
          case SUM -> "the sum of " + value.field() + " of " + kinds;
          case MAX -> "the largest " + value.field() + " of " + kinds;
          case MIN -> "the smallest " + value.field() + " of " + kinds;
          case SHARE ->
              "the share of "
                  + value.field()
                  + " in "
                  + value.per()
                  + " of "
                  + kinds
                  + ", three digits, rounded half to even";
          case MEAN ->
              "the mean " + value.field() + " of " + kinds + ", three digits, rounded half to even";
          case DISTINCT -> "the number of different values of " + value.field() + " of " + kinds;
          case TREND ->
              "the latest "
                  + value.field()
                  + " less the earliest, of several on one day the largest, of "
                  + kinds;
          case MONTHS_IN_A_ROW ->
              "the longest run of calendar months, each with a record of " + kinds;
          case MONTHS -> "the number of calendar months with a record of " + kinds;
          case MONTHS_SINCE_LAST -> "the whole months since the last record of " + kinds;
          case MONTHS_SINCE_FIRST -> "the whole months since the first record of " + kinds;
        };
    String where =
        value.where().conditional()
            ? " whose "
                + value.where().field()
                + " is "
                + switch (value.where().comparison()) {
                  case EQUAL -> "";
                  case AT_LEAST -> "at least ";
                  case AT_MOST -> "at most ";
                }
                + value.where().value()
            : "";
    String window =
        value.window().equals(Span.NONE)
            ? ", as long as they are kept"
            : ", within " + value.window() + " before the day of the question";
    return what + where + window;
  }

  static PlainWords grade(GradeRule grade) {
    List<List<String>> rows = new ArrayList<>();
    String above = "or more";
    for (GradeRule.Band band : grade.bands()) {
      rows.add(
          List.of(
              band.name(),
              "or more".equals(above) ? band.from() + " or more" : band.from() + " to " + above));
      above = Long.toString(band.from().value() - 1);
    }
    List<String> sentences = new ArrayList<>();
    sentences.add("The score '" + grade.code() + "' is graded.");
    if (grade.hold().monthEnds() > 0) {
      sentences.add(
          "The grade is fixed at each month's end, worked out from the last "
              + grade.hold().monthEnds()
              + " of them; it changes only where the points lie more than "
              + grade.hold().points()
              + " outside its band.");
    }
    return new PlainWords(sentences, List.of("grade", "points"), rows);
  }
}
