package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.core.rulebook.Term;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.testkit.given.RandomLaw;
import org.goodfaith.testkit.given.RandomLaw.Piece;
import org.goodfaith.testkit.given.RandomLaw.Provision;
import org.goodfaith.testkit.given.RandomPast;
import org.goodfaith.testkit.given.WritePoints;
import org.junit.jupiter.api.Test;

/// A block that promises a direction is refused where its table breaks the promise, and where it
/// was proved no further record ever breaks it. A failure names its seed.
class PromisedDirectionTest {
  private static final long FIRST_SEED = Long.getLong("seed", 1L);
  private static final int LAWS = Integer.getInteger("laws", 200);
  private static final Term EVER = new Term(RandomLaw.FIRST, LocalDate.MAX);
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  /// Each of them grows, or stays, with every further record.
  private static final List<String> GROWING =
      List.of(
          "count of rail.trip",
          "sum of stops of rail.trip",
          "largest stops of rail.trip",
          "different stops of rail.trip",
          "months with rail.trip",
          "months in a row with rail.trip");

  @Test
  void promise_is_proved_exactly_where_the_table_keeps_it_and_then_every_record_keeps_it() {
    int kept = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + LAWS; seed++) {
      Random random = new Random(seed);
      WritePoints points = new WritePoints(random);
      String value = GROWING.get(random.nextInt(GROWING.size()));
      Piece unpromised = points.piece("p", "s", EVER, value);
      boolean upwards = random.nextBoolean();
      RandomLaw law = law(promised(unpromised, upwards), points);
      boolean keeps = upwards ? points.neverFalls() : points.neverRises();
      switch (LoadRulebook.load(law.files()).proved()) {
        case Proved.Holds holds -> {
          assertThat(keeps).as("seed %d: %s", seed, law).isTrue();
          kept++;
          assertKept(seed, holds.rulebook(), upwards, random);
        }
        case Proved.Faulty faulty -> {
          assertThat(keeps).as("seed %d: %s", seed, law).isFalse();
          assertThat(faulty.faults())
              .as("seed %d: %s", seed, law)
              .extracting(RulebookFault::code)
              .containsExactly("rulebook.monotone");
        }
      }
    }
    assertThat(kept).isBetween(LAWS / 5, LAWS * 4 / 5);
  }

  private static Piece promised(Piece piece, boolean upwards) {
    List<String> lines = new ArrayList<>(piece.lines());
    lines.add("promises: more is never " + (upwards ? "worse" : "better"));
    return new Piece(piece.element(), piece.term(), lines);
  }

  private static RandomLaw law(Piece promising, WritePoints points) {
    List<String> trip =
        List.of(
            "kind: rail.trip",
            "about: person",
            "context: rail",
            "tier: neutral",
            "facts:",
            "  stops: count of stops, 0 to 50",
            "kept: 5 years from end of conduct");
    List<String> score =
        List.of(
            "code: s",
            "about: person",
            "range: " + points.least() + " to " + points.most(),
            "start: 0",
            "contexts: [rail]",
            "opt-in: no",
            "needs: 1 record of rail.trip");
    return new RandomLaw(
        List.of(
            new Provision("1", List.of(new Piece("record", EVER, trip))),
            new Provision("2", List.of(new Piece("score", EVER, score), promising))));
  }

  /// The first record is no step of the promise: without any, the value is missing.
  private static void assertKept(long seed, Rulebook law, boolean upwards, Random random) {
    List<List<RandomPast.Line>> stories = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < 12; i++) {
      LocalDate day = AS_OF.minusDays(random.nextInt(600));
      Map<String, Fact> facts = Map.of("stops", new Fact.Count(random.nextInt(20)));
      Act act = new Act.Recorded(Record.of("rail.trip", day, facts));
      stories.add(List.of(new RandomPast.Line(act, "clerk", false)));
      RandomPast past = new RandomPast(List.copyOf(stories));
      ScoreOutcome outcome = past.assess(law, AS_OF).scores().getFirst();
      long now = ((ScoreOutcome.Scored) outcome).points().value();
      if (i > 0) {
        assertThat(upwards ? now - before : before - now)
            .as("seed %d, after record %d of %s", seed, i + 1, stories)
            .isNotNegative();
      }
      before = now;
    }
  }
}
