package org.goodfaith.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.FoldColumns;
import org.goodfaith.population.columns.ScoreColumn;
import org.goodfaith.population.columns.WriteColumns;
import org.goodfaith.testkit.given.RandomLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Scores without listings, all or some, of few and of many.
final class ScoresAloneTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

  private static Rulebook law(Random random) {
    return RandomLaw.of(random).rulebook(files -> LoadRulebook.load(files).proved());
  }

  private static Columns columns(Rulebook law, Crowd crowd) {
    WriteColumns into = new WriteColumns(law);
    FoldColumns fold = new FoldColumns(law, Long.MAX_VALUE, into);
    crowd.entries().forEach((key, entries) -> fold.add(new SubjectKey(key), entries));
    return into.done();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void what_was_worked_out_for_some_does_not_mislead_about_the_next(long seed) {
    Random random = new Random(seed);
    Rulebook law = law(random);
    Crowd crowd = Crowd.of(random, 1_600);
    Outcomes found = new EvaluatePopulation(law).evaluate(columns(law, crowd), DAY);
    assertThat(FirstDifference.from(crowd, law, found)).as("seed %s", seed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void a_score_asked_for_alone_is_the_one_among_all(long seed) {
    Random random = new Random(seed);
    Rulebook law = law(random);
    Population everybody = new Population(List.of(columns(law, Crowd.of(random, 80))));
    EvaluatePopulation evaluate = new EvaluatePopulation(law);
    List<ScoreColumn> all = scores(evaluate, everybody, Set.of());
    assertThat(all).hasSameSizeAs(law.on(DAY).scores());
    for (ScoreRule rule : law.on(DAY).scores()) {
      List<ScoreColumn> alone = scores(evaluate, everybody, Set.of(rule.code()));
      ScoreColumn same =
          all.stream().filter(one -> one.score().equals(rule.code())).findFirst().orElseThrow();
      assertThat(alone).singleElement().usingRecursiveComparison().isEqualTo(same);
    }
  }

  private static List<ScoreColumn> scores(
      EvaluatePopulation evaluate, Population everybody, Set<String> only) {
    return evaluate.scores(everybody, List.of(DAY), only, 1).getFirst().getFirst().scores();
  }

  @Test
  void a_score_that_is_no_law_is_refused_by_name() {
    Rulebook law = law(new Random(7));
    Population nobody = new Population(List.of(new WriteColumns(law).done()));
    assertThatThrownBy(
            () -> new EvaluatePopulation(law).scores(nobody, List.of(DAY), Set.of("friendship"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("friendship");
  }
}
