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
  /// @param into by number of the cut, then owner: the first row of a later day, counted from the
  ///   first row of all
  void find(KindTable table, int owner, int count, int[][] into) {
    int[] starts = table.starts();
    int[] of = table.days();
    int base = starts[owner];
    int[] cuts = days;
    for (int o = 0; o < count; o++) {
      int at = starts[owner + o];
      int end = starts[owner + o + 1];
      for (int c = 0; c < cuts.length; c++) {
        int cut = cuts[c];
        while (at < end && of[at] <= cut) {
          at++;
        }
        into[c][o] = at - base;
      }
    }
  }
}
