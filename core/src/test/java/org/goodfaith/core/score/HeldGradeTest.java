package org.goodfaith.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.standing.StandingRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Grades that are fixed on month-ends.
class HeldGradeTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void held_grade_is_what_month_end_after_month_end_would_fix_and_looking_changes_nothing(
      long seed) {
    Random random = new Random(seed);
    GradeRule.Hold hold = new GradeRule.Hold(random.nextInt(3), 1 + random.nextInt(6));
    List<GradeRule.Band> bands =
        List.of(
            new GradeRule.Band("A", new Points(104)),
            new GradeRule.Band("B", new Points(102)),
            new GradeRule.Band("C", new Points(100)));
    Law law =
        law(new PointsTable.PerUnit(
                List.of(new PointsTable.AgeStep(Span.NONE, new Points(1))),
                new Points(0),
                new Points(9)))
            .with(origin -> new GradeRule(origin, "s", bands, hold));
    History history = new History();
    for (int i = 0; i < 40; i++) {
      history.record("month", LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)).toString());
    }
    for (LocalDate day = LocalDate.of(2026, 3, 1); day.getYear() == 2026; day = day.plusDays(1)) {
      String expected = "";
      LocalDate last = day.plusDays(1).withDayOfMonth(1).minusDays(1);
      for (int back = hold.monthEnds() - 1; back >= 0; back--) {
        LocalDate end = last.plusDays(1).minusMonths(back).minusDays(1);
        long then = naivePoints(law, history, day, end);
        if (then >= 0) {
          expected = naivelyFixed(expected, then, hold.points());
        }
      }
      if (history.assess(law.rulebook(), day.toString()).scores().getFirst()
              instanceof ScoreOutcome.Scored scored
          && !expected.isEmpty()) {
        assertThat(scored.grade()).as("%s", day).isEqualTo(expected);
      }
    }
  }

  /// @return points at an end of month; -1 where there was no record yet
  private static long naivePoints(Law law, History history, LocalDate asOf, LocalDate end) {
    long all = 0;
    long inside = 0;
    for (StandingRecord record : history.standing(law.rulebook(), asOf.toString()).records()) {
      LocalDate day = record.record().day();
      all += day.isAfter(end) ? 0 : 1;
      inside += !day.isAfter(end) && day.isAfter(end.minusMonths(2)) ? 1 : 0;
    }
    return all == 0 ? -1 : 100 + Math.min(inside, 9);
  }

  private static String naivelyFixed(String held, long points, int margin) {
    String plain = points >= 104 ? "A" : points >= 102 ? "B" : "C";
    boolean keeps =
        switch (held) {
          case "A" -> points >= 104 - margin;
          case "B" -> points >= 102 - margin && points <= 103 + margin;
          case "C" -> points <= 101 + margin;
          default -> false;
        };
    return keeps ? held : plain;
  }

  private static Law law(PointsTable table) {
    Characteristic count =
        new Characteristic(
            Characteristic.Aggregate.COUNT,
            List.of("month"),
            "",
            "",
            Where.ALWAYS,
            Span.parse("2 months").orElseThrow());
    return new Law()
        .kind("month", Context.FINANCE, Tier.NEUTRAL, "99 years")
        .score("s", 100, false, 1, "month")
        .points("p", "s", count, table);
  }
}
