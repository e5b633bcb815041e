package org.goodfaith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.columns.WriteColumns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of hundreds of records, whose rows are added up in pieces, among short ones.
final class LongFilesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final int TODAY = Days.of(DAY);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_month_that_goes_over_two_pieces_is_one_month(long seed) {
    Path root = Path.of(System.getProperty("goodfaith.root", ".."));
    Rulebook law = ((Proved.Holds) LoadRulebook.load(root.resolve("rulebook")).proved()).rulebook();
    Columns columns = shoppers(law, new Random(seed));

    Outcomes found = new EvaluatePopulation(law).evaluate(columns, DAY);

    assertThat(FirstDifference.fromColumns(law, found)).as("seed %s", seed).isEmpty();
    assertThat(found.score("loyalty").points()).as("they differ").isNotEqualTo(new int[40]);
  }

  /// Each shops often in a few months: one month more or less gives other points.
  private static Columns shoppers(Rulebook law, Random random) {
    Shapes shapes = Shapes.of(law);
    WriteColumns into = new WriteColumns(shapes);
    int shop = shapes.table("shop.month", TODAY);
    for (int number = 1; number <= 40; number++) {
      into.subject(number, SubjectKind.PERSON);
      into.consent("loyalty", TODAY - 500, Days.never());
      int orders = number % 3 == 0 ? 100 + random.nextInt(900) : random.nextInt(12);
      int first = TODAY - 15 - random.nextInt(300);
      for (int i = 0; i < orders; i++) {
        int day = first + i * 15 * (1 + number % 7) / orders;
        into.row(shop, Math.min(TODAY, day), i + 2)
            .fact(0, random.nextInt(4))
            .fact(1, random.nextInt(2))
            .fact(2, random.nextInt(3_000) - 200L);
      }
    }
    return into.done();
  }
}
