package org.goodfaith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.FoldColumns;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Whole;
import org.goodfaith.population.columns.WriteColumns;
import org.goodfaith.testkit.given.RandomLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Amounts that are too large to be added up several in a word.
final class LargeNumbersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void amounts_beyond_a_word_give_the_points_of_the_core(long seed) {
    for (int bits : new int[] {20, 29, 40}) {
      Random random = new Random(seed);
      Rulebook law = RandomLaw.of(random).rulebook(files -> LoadRulebook.load(files).proved());
      WriteColumns into = new WriteColumns(law);
      FoldColumns fold = new FoldColumns(law, Long.MAX_VALUE, into);
      Crowd.of(random, 60)
          .entries()
          .forEach((key, entries) -> fold.add(new SubjectKey(key), entries));
      Columns columns = enlarged(into.done(), random, 1L << bits);
      Outcomes found = new EvaluatePopulation(law).evaluate(columns, DAY);
      assertThat(FirstDifference.fromColumns(law, found)).as("seed %s, %s", seed, bits).isEmpty();
    }
  }

  private static Columns enlarged(Columns columns, Random random, long most) {
    List<KindTable> tables = new ArrayList<>();
    for (KindTable table : columns.tables()) {
      tables.add(
          new KindTable(
              table.kind(),
              table.owners(),
              table.starts(),
              table.days(),
              table.roots(),
              table.sources(),
              table.sourceCodes(),
              table.process(),
              table.facts().stream().map(fact -> enlarged(fact, random, most)).toList()));
    }
    return new Columns(
        columns.subjects(),
        columns.kinds(),
        columns.died(),
        columns.consents(),
        tables,
        columns.told());
  }

  private static FactColumn enlarged(FactColumn fact, Random random, long most) {
    if (!(fact.type() instanceof FactType.Money)) {
      return fact;
    }
    long[] values = new long[fact.values().size()];
    for (int i = 0; i < values.length; i++) {
      long value = fact.values().at(i);
      values[i] = fact.has(i) && random.nextInt(4) == 0 ? value + random.nextLong(most) : value;
    }
    return new FactColumn(
        fact.name(), fact.type(), fact.words(), Whole.of(values, values.length), fact.absent());
  }
}
