package org.goodfaith.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.bins.BinWishes;
import org.goodfaith.learn.bins.Counts;
import org.goodfaith.learn.bins.OptimalBins;
import org.goodfaith.learn.bins.Prebins;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.fit.Parallel;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Trend;

/// Times exact binning from the raw column to its bins: one column of 300,000 rows, and 1,000
/// columns of 100,000. Run by `./goodfaith bench binning [ROUNDS]`.
public final class BinningTrial {
  private static final int PREBINS = 100;
  private static final int LONG_ROWS = 300_000;
  private static final int WIDE_ROWS = 100_000;
  private static final int WIDE_COLUMNS = 1_000;

  private BinningTrial() {}

  /// @param args rounds; 15 by default
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    Rows rows = Rows.of(LONG_ROWS, 1);
    for (Trend trend : List.of(Trend.RISING, Trend.FALLING, Trend.PEAK, Trend.AUTO)) {
      double[] seconds = new double[rounds];
      int bins = 0;
      for (int round = 0; round < rounds; round++) {
        long before = System.nanoTime();
        bins = bins(rows, trend);
        seconds[round] = (System.nanoTime() - before) / 1e9;
      }
      Arrays.sort(seconds);
      say(
          "%,d rows, %d prebins, trend %-7s %2d bins  median %.3f s  lowest %.3f  highest %.3f",
          LONG_ROWS,
          PREBINS,
          trend.word(),
          bins,
          seconds[rounds / 2],
          seconds[0],
          seconds[rounds - 1]);
    }
    long before = System.nanoTime();
    Parallel.each(WIDE_COLUMNS, 2, column -> bins(Rows.of(WIDE_ROWS, column), Trend.AUTO));
    say(
        "%,d columns of %,d rows, trend auto, 2 threads, rows drawn in the same time: %.1f s",
        WIDE_COLUMNS, WIDE_ROWS, (System.nanoTime() - before) / 1e9);
  }

  // Its own annotation would need a library for this one line.
  @SuppressWarnings("AnnotateFormatMethod")
  private static void say(String pattern, Object... values) {
    System.out.println(String.format(Locale.ROOT, pattern, values));
  }

  private static int bins(Rows rows, Trend trend) {
    Slots.OfNumbers slots = Prebins.ofNumbers(rows.column(), PREBINS, List.of());
    short[] codes = slots.of(rows.column());
    Counts counts = Counts.of(codes, slots.count(), rows.bad(), rows.weights());
    Counts ranges = counts.range(slots.firstRange(), slots.endRange());
    try {
      BinWishes wishes = BinWishes.usual(trend, rows.bad().length);
      return OptimalBins.find("x", ranges, wishes).bins();
    } catch (LearnRefused none) {
      return 0;
    }
  }

  /// Made-up rows whose chance of the outcome falls with the value, not evenly.
  private record Rows(Column.Numbers column, boolean[] bad, double[] weights) {
    static Rows of(int count, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] values = new double[count];
      boolean[] bad = new boolean[count];
      double[] weights = new double[count];
      for (int row = 0; row < count; row++) {
        double value = random.nextDouble();
        values[row] = Math.round(value * value * 1e6) / 100.0;
        bad[row] = random.nextDouble() < 0.25 - 0.2 * value + 0.03 * Math.sin(20 * value);
        weights[row] = 1;
      }
      return new Rows(new Column.Numbers("x", values), bad, weights);
    }
  }
}
