package org.goodfaith.bench.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.bins.BinWishes;
import org.goodfaith.learn.bins.Counts;
import org.goodfaith.learn.bins.OptimalBins;
import org.goodfaith.learn.rows.Trend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The best bins are held against CP-SAT of OR-tools, which knows nothing of how they are found.
final class SolverAgreesTest {
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

  @BeforeAll
  static void load() {
    Loader.loadNativeLibraries();
  }

  @Test
  void two_hundred_random_instances_have_the_optimum_of_an_exact_solver() {
    int solved = 0;
    for (int seed = 0; seed < INSTANCES; seed++) {
      SplittableRandom random = new SplittableRandom(7_000 + seed);
      Counts counts = counts(random, 6 + random.nextInt(13));
      BinWishes wishes =
          new BinWishes(
              TRENDS.get(seed % TRENDS.size()),
              2 + random.nextInt(6),
              1 + random.nextInt(2),
              random.nextInt(90),
              random.nextInt(4),
              random.nextInt(3) * 0.01);
      OptionalDouble expected = new BinsBySolver(counts, wishes).best();
      OptionalDouble found = found(counts, wishes);
      assertThat(found.isPresent()).as("seed %d, %s", seed, wishes).isEqualTo(expected.isPresent());
      if (expected.isPresent()) {
        solved++;
        assertThat(found.getAsDouble())
            .as("seed %d, %s", seed, wishes)
            .isCloseTo(expected.getAsDouble(), within(1e-9));
      }
    }
    assertThat(solved).isGreaterThan(INSTANCES / 2);
  }

  private static OptionalDouble found(Counts counts, BinWishes wishes) {
    try {
      return OptionalDouble.of(OptimalBins.find("x", counts, wishes).value());
    } catch (LearnRefused none) {
      return OptionalDouble.empty();
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
}
