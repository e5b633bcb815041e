package org.goodfaith.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.Characteristic.Comparison;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.standing.Proceedings;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is worked out once, for a law, a day or a standing, serves all that ask for it and nobody
/// else.
class SharedSightTest {
  private static final List<String> KINDS = List.of("month", "order");
  private static final Where LATE = new Where("level", Comparison.AT_LEAST, "1");
  private static final PointsTable BINS =
      new PointsTable.Bins(
          List.of(
              bin(0, 1, true, false, 40), bin(1, 3, false, false, 10), bin(3, 0, false, true, -30)),
          new Points(5));
  private static final PointsTable DECAY =
      new PointsTable.PerUnit(
          List.of(
              new PointsTable.AgeStep(span("1 month"), new Points(-9)),
              new PointsTable.AgeStep(span("6 months"), new Points(-4)),
              new PointsTable.AgeStep(span("1 year"), new Points(-1))),
          new Points(-50),
          Points.ZERO);

  private static PointsTable.Bin bin(
      long from, long below, boolean openBelow, boolean openAbove, long points) {
    return new PointsTable.Bin(
        Decimal.of(from), Decimal.of(below), openBelow, openAbove, new Points(points));
  }

  private static Rulebook law() {
    Law law = new Law();
    KINDS.forEach(kind -> law.kind(kind, Context.FINANCE, Tier.NEUTRAL, "99 years"));
    for (String score : List.of("one", "two")) {
      law.score(score, 100, false, 0);
      int number = 0;
      for (Span window : List.of(Span.NONE, span("1 month"), span("6 months"), span("1 year"))) {
        for (Where where : List.of(Where.ALWAYS, LATE)) {
          List<String> kinds = number % 3 == 0 ? KINDS : List.of("month");
          for (Aggregate aggregate : List.of(Aggregate.COUNT, Aggregate.MAX, Aggregate.SHARE)) {
            PointsTable table = aggregate == Aggregate.COUNT && number % 2 == 0 ? DECAY : BINS;
            Characteristic value =
                new Characteristic(aggregate, kinds, "level", "amount", where, window);
            law.points(score + "-" + number++, score, value, table);
          }
        }
      }
    }
    return law.rulebook();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void scores_of_one_law_on_many_days_are_those_of_the_naive_scorer_with_their_entries(long seed) {
    Random random = new Random(seed);
    Rulebook rulebook = law();
    for (int i = 0; i < 150; i++) {
      LocalDate asOf = LocalDate.of(2024, 1, 31).plusDays(random.nextInt(1100));
      LawOn law = rulebook.on(asOf);
      Standing standing = standing(random, asOf);
      List<ScoreOutcome> outcomes = ScoreStanding.score(law, standing);
      for (ScoreOutcome outcome : outcomes) {
        ScoreOutcome.Scored scored = (ScoreOutcome.Scored) outcome;
        NaiveScorer naive = new NaiveScorer(standing);
        assertThat(scored.steps().stream().skip(1).map(step -> step.effect().value()))
            .as("%s", standing)
            .isEqualTo(law.pointsOf(scored.score()).stream().map(naive::points).toList());
        assertThat(scored.steps().stream().skip(1).map(Step::evidence))
            .isEqualTo(
                law.pointsOf(scored.score()).stream()
                    .map(rule -> evidence(rule.characteristic(), standing))
                    .toList());
        assertThat(ScoreStanding.score(law, scored.score(), standing)).contains(scored);
      }
      assertThat(outcomes).hasSize(2);
      assertThat(ScoreStanding.score(law, "three", standing)).isEmpty();
    }
  }

  private static List<EntryRef> evidence(Characteristic what, Standing standing) {
    List<EntryRef> looked = new ArrayList<>();
    List<EntryRef> chosen = new ArrayList<>();
    for (StandingRecord record : standing.records()) {
      boolean recent =
          what.window().equals(Span.NONE)
              || record.record().day().isAfter(what.window().before(standing.asOf()));
      if (recent && what.kinds().contains(record.record().kind())) {
        looked.add(record.ref());
        boolean late =
            record.record().facts().get("level") instanceof Fact.Status status
                && status.level() >= 1;
        if (!what.where().conditional() || late) {
          chosen.add(record.ref());
        }
      }
    }
    List<EntryRef> read = chosen.isEmpty() ? looked : chosen;
    return read.isEmpty() ? standing.registrations() : read.stream().sorted().toList();
  }

  /// Of two linked subjects, so that days and ledger order differ.
  private static Standing standing(Random random, LocalDate asOf) {
    List<StandingRecord> records = new ArrayList<>();
    for (int i = random.nextInt(15); i > 0; i--) {
      LocalDate day = asOf.minusMonths(random.nextInt(15)).minusDays(random.nextInt(3));
      Map<String, Fact> facts =
          Map.of(
              random.nextInt(5) == 0 ? "other" : "level",
              new Fact.Status(random.nextInt(4) - 1),
              "amount",
              new Fact.Money(new Decimal(random.nextInt(900) - 100, 2), "CNY"));
      Record record = Record.of(KINDS.get(random.nextInt(2)), day, facts);
      EntryRef ref = new EntryRef(new SubjectKey(1 + random.nextInt(2)), i + 2);
      records.add(new StandingRecord(ref, ref, record, "s", "r", "s", Proceedings.NONE));
    }
    records.sort(Comparator.comparing(one -> one.record().day()));
    EntryRef file = new EntryRef(new SubjectKey(1), 1);
    return new Standing(
        file.subject(),
        SubjectKind.PERSON,
        List.of(file),
        asOf,
        records,
        List.of(),
        Map.of(),
        null,
        null,
        null);
  }
}
