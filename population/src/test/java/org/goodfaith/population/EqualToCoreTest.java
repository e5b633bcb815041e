package org.goodfaith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.FoldColumns;
import org.goodfaith.population.columns.WriteColumns;
import org.goodfaith.testkit.given.RandomLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random laws and populations: what the engine says of anybody on any day is what the core says.
final class EqualToCoreTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);
  private static final int DAYS = 1100;
  private static final boolean HEAVY = Boolean.getBoolean("goodfaith.heavy");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everybody_on_random_days_is_told_what_the_core_says(int seeds) {
    laws(seeds, HEAVY ? 200 : 6, random -> Crowd.of(random, 60));
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12})
  void files_of_hundreds_of_records_among_short_ones_are_told_what_the_core_says(int seeds) {
    laws(
        seeds,
        HEAVY ? 100 : 12,
        random -> {
          Crowd crowd = Crowd.of(random, 30, 10);
          assertThat(crowd.entries().values()).anyMatch(entries -> entries.size() > 128);
          return crowd;
        });
  }

  /// What nobody proved in time, and what is kept and not used, is counted by neither.
  @ParameterizedTest
  @ValueSource(ints = {21, 22})
  void records_in_dispute_are_told_as_the_core_says_and_some_of_them_are_counted_by_neither(
      int seeds) {
    List<Integer> uncounted = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Random random = new Random(seeds * 1000L + i);
      Rulebook law = RandomLaw.of(random).rulebook(files -> LoadRulebook.load(files).proved());
      Crowd crowd = Crowd.unheard(random, 40);
      people(law, seeds * 1000L + i, crowd, random);
      uncounted.add(FirstDifference.uncounted(crowd, law, FIRST.plusDays(random.nextInt(DAYS))));
    }
    assertThat(uncounted).as("records that stand and count for nothing").anyMatch(many -> many > 0);
  }

  private static void laws(int seeds, int many, Function<Random, Crowd> crowd) {
    for (int i = 0; i < many; i++) {
      long seed = seeds * 1000L + i;
      Random random = new Random(seed);
      Rulebook law = RandomLaw.of(random).rulebook(files -> LoadRulebook.load(files).proved());
      people(law, seed, crowd.apply(random), random);
    }
  }

  private static void people(Rulebook law, long seed, Crowd crowd, Random random) {
    WriteColumns into = new WriteColumns(law);
    FoldColumns fold = new FoldColumns(law, Long.MAX_VALUE, into);
    crowd.entries().forEach((key, entries) -> fold.add(new SubjectKey(key), entries));
    Columns columns = into.done();
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      days.add(FIRST.plusDays(random.nextInt(DAYS)));
    }
    List<Outcomes> found = new EvaluatePopulation(law).evaluate(columns, days);
    for (Outcomes outcomes : found) {
      assertThat(FirstDifference.from(crowd, law, outcomes))
          .as("seed %s on %s", seed, outcomes.asOf())
          .isEmpty();
    }
  }
}
