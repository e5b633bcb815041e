package org.goodfaith.learn.bins;

import java.util.Arrays;
import java.util.Optional;
import org.goodfaith.learn.bins.OptimalBins.Found;
import org.goodfaith.learn.rows.Trend;

/// The best bins whose chances rise, fall, turn once, or go any way. What may follow a bin depends
/// on its chance and on whether the turn is past, so a table over (turned, first prebin, end of the
/// last bin) by number of bins holds the optimum.
final class TrendSearch {
  private final BinCosts costs;
  private final BinWishes wishes;
  private final Trend trend;
  private final int[] directions;
  private final int most;

  /// Best value by number of bins less one, then phase, first prebin and end of the last bin.
  private final double[][][][] best;

  /// First prebin of the bin before, doubled, with its phase.
  private final short[][][][] before;

  TrendSearch(Counts counts, BinWishes wishes, Trend trend) {
    this.costs = new BinCosts(counts, wishes);
    this.wishes = wishes;
    this.trend = trend;
    this.directions = directions(trend);
    int n = costs.prebins;
    this.most = Math.min(wishes.most(), n);
    this.best = new double[most][directions.length][n][n + 1];
    this.before = new short[most][directions.length][n][n + 1];
    for (double[][][] layer : best) {
      for (double[][] phase : layer) {
        for (double[] row : phase) {
          Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
      }
    }
  }

  /// Which way chances go, one phase after the other; 0 for any way.
  private static int[] directions(Trend trend) {
    return switch (trend) {
      case RISING -> new int[] {-1};
      case FALLING -> new int[] {1};
      case PEAK -> new int[] {-1, 1};
      case VALLEY -> new int[] {1, -1};
      case AUTO, ANY, CONVEX, CONCAVE -> new int[] {0};
    };
  }

  Optional<Found> find() {
    int n = costs.prebins;
    if (n == 0 || most == 0) {
      return Optional.empty();
    }
    boolean[][] allowed = new boolean[n][n + 1];
    double[][] value = new double[n][n + 1];
    double[][] rate = new double[n][n + 1];
    for (int from = 0; from < n; from++) {
      for (int to = from + 1; to <= n; to++) {
        allowed[from][to] = costs.allowed(from, to);
        if (allowed[from][to]) {
          value[from][to] = costs.value(from, to);
          rate[from][to] = costs.rate(from, to);
        }
      }
    }
    for (int to = 1; to <= n; to++) {
      if (allowed[0][to]) {
        best[0][0][0][to] = value[0][to];
      }
    }
    for (int bins = 1; bins < most; bins++) {
      for (int from = 1; from < n; from++) {
        for (int to = from + 1; to <= n; to++) {
          if (allowed[from][to]) {
            extend(bins, from, to, value[from][to], rate);
          }
        }
      }
    }
    return best(n);
  }

  private void extend(int bins, int from, int to, double value, double[][] rate) {
    double here = rate[from][to];
    for (int phase = 0; phase < directions.length; phase++) {
      int direction = directions[phase];
      double found = Double.NEGATIVE_INFINITY;
      short way = -1;
      for (int past = Math.max(0, phase - 1); past <= phase; past++) {
        double[][] table = best[bins - 1][past];
        for (int first = bins - 1; first < from; first++) {
          double so = table[first][from];
          if (so > found && follows(here - rate[first][from], direction)) {
            found = so;
            way = (short) (2 * first + past);
          }
        }
      }
      if (way >= 0) {
        best[bins][phase][from][to] = found + value;
        before[bins][phase][from][to] = way;
      }
    }
  }

  private boolean follows(double rise, int direction) {
    return (direction == 0 ? Math.abs(rise) : direction * rise) >= wishes.minDifference();
  }

  private Optional<Found> best(int n) {
    double found = Double.NEGATIVE_INFINITY;
    int[] at = new int[3];
    for (int bins = Math.max(0, wishes.least() - 1); bins < most; bins++) {
      for (int phase = 0; phase < directions.length; phase++) {
        for (int from = 0; from < n; from++) {
          if (best[bins][phase][from][n] > found) {
            found = best[bins][phase][from][n];
            at = new int[] {bins, phase, from};
          }
        }
      }
    }
    if (found == Double.NEGATIVE_INFINITY) {
      return Optional.empty();
    }
    int bins = at[0] + 1;
    int[] ends = new int[bins];
    int end = n;
    int phase = at[1];
    int from = at[2];
    for (int bin = bins - 1; bin >= 0; bin--) {
      ends[bin] = end;
      short way = before[bin][phase][from][end];
      end = from;
      from = way / 2;
      phase = way % 2;
    }
    return Optional.of(new Found(BinCosts.parts(ends, bins), trend, found));
  }
}
