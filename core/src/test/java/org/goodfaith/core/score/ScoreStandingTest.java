package org.goodfaith.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.Characteristic.Comparison;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreStandingTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final List<String> KINDS = List.of("month", "order", "visit");
  private static final List<String> FIELDS = List.of("amount", "times", "level", "due", "colour");
  private static final List<String> SPANS =
      List.of("0 days", "1 day", "30 days", "1 month", "6 months", "1 year", "2 years");
  private static final EntryRef FILE = new EntryRef(new SubjectKey(1), 1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void random_rules_on_random_standings_score_as_the_naive_scorer_says(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      Rulebook rulebook = randomLaw(random);
      LawOn law = rulebook.on(AS_OF);
      for (int i = 0; i < 5; i++) {
        Standing standing = randomStanding(random);
        ScoreOutcome.Scored scored =
            (ScoreOutcome.Scored) ScoreStanding.score(law, standing).getFirst();
        NaiveScorer naive = new NaiveScorer(standing);
        List<Long> wanted = new ArrayList<>(List.of(500L));
        law.pointsOf("s").forEach(rule -> wanted.add(naive.points(rule)));
        assertThat(scored.steps().stream().map(step -> step.effect().value()))
            .as("%s on %s", law.pointsOf("s"), standing)
            .isEqualTo(wanted);
        assertExplained(scored, law, standing);
      }
    }
  }

  private static void assertExplained(ScoreOutcome.Scored scored, LawOn law, Standing standing) {
    assertThat(scored.steps().stream().map(Step::effect).reduce(Points.ZERO, Points::plus))
        .isEqualTo(scored.points());
    List<EntryRef> known =
        new ArrayList<>(standing.records().stream().map(StandingRecord::ref).toList());
    known.addAll(standing.registrations());
    for (Step step : scored.steps()) {
      assertThat(step.article()).isNotEmpty();
      assertThat(step.evidence()).isNotEmpty().isSorted().isSubsetOf(known);
    }
    assertThat(scored.steps().stream().skip(1).map(Step::article))
        .isEqualTo(law.pointsOf("s").stream().map(rule -> rule.origin().article()).toList());
  }

  private static Rulebook randomLaw(Random random) {
    Law law = new Law();
    KINDS.forEach(kind -> law.kind(kind, Context.FINANCE, Tier.NEUTRAL, "99 years"));
    law.score("s", 500, false, 0);
    for (int i = 0; i <= random.nextInt(4); i++) {
      Aggregate aggregate = Aggregate.values()[random.nextInt(Aggregate.values().length)];
      Characteristic value =
          new Characteristic(
              aggregate,
              KINDS.subList(0, 1 + random.nextInt(3)),
              FIELDS.get(random.nextInt(3)),
              FIELDS.get(random.nextInt(3)),
              randomWhere(random),
              span(SPANS.get(random.nextInt(SPANS.size()))));
      law.points("p" + i, "s", value, random.nextBoolean() ? bins(random) : perUnit(random));
    }
    return law.rulebook();
  }

  private static Where randomWhere(Random random) {
    Comparison comparison = Comparison.values()[random.nextInt(3)];
    return switch (random.nextInt(5)) {
      case 0 -> new Where("amount", comparison, "" + (random.nextInt(9) - 4));
      case 1 -> new Where("level", comparison, "" + random.nextInt(3));
      case 2 -> new Where("colour", Comparison.EQUAL, random.nextBoolean() ? "red" : "blue");
      default -> Where.ALWAYS;
    };
  }

  private static PointsTable bins(Random random) {
    List<PointsTable.Bin> bins = new ArrayList<>();
    Decimal from = Decimal.of(0);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Decimal below = new Decimal(from.rescaled(2).unscaled() + 1 + random.nextInt(700), 2);
      boolean first = i == 0;
      boolean last = i == count - 1;
      bins.add(new PointsTable.Bin(from, below, first, last, new Points(random.nextInt(90) - 45)));
      from = below;
    }
    return new PointsTable.Bins(bins, new Points(random.nextInt(9)));
  }

  private static PointsTable perUnit(Random random) {
    List<PointsTable.AgeStep> steps = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      steps.add(
          new PointsTable.AgeStep(
              span((4 - i) * 5 + " months"), new Points(random.nextInt(40) - 20)));
    }
    if (steps.isEmpty() || random.nextBoolean()) {
      steps.add(new PointsTable.AgeStep(Span.NONE, new Points(random.nextInt(20) - 10)));
    }
    return new PointsTable.PerUnit(
        steps, new Points(-random.nextInt(300)), new Points(random.nextInt(300)));
  }

  private static Standing randomStanding(Random random) {
    List<StandingRecord> records = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      // Half of the days lie on the edges of months, where windows and ages begin and end.
      LocalDate edge = AS_OF.minusMonths(random.nextInt(26));
      LocalDate day = random.nextBoolean() ? edge : edge.minusDays(random.nextInt(3));
      TreeMap<String, Fact> facts = new TreeMap<>();
      for (String field : FIELDS) {
        if (random.nextInt(5) > 0) {
          facts.put(field, fact(field, random));
        }
      }
      Record record = new Record(KINDS.get(random.nextInt(3)), day, facts, "", "");
      EntryRef ref = new EntryRef(new SubjectKey(1), records.size() + 2);
      records.add(
          new StandingRecord(
              ref, ref, record, "s", "r", "s", RandomDispute.said(random, ref, AS_OF)));
    }
    records.sort(
        Comparator.comparing((StandingRecord one) -> one.record().day())
            .thenComparing(StandingRecord::root));
    return new Standing(
        FILE.subject(),
        SubjectKind.PERSON,
        List.of(FILE),
        AS_OF,
        records,
        List.of(),
        Map.of(),
        null,
        null,
        null);
  }

  private static Standing empty(SubjectKey who, SubjectKind kind, List<EntryRef> file) {
    return new Standing(who, kind, file, AS_OF, List.of(), List.of(), Map.of(), null, null, null);
  }

  private static Fact fact(String field, Random random) {
    return switch (field) {
      case "amount" -> new Fact.Money(new Decimal(random.nextInt(2000) - 1000, 2), "CNY");
      case "times" -> new Fact.Count(random.nextInt(20));
      case "level" -> new Fact.Status(random.nextInt(5) - 2);
      case "due" -> new Fact.Day(AS_OF);
      default -> new Fact.Code(random.nextBoolean() ? "red" : "blue");
    };
  }

  private static Characteristic count(String window) {
    return new Characteristic(
        Aggregate.COUNT, List.of("month"), "", "", Where.ALWAYS, span(window));
  }

  private static Law law(String window, PointsTable table) {
    return new Law()
        .kind("month", Context.FINANCE, Tier.NEUTRAL, "99 years")
        .score("s", 100, false, 1, "month")
        .points("p", "s", count(window), table);
  }

  private static PointsTable each(long points) {
    return new PointsTable.PerUnit(
        List.of(new PointsTable.AgeStep(Span.NONE, new Points(points))),
        new Points(-1000),
        new Points(1000));
  }

  private static ScoreOutcome first(Law law, History history, String asOf) {
    return history.assess(law.rulebook(), asOf).scores().getFirst();
  }

  private static long points(Law law, History history, String asOf) {
    return ((ScoreOutcome.Scored) first(law, history, asOf)).points().value();
  }

  @ParameterizedTest
  @CsvSource({
    "1 month, 2026-03-01, 2026-03-31, 110",
    "1 month, 2026-02-28, 2026-03-31, 100",
    "1 month, 2026-03-01, 2026-04-01, 100",
    "1 month, 2026-03-02, 2026-04-01, 110",
    "1 day, 2026-03-31, 2026-03-31, 110",
    "1 day, 2026-03-30, 2026-03-31, 100",
    "1 year, 2024-02-29, 2025-02-28, 110",
    "1 year, 2024-02-28, 2025-02-28, 100"
  })
  void a_window_ends_with_the_day_asked_about_and_leaves_out_the_day_it_is_counted_from(
      String window, String day, String asOf, long points) {
    History history = new History();
    history.record("month", day);
    assertThat(points(law(window, each(10)), history, asOf)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"2026-09-02, 60", "2026-09-03, 80", "2027-03-02, 80", "2027-03-03, 100"})
  void a_deduction_decays_the_day_after_its_age_step(String asOf, long points) {
    PointsTable table =
        new PointsTable.PerUnit(
            List.of(
                new PointsTable.AgeStep(span("6 months"), new Points(-40)),
                new PointsTable.AgeStep(span("12 months"), new Points(-20))),
            new Points(-100),
            new Points(0));
    History history = new History();
    history.record("month", "2026-03-02");
    assertThat(points(law("0 days", table), history, asOf)).isEqualTo(points);
  }

  @Test
  void amounts_beyond_all_measure_end_at_the_cap_and_break_nothing() {
    Characteristic sum =
        new Characteristic(Aggregate.SUM, List.of("month"), "a", "", Where.ALWAYS, Span.NONE);
    Law law =
        new Law()
            .kind("month", Context.FINANCE, Tier.NEUTRAL, "99 years")
            .score("s", 100, false, 1, "month")
            .points("p", "s", sum, each(1_000_000));
    History history = new History();
    Fact most = new Fact.Money(Decimal.of(999_999_999_999_999L), "CNY");
    for (int i = 0; i < 50; i++) {
      history.record("month", "2026-03-02", Map.of("a", most));
    }
    assertThat(points(law, history, "2026-03-31")).isEqualTo(1100);
  }

  @Test
  void too_few_records_give_no_score_and_no_low_one() {
    ScoreOutcome none = first(law("0 days", each(1)), new History(), "2026-03-31");
    assertThat(none)
        .isEqualTo(
            new ScoreOutcome.Unscored(
                "s",
                "Score s",
                "2",
                ScoreOutcome.Reason.THIN_FILE,
                Sentence.of(Sentence.Code.THIN_FILE, 0, 1)));
  }

  @Test
  void a_score_that_needs_no_records_is_still_not_made_of_nobody() {
    Law law = new Law().score("s", 100, false, 0);
    Standing nobody = empty(new SubjectKey(9), SubjectKind.PERSON, List.of());
    assertThat(ScoreStanding.score(law.rulebook().on(AS_OF), nobody))
        .allMatch(ScoreOutcome.Unscored.class::isInstance);
  }

  @Test
  void an_opt_in_score_lives_and_vanishes_with_its_consent() {
    Law law =
        new Law().kind("month", Context.FINANCE, Tier.NEUTRAL, "99 years").score("s", 1, true, 0);
    History history = new History();
    assertThat(first(law, history, "2026-03-01"))
        .isInstanceOfSatisfying(
            ScoreOutcome.Unscored.class,
            none -> assertThat(none.reason()).isEqualTo(ScoreOutcome.Reason.NO_CONSENT));
    int consent = history.consented("s", "2026-03-01");
    assertThat(first(law, history, "2026-03-01"))
        .isInstanceOfSatisfying(
            ScoreOutcome.Scored.class,
            scored ->
                assertThat(scored.steps().getFirst().evidence())
                    .containsExactly(history.ref(1), history.ref(consent)));
    history.tookBack("s", "2026-05-01");
    assertThat(first(law, history, "2026-04-30"))
        .isEqualTo(new ScoreOutcome.ForgottenOn("s", "Score s", "2", day("2026-05-01")));
    assertThat(first(law, history, "2026-05-01")).isInstanceOf(ScoreOutcome.Unscored.class);
  }

  @Test
  void a_score_of_a_day_before_something_was_forgotten_is_forgotten() {
    History history = new History();
    history.record("month", "2026-03-01");
    int other = history.record("month", "2026-03-02");
    history.forgot(other, "2026-06-01");
    assertThat(first(law("0 days", each(10)), history, "2026-05-31"))
        .isEqualTo(new ScoreOutcome.ForgottenOn("s", "Score s", "2", day("2026-06-01")));
    assertThat(points(law("0 days", each(10)), history, "2026-06-01")).isEqualTo(110);
  }

  @ParameterizedTest
  @CsvSource({"99, C", "100, B", "199, B", "200, A", "5000, A", "-5, C"})
  void a_grade_is_the_band_that_holds_the_points(long points, String grade) {
    Law law =
        new Law()
            .score("s", points, false, 0)
            .with(origin ->
                new GradeRule(
                    origin,
                    "s",
                    List.of(
                        new GradeRule.Band("A", new Points(200)),
                        new GradeRule.Band("B", new Points(100)),
                        new GradeRule.Band("C", new Points(0))),
                    GradeRule.Hold.NONE));
    assertThat(first(law, new History(), "2026-03-31"))
        .isInstanceOfSatisfying(
            ScoreOutcome.Scored.class, scored -> assertThat(scored.grade()).isEqualTo(grade));
  }

  @Test
  void the_law_of_the_day_asked_about_scores() {
    Law law =
        new Law()
            .kind("month", Context.FINANCE, Tier.NEUTRAL, "99 years")
            .score("s", 100, false, 1, "month")
            .during("2000-01-01", "2026-03-31")
            .points("p", "s", count("0 days"), each(10))
            .during("2026-04-01", "")
            .points("p", "s", count("0 days"), each(1));
    History history = new History();
    history.record("month", "2026-03-01");
    assertThat(points(law, history, "2026-03-31")).isEqualTo(110);
    assertThat(points(law, history, "2026-04-01")).isEqualTo(101);
  }

  @Test
  void other_kinds_of_subjects_have_no_such_score() {
    Standing organisation = empty(new SubjectKey(9), SubjectKind.ORGANISATION, List.of(FILE));
    assertThat(
            ScoreStanding.score(
                new Law().score("s", 1, false, 0).rulebook().on(AS_OF), organisation))
        .isEmpty();
  }

  @Test
  void bins_with_a_gap_and_scores_out_of_range_are_our_own_mistake() {
    PointsTable gap =
        new PointsTable.Bins(
            List.of(new PointsTable.Bin(Decimal.of(5), Decimal.of(6), false, false, Points.ZERO)),
            Points.ZERO);
    History history = new History();
    history.record("month", "2026-03-01");
    assertThatThrownBy(() -> points(law("0 days", gap), history, "2026-03-31"))
        .isInstanceOf(RegistryBug.class);
    assertThatThrownBy(
            () -> points(new Law().score("s", 2_000_000_000, false, 0), history, "2026-03-31"))
        .isInstanceOf(RegistryBug.class);
  }
}
