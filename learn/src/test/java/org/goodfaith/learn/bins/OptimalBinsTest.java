package org.goodfaith.learn.bins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.rows.Trend;
import org.junit.jupiter.api.Test;

/// The best bins are held against every way there is to put prebins together.
final class OptimalBinsTest {
  private static final int INSTANCES = 200;
  private static final List<Trend> TRENDS =
      List.of(
          Trend.ANY,
          Trend.RISING,
          Trend.FALLING,
          Trend.PEAK,
          Trend.VALLEY,
          Trend.CONVEX,
          Trend.CONCAVE);

  @Test
  void random_instances_have_the_optimum_of_all_ways_there_are() {
    for (int seed = 0; seed < INSTANCES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Counts counts = counts(random, 4 + random.nextInt(9));
      BinWishes wishes =
          new BinWishes(
              TRENDS.get(seed % TRENDS.size()),
              2 + random.nextInt(6),
              1 + random.nextInt(2),
              random.nextInt(60),
              random.nextInt(3),
              random.nextInt(3) * 0.01);
      double expected = best(counts, wishes);
      double found;
      try {
        found = OptimalBins.find("x", counts, wishes).value();
      } catch (LearnRefused none) {
        found = Double.NEGATIVE_INFINITY;
      }
      if (expected == Double.NEGATIVE_INFINITY) {
        assertThat(found).as("seed %d, %s", seed, wishes).isEqualTo(expected);
      } else {
        assertThat(found).as("seed %d, %s", seed, wishes).isCloseTo(expected, within(1e-9));
      }
    }
  }

  private static Counts counts(SplittableRandom random, int prebins) {
    double[] good = new double[prebins];
    double[] bad = new double[prebins];
    for (int i = 0; i < prebins; i++) {
      good[i] = random.nextInt(80);
      bad[i] = random.nextInt(30);
    }
    good[0] += 1;
    bad[0] += 1;
    return new Counts(good, bad);
  }

  /// The naive way: each of the 2^(n-1) ways, kept where every rule holds.
  private static double best(Counts counts, BinWishes wishes) {
    int n = counts.good().length;
    double best = Double.NEGATIVE_INFINITY;
    for (int mask = 0; mask < 1 << (n - 1); mask++) {
      List<double[]> bins = new ArrayList<>();
      double[] bin = new double[2];
      for (int i = 0; i < n; i++) {
        bin[0] += counts.good()[i];
        bin[1] += counts.bad()[i];
        if (i == n - 1 || (mask >> i & 1) == 1) {
          bins.add(bin);
          bin = new double[2];
        }
      }
      if (holds(bins, wishes)) {
        best = Math.max(best, value(bins, counts));
      }
    }
    return best;
  }

  private static double value(List<double[]> bins, Counts counts) {
    double value = 0;
    for (double[] bin : bins) {
      double good = bin[0] / counts.allGood();
      double bad = bin[1] / counts.allBad();
      value += good > 0 && bad > 0 ? (good - bad) * Math.log(good / bad) : 0;
    }
    return value;
  }

  private static boolean holds(List<double[]> bins, BinWishes wishes) {
    if (bins.size() > wishes.most() || bins.size() < wishes.least()) {
      return false;
    }
    double[] rate = new double[bins.size()];
    for (int i = 0; i < rate.length; i++) {
      double good = bins.get(i)[0];
      double bad = bins.get(i)[1];
      if (good + bad < Math.max(1, wishes.minRows()) || Math.min(good, bad) < wishes.minEvents()) {
        return false;
      }
      rate[i] = bad / (good + bad);
    }
    for (int i = 1; i < rate.length; i++) {
      if (Math.abs(rate[i] - rate[i - 1]) < wishes.minDifference()) {
        return false;
      }
    }
    return switch (wishes.trend()) {
      case AUTO, ANY -> true;
      case RISING -> runs(rate, 0, rate.length, -1);
      case FALLING -> runs(rate, 0, rate.length, 1);
      case PEAK -> turns(rate, -1);
      case VALLEY -> turns(rate, 1);
      case CONVEX -> bends(rate, -1);
      case CONCAVE -> bends(rate, 1);
    };
  }

  private static boolean runs(double[] rate, int from, int to, int direction) {
    for (int i = from + 1; i < to; i++) {
      if (direction * (rate[i] - rate[i - 1]) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean turns(double[] rate, int first) {
    for (int turn = 0; turn < rate.length; turn++) {
      if (runs(rate, 0, turn + 1, first) && runs(rate, turn, rate.length, -first)) {
        return true;
      }
    }
    return false;
  }

  private static boolean bends(double[] rate, int sign) {
    for (int i = 2; i < rate.length; i++) {
      if (sign * (rate[i - 2] - 2 * rate[i - 1] + rate[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  @Test
  void evidence_decides_for_one_direction_where_chances_fall() throws LearnRefused {
    Counts counts =
        new Counts(new double[] {50, 60, 70, 80, 90}, new double[] {50, 40, 30, 20, 10});
    BinWishes wishes = BinWishes.usual(Trend.AUTO, 500);

    assertThat(OptimalBins.find("x", counts, wishes).trend()).isEqualTo(Trend.RISING);
  }

  @Test
  void evidence_decides_for_a_turn_where_the_middle_is_worst() throws LearnRefused {
    Counts counts =
        new Counts(new double[] {900, 600, 300, 600, 900}, new double[] {100, 400, 700, 400, 100});
    BinWishes wishes = BinWishes.usual(Trend.AUTO, 5000);

    assertThat(OptimalBins.find("x", counts, wishes).trend()).isEqualTo(Trend.VALLEY);
  }

  @Test
  void few_outcomes_do_not_speak_for_a_single_bin() throws LearnRefused {
    Counts counts =
        new Counts(
            new double[] {993, 991, 990, 986, 983, 978}, new double[] {7, 9, 10, 14, 17, 22});
    BinWishes wishes = BinWishes.usual(Trend.AUTO, 6000);

    OptimalBins.Found found = OptimalBins.find("x", counts, wishes);

    assertThat(found.trend()).isEqualTo(Trend.FALLING);
    assertThat(found.bins()).isEqualTo(6);
  }

  @Test
  void wish_that_cannot_be_kept_is_named() {
    Counts counts = new Counts(new double[] {50, 60}, new double[] {50, 40});
    BinWishes wishes = new BinWishes(Trend.FALLING, 5, 2, 1, 1, 0);

    assertThatThrownBy(() -> OptimalBins.find("age", counts, wishes))
        .hasMessage("no bins of 'age' keep to the trend 'falling'");
  }

  @Test
  void too_few_outcomes_are_named() {
    Counts counts = new Counts(new double[] {50, 60}, new double[] {0, 0});
    BinWishes wishes = new BinWishes(Trend.AUTO, 5, 1, 1, 1, 0);

    assertThatThrownBy(() -> OptimalBins.find("age", counts, wishes))
        .hasMessageContaining("at least 1.0 rows with and without the outcome in each");
  }
}
