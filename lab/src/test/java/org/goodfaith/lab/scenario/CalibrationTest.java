package org.goodfaith.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.goodfaith.lab.report.Report.Table;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
  private static final int MANY = 10_000;
  private static final double LEVEL = 0.05;
  private static final int TRIALS = 2_000;

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

  @Test
  void by_chance_alone_there_are_as_many_stars_as_a_report_says() {
    long apart = 0;
    double announced = 0;
    Random chance = new Random(1);
    for (int trial = 0; trial < TRIALS; trial++) {
      double[] scores = chance.doubles(1_000).toArray();
      boolean[] bad = new boolean[scores.length];
      int[] lot = new int[scores.length];
      for (int i = 0; i < bad.length; i++) {
        bad[i] = chance.nextDouble() < 0.2;
        lot[i] = chance.nextInt(100);
      }
      Calibration.Stars stars =
          Calibration.ofScores(scores, i -> bad[i])
              .stars(
                  List.of(
                      new Group("Everybody", _ -> true),
                      new Group("Nobody", _ -> false),
                      new Group("Half", i -> lot[i] < 50),
                      new Group("Most", i -> lot[i] < 90),
                      new Group("Few", i -> lot[i] < 4)));
      assertThat(stars.cells()).isBetween(14L, 15L);
      apart += stars.apart();
      announced += stars.byChance();
    }
    assertThat((double) apart).isCloseTo(announced, withinPercentage(10));
    assertThat(announced / (TRIALS * 15)).isBetween(0.02, LEVEL);
  }

  @Test
  void a_group_that_is_everybody_or_nobody_in_a_class_has_no_star() {
    Table table =
        Calibration.ofClasses(100, List.of("one", "other"), i -> i % 2, i -> i < 50)
            .table(
                "",
                List.of(
                    new Group("All of one", i -> i % 2 == 0),
                    new Group("Everybody", _ -> true),
                    new Group("The first", i -> i < 40)));
    assertThat(table.rows().get(0).subList(2, 4)).noneMatch(cell -> cell.endsWith("*"));
    assertThat(table.rows().get(0)).contains("nobody");
    assertThat(table.rows().get(1)).noneMatch(cell -> cell.endsWith("*"));
    assertThat(table.rows().get(2).subList(2, 4)).allMatch(cell -> cell.endsWith("*"));
  }

  @Test
  void the_exact_test_is_that_of_the_lady_who_tasted_tea() {
    assertThat(ExactTest.of(3, 4, 1, 4).apart()).isFalse();
    assertThat(ExactTest.of(4, 4, 0, 4).apart()).isTrue();
    assertThat(ExactTest.of(0, 4, 4, 4).apart()).isTrue();
    assertThat(ExactTest.of(3, 4, 1, 4).chance()).isCloseTo(2 / 70.0, within(1e-12));
    assertThat(ExactTest.of(0, 4, 0, 4)).isEqualTo(new ExactTest(false, 0));
  }

  @Test
  void the_exact_test_of_a_nation_is_near_its_level_and_sees_what_is_far_away() {
    ExactTest alike = ExactTest.of(50_000, 500_000, 50_100, 500_000);
    assertThat(alike.apart()).isFalse();
    assertThat(alike.chance()).isBetween(0.045, LEVEL);
    assertThat(ExactTest.of(60_000, 500_000, 50_000, 500_000).apart()).isTrue();
    assertThat(ExactTest.of(400, 2_000_000, 400, 8_000_000).apart()).isTrue();
  }
}
