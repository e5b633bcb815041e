package org.goodfaith.learn.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.ReadConfig;
import org.goodfaith.learn.rows.ReadSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures are held against their definitions, and the shipped example against what is known of it.
final class JudgeTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));

  @TempDir private Path folder = Path.of("");

  @Test
  void auc_is_the_share_of_pairs_in_the_right_order() {
    SplittableRandom random = new SplittableRandom(3);
    int rows = 200;
    double[] risk = new double[rows];
    boolean[] bad = new boolean[rows];
    double[] weights = new double[rows];
    for (int row = 0; row < rows; row++) {
      bad[row] = random.nextInt(4) == 0;
      risk[row] = random.nextInt(10) + (bad[row] ? 2 : 0);
      weights[row] = 1 + random.nextInt(3);
    }
    double right = 0;
    double pairs = 0;
    for (int a = 0; a < rows; a++) {
      for (int b = 0; b < rows; b++) {
        if (bad[a] && !bad[b]) {
          double weight = weights[a] * weights[b];
          pairs += weight;
          right += weight * (risk[a] > risk[b] ? 1 : risk[a] == risk[b] ? 0.5 : 0);
        }
      }
    }
    Scored scored = new Scored(risk, new double[rows], bad, weights);

    assertThat(Measures.of(scored).auc()).isCloseTo(right / pairs, within(1e-12));
    Interval drawn = Interval.drawn(scored, Measures::auc, 1);
    assertThat(drawn.low()).isLessThan(drawn.value());
    assertThat(drawn.high()).isGreaterThan(drawn.value());
  }

  @Test
  void wilson_interval_is_the_published_one() {
    Interval interval = Interval.share(10, 100);

    assertThat(interval.low()).isCloseTo(0.0552, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.1744, within(1e-4));
  }

  @Test
  void same_distribution_has_no_drift() {
    double[] one = {10, 20, 30};

    assertThat(Tables.psi(one, new double[] {1, 2, 3})).isCloseTo(0, within(1e-12));
    assertThat(Tables.psi(one, new double[] {30, 20, 10})).isGreaterThan(0.25);
  }

  @Test
  void leaking_and_doubled_and_empty_columns_are_flagged() throws Exception {
    StringBuilder rows = new StringBuilder("a,twin,leak,empty,one,bad\n");
    for (int row = 0; row < 200; row++) {
      int bad = row % 4 == 0 ? 1 : 0;
      int value = row * 37 % 101;
      rows.append(value + "," + value + "," + (bad * 100 + row % 7) + ",,5," + bad + "\n");
    }
    Sheet sheet = Sheet.of(read(rows.toString()).sample());

    assertThat(String.join("\n", sheet.flags()))
        .contains("leak alone tells the outcome with an AUC of 1.000")
        .contains("a and twin hold the same values")
        .contains("empty has no value in any row")
        .contains("one has one value in all rows");
  }

  private ReadSample.Read read(String rows) throws IOException, LearnRefused {
    Files.writeString(folder.resolve("rows.csv"), rows);
    return ReadSample.read(config());
  }

  private LearnConfig config() throws LearnRefused {
    return ReadConfig.of("file: rows.csv\ntarget: {column: bad, bad: 1}\n", "x.yaml", folder);
  }

  @Test
  void dates_and_numbers_with_a_comma_are_told_to_be_read_as_categories() throws Exception {
    StringBuilder rows = new StringBuilder("opened;closed;amount;rate;word;bad\n");
    for (int row = 0; row < 60; row++) {
      rows.append("2019-0").append(row % 9 + 1).append("-1").append(row % 7).append(';');
      rows.append(row % 9 + 1).append("/1").append(row % 7).append("/2019;");
      rows.append(row).append(",5;").append(row).append(".5;w").append(row % 9).append(';');
      rows.append(row % 2).append('\n');
    }

    Sheet sheet = Sheet.of(read(rows.toString()).sample());

    assertThat(sheet.flags())
        .filteredOn(flag -> flag.contains("as it stands"))
        .satisfiesExactly(
            flag -> assertThat(flag).startsWith("opened holds dates"),
            flag -> assertThat(flag).startsWith("closed holds dates"),
            flag -> assertThat(flag).startsWith("amount holds numbers with a comma"));
  }

  @Test
  void three_rows_are_too_few_to_judge() {
    assertThatThrownBy(
            () -> new Evaluate(config(), read("a,bad\n1,1\n2,0\n3,0\n"), 1).run((done, n) -> {}))
        .hasMessage("3 rows with 1 outcomes are too few to judge a card");
  }

  @Test
  void german_credit_is_told_apart_as_well_as_known_and_groups_are_audited() throws Exception {
    LearnConfig page = ReadConfig.read(ROOT.resolve("demo-data/learn/german.yaml"));
    LearnConfig.Judging once = new LearnConfig.Judging(10, 1, 1_000, "", 5, 1);
    LearnConfig config = page.withJudging(once);
    Evaluation evaluation =
        new Evaluate(config, ReadSample.read(config), 2).run((done, name) -> {});

    assertThat(Interval.mean(evaluation.own().auc()).value()).isGreaterThan(0.78);
    assertThat(evaluation.card().characteristics())
        .extracting(one -> one.name())
        .doesNotContain("age", "foreign", "status-sex");
    assertThat(evaluation.fairness().orElseThrow().groups())
        .extracting(Fairness.Group::attribute)
        .contains("age", "status-sex", "status-sex x age");
    assertThat(evaluation.cheapest().cost()).isLessThan(0.7);
    assertThat(evaluation.tenths()).hasSize(10);
    double caught = evaluation.tenths().getLast().caught();
    assertThat(caught).isCloseTo(1, within(1e-9));
  }
}
