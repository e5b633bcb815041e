package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.goodfaith.core.given.Law.span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.goodfaith.core.answer.Advice.Effort;
import org.goodfaith.core.answer.Advice.Way;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.rulebook.AdviceRule;
import org.goodfaith.core.rulebook.AdviceRule.Rhythm;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.Characteristic.Comparison;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.score.ScoreOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Advice is held against days lived one by one: nothing in it is taken from the step that gives
/// it.
class AdviseScoreTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
  private static final List<String> GRADES = List.of("A", "B", "C");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void advice_followed_day_by_day_reaches_the_grade_on_its_day_and_on_none_before(long seed) {
    Random random = new Random(seed);
    int waits = 0;
    int efforts = 0;
    for (int round = 0; round < 15; round++) {
      Rulebook law = randomLaw(random);
      History history = randomHistory(random);
      Advice advice = given(law, history, "");
      if (advice.now() instanceof ScoreOutcome.Scored) {
        assertThat(waited(law, history, advice)).isEqualTo(waiting(advice).map(Way::day));
      }
      for (Way way : advice.ways()) {
        follow(law, history, advice, way);
        waits += way.efforts().isEmpty() ? 1 : 0;
        efforts += way.efforts().isEmpty() ? 0 : 1;
      }
    }
    assertThat(waits).isPositive();
    assertThat(efforts).isPositive();
  }

  private static Optional<Way> waiting(Advice advice) {
    return advice.ways().stream().filter(way -> way.efforts().isEmpty()).findFirst();
  }

  /// Looks at every single day until long after anything can change.
  private static Optional<LocalDate> waited(Rulebook law, History history, Advice advice) {
    if (advice.reached()) {
      return Optional.empty();
    }
    for (LocalDate day = TODAY.plusDays(1); day.getYear() < 2032; day = day.plusDays(1)) {
      if (reaches(history.assess(law, day.toString()).scores().getFirst(), advice.target())) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /// Does what is advised on the days named, and asks on every day of the time.
  private static void follow(Rulebook law, History before, Advice advice, Way way) {
    History lived = new History();
    before.entries().stream().skip(1).forEach(entry -> lived.add(entry.body()));
    for (Effort effort : way.efforts()) {
      switch (effort) {
        case Advice.Repeat repeat ->
            repeat.days().forEach(day -> lived.record("month", day.toString(), good()));
        case Advice.Consent consent -> lived.consented(consent.to(), consent.day().toString());
        case Advice.Fulfil _ -> throw new AssertionError("this law knows no duties");
      }
    }
    for (LocalDate day = TODAY.plusDays(1); day.isBefore(way.day()); day = day.plusDays(1)) {
      assertThat(reaches(lived.assess(law, day.toString()).scores().getFirst(), advice.target()))
          .as("%s on %s", way, day)
          .isFalse();
    }
    LocalDate end = way.through().orElse(way.day().plusYears(1)).plusDays(1);
    for (LocalDate day = way.day(); !day.isAfter(end); day = day.plusDays(1)) {
      ScoreOutcome then = lived.assess(law, day.toString()).scores().getFirst();
      boolean there = way.through().isEmpty() || !day.isAfter(way.through().get());
      assertThat(reaches(then, advice.target())).as("%s on %s", way, day).isEqualTo(there);
      if (day.equals(way.day()) && then instanceof ScoreOutcome.Scored scored) {
        assertThat(way.points()).isEqualTo(scored.points());
        assertThat(way.grade()).isEqualTo(scored.grade());
      }
    }
  }

  private static boolean reaches(ScoreOutcome outcome, String target) {
    return outcome instanceof ScoreOutcome.Scored scored
        && (target.isEmpty() || GRADES.indexOf(scored.grade()) <= GRADES.indexOf(target));
  }

  @Test
  void a_late_month_leaves_the_window_and_the_day_is_told() {
    Rulebook law = lateMonths(false);
    History history = new History();
    history.record("month", "2025-10-31", bad());

    Advice advice = given(law, history, "A");

    assertThat(advice.byWaiting()).isTrue();
    assertThat(advice.ways().getFirst().day()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(advice.ways().getFirst().moves())
        .extracting(Advice.Move::label, move -> move.before().value(), move -> move.after().value())
        .containsExactly(tuple("Points late", -30L, 0L));
    assertThat(advice.settled()).isAfterOrEqualTo(LocalDate.of(2026, 10, 31));
  }

  @Test
  void the_best_grade_needs_no_advice() {
    Rulebook law = lateMonths(false);
    History history = new History();
    history.record("month", "2025-12-31", good());

    Advice advice = given(law, history, "");

    assertThat(advice.reached()).isTrue();
    assertThat(advice.ways()).isEmpty();
  }

  @Test
  void an_opt_in_score_begins_with_consent() {
    Rulebook law = lateMonths(true);
    History history = new History();
    history.record("month", "2025-12-31", good());

    Advice advice = given(law, history, "");

    assertThat(advice.byWaiting()).isFalse();
    assertThat(advice.ways()).hasSize(1);
    assertThat(advice.ways().getFirst().efforts()).containsExactly(new Advice.Consent("s", TODAY));
    assertThat(advice.ways().getFirst().day()).isEqualTo(TODAY);
  }

  @Test
  void what_the_law_does_not_declare_is_advised_to_nobody() {
    Law law = law(false);
    law.points("many", "s", count("month", "0 days", Where.ALWAYS), perUnit(10, 0, 100));
    History history = new History();
    history.record("month", "2025-12-31", good());

    assertThat(given(graded(law).rulebook(), history, "A").ways()).isEmpty();
  }

  @Test
  void a_grade_that_is_none_of_the_score_is_refused_with_those_there_are() {
    Rulebook law = lateMonths(false);
    History history = new History();
    history.record("month", "2025-12-31", good());

    assertThat(advised(law, history, "s", "Z"))
        .isInstanceOfSatisfying(
            AdviseScore.NotGiven.class,
            not -> assertThat(not.fault().allowed()).isEqualTo("A, B, C"));
    assertThat(advised(law, history, "other", ""))
        .isInstanceOfSatisfying(
            AdviseScore.NotGiven.class, not -> assertThat(not.fault().allowed()).isEqualTo("s"));
  }

  private static Advice given(Rulebook law, History history, String target) {
    return ((AdviseScore.Given) advised(law, history, "s", target)).advice();
  }

  private static AdviseScore.Advised advised(
      Rulebook law, History history, String score, String target) {
    PurposeRule self =
        new PurposeRule(
            law.articles().getFirst().blocks().getFirst().origin(),
            "self",
            "self",
            List.of("subject"),
            Set.of(Context.FINANCE),
            List.of(),
            true,
            false);
    Report report = AnswerReport.answer(law, self, history.assess(law, TODAY.toString()));
    return AdviseScore.advise(law, report, history.entries(), score, target);
  }

  private static Map<String, Fact> good() {
    return facts(0);
  }

  private static Map<String, Fact> bad() {
    return facts(2);
  }

  private static Map<String, Fact> facts(int level) {
    return new TreeMap<>(Map.of("level", new Fact.Status(level)));
  }

  private static Characteristic count(String kind, String window, Where where) {
    return new Characteristic(Aggregate.COUNT, List.of(kind), "", "", where, span(window));
  }

  private static PointsTable perUnit(long each, long floor, long cap) {
    return new PointsTable.PerUnit(
        List.of(new PointsTable.AgeStep(Span.NONE, new Points(each))),
        new Points(floor),
        new Points(cap));
  }

  private static Law law(boolean optIn) {
    return new Law()
        .kind(
            "month",
            Context.FINANCE,
            Tier.NEUTRAL,
            "3 years",
            new FactField("level", new FactType.Status(0, 9), true))
        .score("s", 100, optIn, 1, "month");
  }

  private static Law graded(Law law) {
    return law.with(origin ->
        new GradeRule(
            origin,
            "s",
            List.of(
                new GradeRule.Band("A", new Points(120)),
                new GradeRule.Band("B", new Points(90)),
                new GradeRule.Band("C", new Points(-1_000))),
            GradeRule.Hold.NONE));
  }

  private static Rulebook lateMonths(boolean optIn) {
    Law law = law(optIn);
    Where late = new Where("level", Comparison.AT_LEAST, "1");
    law.points("late", "s", count("month", "1 year", late), perUnit(-30, -90, 0));
    law.points("start", "s", count("month", "0 days", Where.ALWAYS), perUnit(20, 0, 20));
    return graded(law).rulebook();
  }

  private static Rulebook randomLaw(Random random) {
    Law law = law(false);
    List<String> windows = List.of("0 days", "45 days", "1 month", "6 months", "1 year", "2 years");
    for (int i = 0; i <= random.nextInt(4); i++) {
      Where where =
          random.nextBoolean() ? Where.ALWAYS : new Where("level", Comparison.AT_LEAST, "1");
      Characteristic value =
          new Characteristic(
              Aggregate.values()[random.nextInt(Aggregate.values().length)],
              List.of("month"),
              "level",
              "level",
              where,
              span(windows.get(random.nextInt(windows.size()))));
      law.points("p" + i, "s", value, table(random));
    }
    law.with(origin ->
        new AdviceRule(
            origin,
            "good",
            "Be on time",
            "month",
            new TreeMap<>(Map.of("level", "0")),
            Rhythm.values()[random.nextInt(4)]));
    GradeRule.Hold hold =
        random.nextInt(3) == 0 ? new GradeRule.Hold(5, 1 + random.nextInt(4)) : GradeRule.Hold.NONE;
    return law.with(origin ->
            new GradeRule(
                origin,
                "s",
                List.of(
                    new GradeRule.Band("A", new Points(115)),
                    new GradeRule.Band("B", new Points(95)),
                    new GradeRule.Band("C", new Points(-100_000))),
                hold))
        .rulebook();
  }

  private static PointsTable table(Random random) {
    if (random.nextBoolean()) {
      Decimal first = Decimal.of(1 + random.nextInt(2));
      Decimal second = Decimal.of(3 + random.nextInt(9));
      return new PointsTable.Bins(
          List.of(
              new PointsTable.Bin(first, first, true, false, points(random)),
              new PointsTable.Bin(first, second, false, false, points(random)),
              new PointsTable.Bin(second, second, false, true, points(random))),
          new Points(0));
    }
    List<PointsTable.AgeStep> steps = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      steps.add(new PointsTable.AgeStep(span((4 - i) * 4 + " months"), points(random)));
    }
    steps.add(new PointsTable.AgeStep(Span.NONE, points(random)));
    return new PointsTable.PerUnit(steps, new Points(-60), new Points(40));
  }

  private static Points points(Random random) {
    return new Points(random.nextInt(41) - 22);
  }

  private static History randomHistory(Random random) {
    History history = new History();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      LocalDate day = TODAY.minusDays(random.nextInt(800));
      int record = history.record("month", day.toString(), facts(random.nextInt(3)));
      if (random.nextInt(8) == 0) {
        history.withdrawn(record, TODAY.toString());
      }
    }
    return history;
  }
}
