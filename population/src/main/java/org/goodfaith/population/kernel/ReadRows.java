package org.goodfaith.population.kernel;

import java.util.Arrays;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;

/// What no prefix tells: each owner's rows are gone through.
///
/// @param aggregate `MONTHS`, `MONTHS_IN_A_ROW`, `DISTINCT` or `TREND`
/// @param window looked at
/// @param field number of the column, -1 for none
/// @param mask rows taken, -1 for all
record ReadRows(Aggregate aggregate, Window window, int field, int mask) implements Read {
  /// @return whether it knows how
  static boolean knows(Aggregate aggregate) {
    return aggregate == Aggregate.MONTHS
        || aggregate == Aggregate.MONTHS_IN_A_ROW
        || aggregate == Aggregate.DISTINCT
        || aggregate == Aggregate.TREND;
  }

  @Override
  public void read(Block block, long[] values, byte[] has) {
    window.looked(block, has);
    int[] from = block.cut(window.low());
    int[] to = block.cut(window.high());
    for (int o = 0; o < block.count(); o++) {
      if (has[o] != 0) {
        switch (aggregate) {
          case MONTHS -> values[o] = months(block, from[o], to[o]);
          case MONTHS_IN_A_ROW -> values[o] = inARow(block, from[o], to[o]);
          case DISTINCT -> values[o] = different(block, from[o], to[o]);
          case TREND -> trend(block, o, values, has);
          case COUNT, SUM, MAX, MIN, SHARE, MEAN, MONTHS_SINCE_LAST, MONTHS_SINCE_FIRST ->
              throw new IllegalArgumentException(aggregate + " is read otherwise");
        }
      }
    }
  }

  private boolean taken(Block block, int row) {
    return mask < 0 || block.mask(mask)[row] != 0;
  }

  private long months(Block block, int from, int to) {
    long months = 0;
    int last = Integer.MIN_VALUE;
    for (int row = from; row < to; row++) {
      int month = Months.month(block.day(row));
      if (month != last && taken(block, row)) {
        months++;
        last = month;
      }
    }
    return months;
  }

  private long inARow(Block block, int from, int to) {
    long longest = 0;
    long run = 0;
    int last = Integer.MIN_VALUE;
    for (int row = from; row < to; row++) {
      int month = Months.month(block.day(row));
      if (month != last && taken(block, row)) {
        run = month == last + 1 ? run + 1 : 1;
        longest = Math.max(longest, run);
        last = month;
      }
    }
    return longest;
  }

  private long different(Block block, int from, int to) {
    long[] seen = new long[to - from];
    int size = 0;
    for (int row = from; field >= 0 && row < to; row++) {
      if (taken(block, row)) {
        seen[size++] = block.field(field)[row];
      }
    }
    Arrays.sort(seen, 0, size);
    long different = 0;
    for (int i = 0; i < size; i++) {
      different += i == 0 || seen[i] != seen[i - 1] ? 1 : 0;
    }
    return different;
  }

  /// Of several rows on one day the largest counts.
  private void trend(Block block, int owner, long[] values, byte[] has) {
    int firstDay = Integer.MIN_VALUE;
    int lastDay = Integer.MIN_VALUE;
    long first = 0;
    long last = 0;
    boolean some = false;
    for (int row = block.cut(window.low())[owner];
        field >= 0 && row < block.cut(window.high())[owner];
        row++) {
      if (taken(block, row)) {
        long number = block.field(field)[row];
        int day = block.day(row);
        first = !some ? number : day == firstDay ? Math.max(first, number) : first;
        firstDay = some ? firstDay : day;
        last = some && day == lastDay ? Math.max(last, number) : number;
        lastDay = day;
        some = true;
      }
    }
    has[owner] = (byte) (some && firstDay != lastDay ? 1 : 0);
    values[owner] = Math.subtractExact(last, first);
  }
}
