package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.goodfaith.core.answer.AdverseLetter.PrincipalReason;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody.Inquired;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdverseLetterTest extends Town {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void reasons_are_the_largest_gaps_and_ties_stay_in_order_of_the_law(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<Long> mosts = new ArrayList<>();
      Rulebook law = randomLaw(random, mosts);
      History history = new History();
      for (int i = 0; i <= random.nextInt(4); i++) {
        history.record("month", "2026-0" + (1 + random.nextInt(6)) + "-10");
      }
      ScoreOutcome.Scored scored =
          (ScoreOutcome.Scored) history.assess(law, "2026-07-01").scores().getFirst();

      List<PrincipalReason> reasons = AdverseLetter.reasons(law.on(Law.day("2026-07-01")), scored);

      assertThat(reasons.stream().map(PrincipalReason::rule).toList())
          .isEqualTo(naively(scored.steps(), mosts));
    }
  }

  /// Picks the largest gap again and again, the first of equal ones.
  private static List<String> naively(List<Step> steps, List<Long> mosts) {
    List<String> picked = new ArrayList<>();
    while (picked.size() < 4) {
      String best = "";
      long most = 0;
      for (int i = 1; i < steps.size(); i++) {
        long gap = mosts.get(i - 1) - steps.get(i).effect().value();
        if (gap > most && !picked.contains(steps.get(i).rule())) {
          most = gap;
          best = steps.get(i).rule();
        }
      }
      if (best.isEmpty()) {
        return picked;
      }
      picked.add(best);
    }
    return picked;
  }

  private static Rulebook randomLaw(Random random, List<Long> mosts) {
    Law law =
        new Law()
            .kind("month", Context.FINANCE, Tier.NEUTRAL, "5 years")
            .score("s", 500, false, 1, "month");
    for (int i = 0; i < 7; i++) {
      long cap = random.nextInt(4) * 10;
      mosts.add(cap);
      law.points(
          "p" + i,
          "s",
          new Characteristic(
              Aggregate.COUNT,
              List.of("month"),
              "",
              "",
              Where.ALWAYS,
              span((1 + random.nextInt(5)) + " months")),
          new PointsTable.PerUnit(
              List.of(new PointsTable.AgeStep(Span.NONE, new Points(random.nextInt(21) - 10))),
              new Points(-40),
              new Points(cap)));
    }
    return law.rulebook();
  }

  @Test
  void whoever_made_no_such_inquiry_has_no_letter() {
    SubjectKey subject = registry.find(person(0));
    for (int number : List.of(0, 1, 999)) {
      assertThat(written("stranger", subject, number)).contains("no such inquiry");
    }
  }

  @Test
  void an_inquiry_that_was_not_made_about_credit_has_no_letter() {
    SubjectKey subject = registry.find(person(0));
    Optional<String> reader =
        registry.entriesOf(subject).stream()
            .filter(entry -> entry.body() instanceof Inquired)
            .map(entry -> ((Inquired) entry.body()).reader())
            .findFirst();

    assertThat(written(reader.orElseThrow(), subject, 0)).contains("not made to decide");
  }

  private String written(String reader, SubjectKey subject, int number) {
    return switch (AdverseLetter.write(
        registry, registry, new AdverseLetter.Request(reader, subject, number, "s"))) {
      case AdverseLetter.Written written -> "written " + Map.of("letter", written.letter());
      case AdverseLetter.NotWritten not -> not.fault().message();
    };
  }
}
