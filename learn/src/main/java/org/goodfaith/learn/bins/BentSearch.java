package org.goodfaith.learn.bins;

import java.util.Arrays;
import java.util.Optional;
import org.goodfaith.learn.bins.OptimalBins.Found;
import org.goodfaith.learn.rows.Trend;

/// The best bins whose chances bend one way only. What may follow depends on the last two bins, so
/// a table over (first prebin of the last but one, of the last, end) by number of bins holds the
/// optimum.
final class BentSearch {
  private final BinCosts costs;
  private final BinWishes wishes;
  private final Trend trend;
  private final int sign;
  private final int most;
  private final int n;
  private final double[][] rate;
  private final double[][] value;
  private final boolean[][] allowed;

  BentSearch(Counts counts, BinWishes wishes, Trend trend) {
    this.costs = new BinCosts(counts, wishes);
    this.wishes = wishes;
    this.trend = trend;
    this.sign = trend == Trend.CONVEX ? -1 : 1;
    this.n = costs.prebins;
    this.most = Math.min(wishes.most(), n);
    this.rate = new double[n][n + 1];
    this.value = new double[n][n + 1];
    this.allowed = new boolean[n][n + 1];
    for (int from = 0; from < n; from++) {
      for (int to = from + 1; to <= n; to++) {
        allowed[from][to] = costs.allowed(from, to);
        if (allowed[from][to]) {
          rate[from][to] = costs.rate(from, to);
          value[from][to] = costs.value(from, to);
        }
      }
    }
  }

  Optional<Found> find() {
    Found one = null;
    if (n > 0 && wishes.least() <= 1 && allowed[0][n]) {
      one = new Found(new int[n], trend, value[0][n]);
    }
    double[][][] now = empty();
    short[][][][] before = new short[most + 1][][][];
    double found = one == null ? Double.NEGATIVE_INFINITY : one.value();
    int[] at = new int[0];
    for (int bins = 2; bins <= most; bins++) {
      before[bins] = new short[n][n][n + 1];
      now = bins == 2 ? pairs() : extend(now, before[bins]);
      for (int first = 0; first < n; first++) {
        for (int last = first + 1; last < n; last++) {
          if (bins >= wishes.least() && now[first][last][n] > found) {
            found = now[first][last][n];
            at = new int[] {bins, first, last};
          }
        }
      }
    }
    return at.length == 0 ? Optional.ofNullable(one) : Optional.of(walk(at, before, found));
  }

  private double[][][] empty() {
    double[][][] table = new double[n][n][n + 1];
    for (double[][] rows : table) {
      for (double[] row : rows) {
        Arrays.fill(row, Double.NEGATIVE_INFINITY);
      }
    }
    return table;
  }

  private double[][][] pairs() {
    double[][][] table = empty();
    for (int last = 1; last < n; last++) {
      for (int end = last + 1; end <= n; end++) {
        if (allowed[0][last] && allowed[last][end] && apart(rate[0][last], rate[last][end])) {
          table[0][last][end] = value[0][last] + value[last][end];
        }
      }
    }
    return table;
  }

  private boolean apart(double one, double other) {
    return Math.abs(one - other) >= wishes.minDifference();
  }

  private double[][][] extend(double[][][] past, short[][][] before) {
    double[][][] next = empty();
    for (int middle = 1; middle < n; middle++) {
      for (int last = middle + 1; last < n; last++) {
        double centre = rate[middle][last];
        for (int end = last + 1; end <= n; end++) {
          if (!allowed[last][end] || !apart(centre, rate[last][end])) {
            continue;
          }
          for (int first = 0; first < middle; first++) {
            double so = past[first][middle][last] + value[last][end];
            double bend = rate[first][middle] - 2 * centre + rate[last][end];
            if (so > next[middle][last][end] && sign * bend >= 0) {
              next[middle][last][end] = so;
              before[middle][last][end] = (short) first;
            }
          }
        }
      }
    }
    return next;
  }

  private Found walk(int[] at, short[][][][] before, double found) {
    int bins = at[0];
    int first = at[1];
    int last = at[2];
    int[] ends = new int[bins];
    int end = n;
    for (int bin = bins; bin > 2; bin--) {
      ends[bin - 1] = end;
      int earlier = before[bin][first][last][end];
      end = last;
      last = first;
      first = earlier;
    }
    ends[1] = end;
    ends[0] = last;
    return new Found(BinCosts.parts(ends, bins), trend, found);
  }
}
