package org.goodfaith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.FoldColumns;
import org.goodfaith.population.columns.WriteColumns;
import org.goodfaith.testkit.given.RandomLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nights under random laws: whoever a sweep does not touch stands as the day before.
final class SweepNightTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 11, 20);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void nights_in_a_row_find_all_that_evaluating_everybody_finds(long seed) {
    Random random = new Random(seed);
    Rulebook law = RandomLaw.of(random).rulebook(files -> LoadRulebook.load(files).proved());
    WriteColumns into = new WriteColumns(law);
    FoldColumns fold = new FoldColumns(law, Long.MAX_VALUE, into);
    Crowd.of(random, 40)
        .entries()
        .forEach((key, entries) -> fold.add(new SubjectKey(key), entries));
    Columns columns = into.done();
    EvaluatePopulation evaluate = new EvaluatePopulation(law);
    LocalDate day = FIRST;
    SweepNight sweep = new SweepNight(law, columns, day);
    List<String> known = texts(evaluate.evaluate(columns, day));
    int touched = 0;
    for (int night = 0; night < 60; night++) {
      day = day.plusDays(1 + random.nextInt(3));
      SweepNight.Swept swept = sweep.sweep(day);
      List<String> fresh = texts(swept.after());
      touched += swept.places().length;
      for (int i = 0; i < swept.places().length; i++) {
        known.set(swept.places()[i], fresh.get(i));
      }
      List<String> all = texts(evaluate.evaluate(columns, day));
      for (int place = 0; place < all.size(); place++) {
        assertThat(known.get(place))
            .as("seed %s, subject %s on %s", seed, columns.subjects()[place], day)
            .isEqualTo(all.get(place));
      }
    }
    assertThat(touched).isLessThan(60 * columns.size());
  }

  private static List<String> texts(Outcomes outcomes) {
    List<String> texts = new ArrayList<>();
    for (int place = 0; place < outcomes.columns().size(); place++) {
      texts.add(FirstDifference.text(outcomes, place));
    }
    return texts;
  }
}
