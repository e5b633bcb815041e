package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.answer.AnswerCheck;
import org.goodfaith.core.answer.CheckAnswer;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.files.given.LoadLaw;
import org.goodfaith.testkit.given.RandomLaw;
import org.goodfaith.testkit.given.RandomPast;
import org.junit.jupiter.api.Test;

/// What is true of every law and every past: a hundred random laws, loaded and proved like any
/// other, with a past and a few days each. A failure names its seed.
class LawPropertiesTest {
  private static final long FIRST_SEED = Long.getLong("seed", 1L);
  private static final int LAWS = Integer.getInteger("laws", 100);

  private static final Map<Long, Rulebook> LOADED = new ConcurrentHashMap<>();

  /// One random law and one random past.
  private record Given(long seed, Random random, RandomLaw law, RandomPast past) {
    static Given of(long seed) {
      Random random = new Random(seed);
      return new Given(seed, random, RandomLaw.of(random), RandomPast.of(random));
    }

    /// Days about which something may change, and days at random.
    List<LocalDate> days() {
      List<LocalDate> days = new ArrayList<>();
      List<LocalDate> changes = law.changes();
      for (int i = 0; i < 2; i++) {
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(760));
        boolean near = !changes.isEmpty() && random.nextBoolean();
        days.add(
            near
                ? changes.get(random.nextInt(changes.size())).plusDays(random.nextInt(3) - 1)
                : day);
      }
      return days;
    }

    String on(LocalDate day) {
      return "seed " + seed + " (-Dseed=" + seed + " -Dlaws=1) as of " + day + "\n" + law;
    }
  }

  private interface Property {
    void holds(Given given, Rulebook law);
  }

  private static void each(Property property) {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + LAWS; seed++) {
      Given given = Given.of(seed);
      property.holds(given, LOADED.computeIfAbsent(seed, _ -> LoadLaw.of(given.law())));
    }
  }

  /// Everything that follows, without digest and order.
  private record Follows(
      Set<Object> scores,
      Set<Listing> listings,
      Set<Measure> measures,
      List<SetAside> setAside,
      List<CheckAnswer> checks) {
    static Follows from(Assessment assessment, Rulebook law, LocalDate day) {
      List<CheckAnswer> checks = new ArrayList<>();
      for (String service : law.on(day).services()) {
        for (String need : List.of("", "travel to essentials")) {
          checks.add(AnswerCheck.answer(assessment, service, need));
        }
      }
      return new Follows(
          LawPropertiesTest.scores(assessment),
          Set.copyOf(assessment.listings()),
          Set.copyOf(assessment.measures()),
          assessment.standing().setAside(),
          checks);
    }
  }

  private static Set<Object> scores(Assessment assessment) {
    Set<Object> scores = new HashSet<>();
    for (ScoreOutcome outcome : assessment.scores()) {
      scores.add(
          outcome instanceof Scored scored
              ? List.of(scored.score(), scored.points(), scored.grade(), Set.copyOf(scored.steps()))
              : outcome);
    }
    return scores;
  }

  @Test
  void order_of_articles_and_of_their_blocks_does_not_matter() {
    each((given, law) -> {
      Rulebook shuffled = LoadLaw.of(given.law().shuffled(given.random()));
      for (LocalDate day : given.days()) {
        assertThat(Follows.from(given.past().assess(shuffled, day), shuffled, day))
            .as(given.on(day))
            .isEqualTo(Follows.from(given.past().assess(law, day), law, day));
      }
    });
  }

  /// A list may ask for the third of several records of one day; a score asks for no order at all.
  @Test
  void order_in_which_records_came_in_does_not_matter_to_scores() {
    each((given, law) -> {
      RandomPast shuffled = given.past().shuffled(given.random());
      for (LocalDate day : given.days()) {
        assertThat(saying(shuffled, shuffled.assess(law, day)))
            .as(given.on(day))
            .isEqualTo(saying(given.past(), given.past().assess(law, day)));
      }
    });
  }

  private static List<Object> saying(RandomPast past, Assessment assessment) {
    Map<EntryRef, String> saying = past.saying();
    List<Object> scores = new ArrayList<>();
    for (ScoreOutcome outcome : assessment.scores()) {
      if (outcome instanceof Scored scored) {
        scores.add(List.of(scored.points(), scored.grade()));
        for (Step step : scored.steps()) {
          List<String> read = step.evidence().stream().map(saying::get).sorted().toList();
          scores.add(List.of(step.rule(), step.value(), step.effect(), read));
        }
      } else {
        scores.add(outcome);
      }
    }
    return scores;
  }

  @Test
  void a_day_is_answered_as_by_a_law_that_knows_no_later_day() {
    each((given, law) -> {
      for (LocalDate day : given.days()) {
        Rulebook cut = LoadLaw.of(given.law().cutTo(day));
        assertThat(Follows.from(given.past().assess(cut, day), cut, day))
            .as(given.on(day))
            .isEqualTo(Follows.from(given.past().assess(law, day), law, day));
      }
    });
  }

  @Test
  void a_day_is_scored_as_by_a_law_of_nothing_but_the_blocks_of_that_day() {
    each((given, law) -> {
      for (LocalDate day : given.days()) {
        Rulebook cut = LoadLaw.of(given.law().cutTo(day).scoresOf(day));
        assertThat(scores(given.past().assess(cut, day)))
            .as(given.on(day))
            .isEqualTo(scores(given.past().assess(law, day)));
      }
    });
  }

  @Test
  void steps_add_up_and_points_stay_within_the_range() {
    Set<String> seen = new TreeSet<>();
    each((given, law) -> {
      for (LocalDate day : given.days()) {
        Assessment assessment = given.past().assess(law, day);
        for (ScoreOutcome outcome : assessment.scores()) {
          seen.add(outcome.getClass().getSimpleName());
          if (outcome instanceof Scored scored) {
            assertThat(scored.steps().stream().map(Step::effect).reduce(Points.ZERO, Points::plus))
                .as(given.on(day))
                .isEqualTo(scored.points())
                .isBetween(
                    law.on(day).score(scored.score()).orElseThrow().least(),
                    law.on(day).score(scored.score()).orElseThrow().most());
          }
        }
        assessment.standing().setAside().forEach(_ -> seen.add("setAside"));
        assessment.listings().forEach(listing -> seen.add(listing.state().code()));
        assessment.measures().forEach(measure -> seen.add(measure.measureClass().code()));
        Follows.from(assessment, law, day)
            .checks()
            .forEach(check -> seen.add(check.outcome().code()));
      }
    });
    assertThat(seen)
        .contains("Scored", "Unscored", "ForgottenOn", "restriction", "management", "privilege")
        .contains("proposed", "approved", "announced", "undetermined", "suspended", "in-force")
        .contains("released", "lapsed", "clear", "privileged", "refused", "setAside");
  }
}
