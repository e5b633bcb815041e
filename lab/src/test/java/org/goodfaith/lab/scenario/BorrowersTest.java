package org.goodfaith.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Figure;
import org.goodfaith.lab.scenario.Borrowers.Lot;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;
import org.junit.jupiter.api.Test;

final class BorrowersTest {
  private static final int MANY = 20_000;
  private static final double HALF = 0.5;

  /// Nobody watches here, so that no law is asked.
  private static final Rulebook NO_LAW = new Rulebook("none", Hash.zero(), List.of());

  private static Trial trial(InBlocks blocks, int people) {
    return new Trial(people, 1, 10, NO_LAW, new Trial.Work(blocks, _ -> {}));
  }

  private static double share(IntPredicate all, IntPredicate some) {
    long count = IntStream.range(0, MANY).filter(all).count();
    return (double) IntStream.range(0, MANY).filter(all).filter(some).count() / count;
  }

  @Test
  void whether_a_card_is_learnt_on_somebody_says_nothing_of_what_is_known_of_them() {
    try (InBlocks blocks = new InBlocks(2)) {
      Trial trial = trial(blocks, MANY);
      People people = trial.people(Parameters.shipped());
      Borrowers borrowers =
          new Borrowers(trial, Parameters.shipped(), people::luck, (_, _) -> false);
      assertThat(share(_ -> true, borrowers::taught)).isCloseTo(HALF, within(0.02));
      for (Lot lot : Lot.values()) {
        for (double edge : new double[] {0.12, HALF}) {
          IntPredicate has = i -> lot != Lot.TAUGHT && borrowers.drawn(i, lot) < edge;
          double taught = share(borrowers::taught, has);
          double asked = share(i -> !borrowers.taught(i), has);
          assertThat(taught).as("%s below %s", lot, edge).isCloseTo(asked, within(0.03));
        }
      }
    }
  }

  @Test
  void the_card_learns_every_thing_from_somebody_and_gives_each_the_sign_of_what_it_says() {
    Map<String, Figure> learnt = new TreeMap<>();
    Map<String, Figure> weights = new TreeMap<>();
    try (InBlocks blocks = new InBlocks(2)) {
      Report report = CreditForInvisible.run(trial(blocks, MANY));
      for (Figure one : report.figures()) {
        if (one.about().startsWith("What the scorecard learnt")) {
          String name = one.about() + ", " + one.label();
          if (one.series().equals("Learnt on")) {
            learnt.put(name, one);
          } else if (one.series().equals("Adds to the score")) {
            weights.put(name, one);
          }
        }
      }
    }
    assertThat(learnt).hasSize(2 * 19);
    assertThat(learnt).allSatisfy((_, one) -> assertThat(one.value()).isPositive());
    assertThat(weights)
        .allSatisfy((name, one) -> {
          if (name.endsWith(": never late") || name.endsWith("for much")) {
            assertThat(one.value()).as(name).isPositive();
          } else if (name.endsWith(": late more often") || name.endsWith("for little")) {
            assertThat(one.value()).as(name).isNegative();
          }
        });
  }
}
