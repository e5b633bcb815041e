package org.goodfaith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Process;
import org.goodfaith.population.columns.SharedCodes;
import org.goodfaith.population.columns.Whole;
import org.junit.jupiter.api.Test;

/// Columns of small numbers share codes, and say what they said.
class SharedCodesTest {
  private static final int ROWS = 500;
  private final Random random = new Random(7);

  private long[] numbers(int least, int kinds) {
    return random.longs(ROWS, least, (long) least + kinds).toArray();
  }

  private static KindTable table(List<long[]> columns) {
    List<FactColumn> facts = new ArrayList<>();
    for (long[] numbers : columns) {
      facts.add(
          new FactColumn(
              "f" + facts.size(),
              new FactType.Count("ones", Long.MIN_VALUE, Long.MAX_VALUE),
              List.of(),
              Whole.of(numbers, ROWS),
              null));
    }
    int[] starts = {0, ROWS};
    return new KindTable(
        "any",
        new int[1],
        starts,
        new int[ROWS],
        new int[ROWS],
        null,
        List.of(),
        Process.NONE,
        facts);
  }

  @Test
  void columns_of_small_numbers_share_codes_as_far_as_there_is_room() {
    KindTable table =
        table(
            List.of(
                numbers(0, 2),
                numbers(-3, 4),
                numbers(0, 90_000),
                numbers(0, 16),
                numbers(0, 2),
                numbers(-128, 255)));

    List<Whole> found = table.facts().stream().map(FactColumn::values).toList();
    assertThat(found.get(2)).isInstanceOf(Whole.Ints.class);
    assertThat(found.get(5)).isInstanceOf(Whole.Bytes.class);
    assertThat(codes(found.get(0))).isSameAs(codes(found.get(1))).isSameAs(codes(found.get(3)));
    assertThat(codes(found.get(0)).kinds()).isEqualTo(2 * 4 * 16);
    assertThat(codes(found.get(4))).isNotSameAs(codes(found.get(0)));
  }

  private static SharedCodes codes(Whole column) {
    return ((Whole.Coded) column).codes();
  }

  @Test
  void what_shares_codes_says_the_numbers_it_had() {
    Set<Class<?>> sorts = new HashSet<>();
    for (int round = 0; round < 200; round++) {
      List<long[]> columns = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        switch (random.nextInt(10)) {
          case 0 -> columns.add(numbers(-128, 129 + random.nextInt(127)));
          case 1 -> columns.add(numbers(random.nextInt(100), 300));
          default -> columns.add(numbers(random.nextInt(20) - 10, 1 + random.nextInt(12)));
        }
      }

      KindTable table = table(columns);

      for (int i = 0; i < columns.size(); i++) {
        Whole column = table.facts().get(i).values();
        sorts.add(column.getClass());
        long[] copied = new long[ROWS - 100];
        column.copy(50, ROWS - 50, copied);
        for (int row = 0; row < ROWS; row++) {
          assertThat(column.at(row)).isEqualTo(columns.get(i)[row]);
        }
        assertThat(copied[7]).isEqualTo(columns.get(i)[57]);
        assertThat(column.size()).isEqualTo(ROWS);
        assertThat(Arrays.stream(columns.get(i)).min().orElseThrow())
            .isGreaterThanOrEqualTo(column.least());
        assertThat(Arrays.stream(columns.get(i)).max().orElseThrow())
            .isLessThanOrEqualTo(column.most());
      }
    }
    assertThat(sorts).contains(Whole.Coded.class, Whole.Bytes.class, Whole.Shorts.class);
  }
}
