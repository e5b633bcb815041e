package org.goodfaith.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.goodfaith.lab.report.Report.Table;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
  private static final int MANY = 10_000;

  private static boolean bad(int person) {
    return person * 7919L % MANY >= person; // The higher the number, the fewer.
  }

  private static Table table(boolean harsh) {
    double[] scores = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      scores[i] = i % 100 == 99 ? Double.NaN : harsh && i % 2 == 0 ? i - 3000.0 : i;
    }
    return Calibration.ofScores(scores, CalibrationTest::bad)
        .table(
            "",
            List.of(
                new Group("Everybody", _ -> true),
                new Group("Even", i -> i % 2 == 0),
                new Group("Odd", i -> i % 2 == 1)));
  }

  @Test
  void shares_fall_from_the_lowest_fifth_to_the_highest() {
    List<String> everybody = table(false).rows().getFirst();

    assertThat(everybody.get(1)).isEqualTo("9,900");
    List<Double> shares =
        IntStream.range(2, 7)
            .mapToObj(i -> Double.valueOf(everybody.get(i).split(" ", -1)[0]))
            .toList();
    assertThat(shares).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(shares.getFirst()).isBetween(85.0, 95.0);
    assertThat(shares.getLast()).isBetween(5.0, 15.0);
    assertThat(everybody).noneMatch(cell -> cell.endsWith("*"));
  }

  @Test
  void a_group_scored_too_harshly_has_stars() {
    List<List<String>> rows = table(true).rows();

    assertThat(rows.get(1).subList(3, 6)).allMatch(cell -> cell.endsWith("*"));
    assertThat(rows.get(2).subList(3, 6)).allMatch(cell -> cell.endsWith("*"));
  }
}
