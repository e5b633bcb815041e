package org.goodfaith.learn.fit;

import java.util.Arrays;

/// Parts a row of ranges into segments of least loss, exactly, by dynamic programming.
final class Segments {
  private final double[][] lost;
  private final int ranges;

  /// @param lost by first range and the one after the last; infinite where barred, never for all
  Segments(double[][] lost, int ranges) {
    this.lost = lost;
    this.ranges = ranges;
  }

  /// @return the segment of each range, of the fewest that lose no more than allowed, or of as many
  ///   as there may be
  int[] fewest(int most, double allowed) {
    double[] best = new double[ranges + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    int[][] from = new int[most + 1][ranges + 1];
    int used = 0;
    for (int count = 1; count <= most; count++) {
      double[] next = new double[ranges + 1];
      Arrays.fill(next, Double.POSITIVE_INFINITY);
      for (int end = count; end <= ranges; end++) {
        for (int start = count - 1; start < end; start++) {
          double loss = best[start] + lost[start][end];
          if (loss < next[end]) {
            next[end] = loss;
            from[count][end] = start;
          }
        }
      }
      if (next[ranges] == Double.POSITIVE_INFINITY) {
        break;
      }
      best = next;
      used = count;
      if (best[ranges] <= allowed) {
        break;
      }
    }
    int[] segment = new int[ranges];
    int end = ranges;
    for (int count = used; count > 0; count--) {
      int start = from[count][end];
      Arrays.fill(segment, start, end, count - 1);
      end = start;
    }
    return segment;
  }
}
