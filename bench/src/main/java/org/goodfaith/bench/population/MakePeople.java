package org.goodfaith.bench.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.Population;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.columns.WriteColumns;
import org.goodfaith.population.columns.WriteTable;

/// Makes card holders who also buy in a shop, and kitchens that are inspected, from a seed.
final class MakePeople {
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 15);

  private static final int PART = 50_000;
  private static final int DAYS_BACK = 900;

  private final Shapes shapes;
  private final int today = Days.of(AS_OF);
  private final boolean skewed;

  /// @param skewed whether few files hold most of the records
  MakePeople(Rulebook rulebook, boolean skewed) {
    this.shapes = Shapes.of(rulebook);
    this.skewed = skewed;
  }

  /// @param records how many each subject has on average
  Population people(int subjects, int records) {
    return parts(subjects, (into, number) -> person(into, number, records));
  }

  /// @param records how many each subject has on average
  Population kitchens(int subjects, int records) {
    return parts(subjects, (into, number) -> kitchen(into, number, records));
  }

  private interface Make {
    void subject(WriteColumns into, long number);
  }

  private Population parts(int subjects, Make make) {
    List<Integer> firsts = new ArrayList<>();
    for (int first = 0; first < subjects; first += PART) {
      firsts.add(first);
    }
    List<Columns> parts =
        firsts.parallelStream()
            .map(first -> {
              WriteColumns into = new WriteColumns(shapes);
              IntStream.range(first, Math.min(subjects, first + PART))
                  .forEach(number -> make.subject(into, number + 1L));
              return into.done();
            })
            .toList();
    return new Population(parts);
  }

  private int many(SplittableRandom random, int mean) {
    if (!skewed) {
      return random.nextInt(2 * mean + 1);
    }
    // One in a hundred holds half of everything.
    return random.nextInt(100) == 0
        ? random.nextInt(100 * mean + 1)
        : random.nextInt(Math.max(1, mean) + 1);
  }

  private void person(WriteColumns into, long number, int records) {
    SplittableRandom random = new SplittableRandom(number);
    into.subject(number, SubjectKind.PERSON);
    if (random.nextInt(10) > 0) {
      int given = today - random.nextInt(DAYS_BACK);
      boolean back = random.nextInt(20) == 0;
      into.consent("loyalty", given, back ? given + random.nextInt(DAYS_BACK) : Days.never());
    }
    int root = 2;
    int cards = many(random, records / 2);
    int card = shapes.table("card.month", today);
    int habit = random.nextInt(4);
    for (int i = cards; i > 0; i--) {
      long bill = random.nextInt(60_000);
      long paid = random.nextInt(5) == 0 ? bill / 10 : Math.min(bill, random.nextInt(60_000));
      into.row(card, day(random, i, cards), root++)
          .fact(0, habit == 0 ? random.nextInt(11) - 2L : random.nextInt(4) - 2L)
          .fact(1, bill)
          .fact(2, paid);
    }
    int months = many(random, records - records / 2);
    int shop = shapes.table("shop.month", today);
    for (int i = months; i > 0; i--) {
      into.row(shop, day(random, i, months), root++)
          .fact(0, random.nextInt(4))
          .fact(1, random.nextInt(2))
          .fact(2, random.nextInt(300_000) - 20_000L);
    }
  }

  /// Once a month, or as often as needed to fit.
  private int day(SplittableRandom random, int left, int all) {
    int step = all <= 30 ? 30 : Math.max(1, DAYS_BACK / all);
    return today - Math.min(DAYS_BACK, (left - 1) * step) - random.nextInt(3);
  }

  private void kitchen(WriteColumns into, long number, int records) {
    SplittableRandom random = new SplittableRandom(number);
    into.subject(number, SubjectKind.ORGANISATION);
    int table = shapes.table("food.inspection", today);
    int many = many(random, records);
    for (int i = many; i > 0; i--) {
      WriteTable row =
          into.row(table, today - (i - 1) * 1400 / many - random.nextInt(20), many - i + 2);
      row.fact(0, Math.max(0, random.nextInt(8) - 6L))
          .fact(1, Math.max(0, random.nextInt(8) - 5L))
          .fact(2, random.nextInt(4))
          .fact(3, random.nextInt(12) == 0 ? 2 : random.nextInt(2));
    }
  }
}
