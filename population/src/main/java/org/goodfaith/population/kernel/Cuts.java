package org.goodfaith.population.kernel;

import java.util.Arrays;
import java.util.TreeSet;
import org.goodfaith.population.columns.KindTable;

/// Where, among each owner's records of one table, the days after some days begin. Found once for
/// all rules that look back to the same day.
final class Cuts {
  private final TreeSet<Integer> wanted = new TreeSet<>();
  private int[] days = new int[0];

  /// Asks for the place after a day, before `ready`.
  void want(int day) {
    wanted.add(day);
  }

  /// No more are asked for.
  void ready() {
    days = wanted.stream().mapToInt(Integer::intValue).toArray();
  }

  /// @return number of the cut after a day that was asked for
  int number(int day) {
    return Arrays.binarySearch(days, day);
  }

  int size() {
    return days.length;
  }

  /// @param owner first owner
  /// @param count how many owners
  /// @param sums room for one number more than there are rows
  /// @param into by number of the cut, then owner: the first row of a later day, counted from the
  ///   first row of all
  void find(KindTable table, int owner, int count, int[] sums, int[][] into) {
    int[] starts = table.starts();
    int[] of = table.days();
    int first = starts[owner];
    int end = starts[owner + count];
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int row = first; row < end; row++) {
      least = Math.min(least, of[row]);
      most = Math.max(most, of[row]);
    }
    for (int c = 0; c < days.length; c++) {
      int cut = days[c];
      if (cut >= most) {
        System.arraycopy(starts, owner + 1, into[c], 0, count);
        shift(into[c], count, first);
      } else if (cut < least) {
        System.arraycopy(starts, owner, into[c], 0, count);
        shift(into[c], count, first);
      } else {
        count(of, first, end, cut, sums);
        for (int o = 0; o < count; o++) {
          int from = starts[owner + o] - first;
          int to = starts[owner + o + 1] - first;
          into[c][o] = from + sums[to] - sums[from];
        }
      }
    }
  }

  private static void shift(int[] rows, int count, int first) {
    for (int o = 0; o < count; o++) {
      rows[o] -= first;
    }
  }

  /// How many rows before each are not later than a day: no step depends on how files are cut.
  private static void count(int[] of, int first, int end, int cut, int[] sums) {
    int sum = 0;
    sums[0] = 0;
    for (int row = first; row < end; row++) {
      sum += of[row] <= cut ? 1 : 0;
      sums[row - first + 1] = sum;
    }
  }
}
