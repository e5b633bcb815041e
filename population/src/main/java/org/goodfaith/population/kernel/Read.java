package org.goodfaith.population.kernel;

import java.util.Arrays;
import org.goodfaith.core.base.Decimal;

/// How the value of a characteristic is found for all owners of a block.
///
/// Windows may be empty, with the low cut after the high one: no cut of such an owner is read.
sealed interface Read
    permits Read.Difference,
        Read.Quotient,
        Read.Extreme,
        Read.MonthCount,
        Read.Since,
        Read.Decayed,
        Read.Nothing,
        ReadRows {
  /// @param values of each owner; meaningless where there is none
  /// @param has 1 where there is a value, else 0
  void read(Block block, long[] values, byte[] has);

  /// What was added up over a window: `count` and `sum`.
  ///
  /// @param window looked at
  /// @param prefix what was added up, -1 for the number of rows
  record Difference(Window window, int prefix) implements Read {
    @Override
    public void read(Block block, long[] values, byte[] has) {
      window.looked(block, has);
      int[] from = block.cut(window.low());
      int[] to = block.cut(window.high());
      int count = block.count();
      if (prefix < 0) {
        for (int o = 0; o < count; o++) {
          values[o] = (long) to[o] - from[o];
        }
        return;
      }
      long[] sums = block.prefix(prefix);
      for (int o = 0; o < count; o++) {
        values[o] = sums[to[o]] - sums[from[o]];
      }
    }
  }

  /// One sum divided by another: `share` and `mean`.
  ///
  /// @param window looked at
  /// @param part what is divided
  /// @param parts prefix that counts the rows with such a fact, -1 where all have it
  /// @param whole what it is divided by, -1 for the number of rows in `parts`
  /// @param wholes prefix that counts the rows with that fact, -1 where all have it
  /// @param shift scale of the quotient and of the divisor, less that of the dividend
  record Quotient(Window window, int part, int parts, int whole, int wholes, int shift)
      implements Read {
    @Override
    public void read(Block block, long[] values, byte[] has) {
      window.looked(block, has);
      int[] from = block.cut(window.low());
      int[] to = block.cut(window.high());
      for (int o = 0; o < block.count(); o++) {
        long some = added(block, parts, from[o], to[o]);
        long others = whole < 0 ? some : added(block, wholes, from[o], to[o]);
        long divisor = whole < 0 ? some : added(block, whole, from[o], to[o]);
        if (to[o] > from[o] && some > 0 && others > 0 && divisor > 0) {
          values[o] = Decimal.quotient(added(block, part, from[o], to[o]), divisor, shift);
        } else {
          has[o] = 0;
        }
      }
    }

    private static long added(Block block, int prefix, int from, int to) {
      return prefix < 0 ? to - from : block.prefix(prefix)[to] - block.prefix(prefix)[from];
    }
  }

  /// The largest or the smallest number in a column.
  ///
  /// @param window looked at
  /// @param field number of the column
  /// @param mask rows taken, -1 for all
  /// @param largest whether the largest is wanted
  record Extreme(Window window, int field, int mask, boolean largest) implements Read {
    @Override
    public void read(Block block, long[] values, byte[] has) {
      int[] from = block.cut(window.low());
      int[] to = block.cut(window.high());
      long[] numbers = block.field(field);
      if (mask >= 0) {
        taken(block, values, has);
      } else if (largest) {
        for (int o = 0; o < block.count(); o++) {
          long found = Long.MIN_VALUE;
          for (int row = from[o]; row < to[o]; row++) {
            found = Math.max(found, numbers[row]);
          }
          values[o] = found;
          has[o] = (byte) (to[o] > from[o] ? 1 : 0);
        }
      } else {
        for (int o = 0; o < block.count(); o++) {
          long found = Long.MAX_VALUE;
          for (int row = from[o]; row < to[o]; row++) {
            found = Math.min(found, numbers[row]);
          }
          values[o] = found;
          has[o] = (byte) (to[o] > from[o] ? 1 : 0);
        }
      }
    }

    private void taken(Block block, long[] values, byte[] has) {
      int[] from = block.cut(window.low());
      int[] to = block.cut(window.high());
      long[] numbers = block.field(field);
      byte[] marks = block.mask(mask);
      for (int o = 0; o < block.count(); o++) {
        boolean some = false;
        long found = 0;
        for (int row = from[o]; row < to[o]; row++) {
          if (marks[row] != 0) {
            long number = numbers[row];
            found = !some || (largest ? number > found : number < found) ? number : found;
            some = true;
          }
        }
        values[o] = found;
        has[o] = (byte) (some ? 1 : 0);
      }
    }
  }

  /// Number of different calendar months of all rows.
  ///
  /// @param window looked at
  /// @param prefix of `MONTHS`
  record MonthCount(Window window, int prefix) implements Read {
    @Override
    public void read(Block block, long[] values, byte[] has) {
      window.looked(block, has);
      int[] from = block.cut(window.low());
      int[] to = block.cut(window.high());
      long[] sums = block.prefix(prefix);
      for (int o = 0; o < block.count(); o++) {
        values[o] = has[o] == 0 ? 0 : 1 + sums[to[o]] - sums[from[o] + 1];
      }
    }
  }

  /// Whole months from the first or the last row taken.
  ///
  /// @param window looked at
  /// @param found prefix of `LAST` or `NEXT`; -1 where all rows are taken
  /// @param last whether the last is wanted
  /// @param today the day looked from, as `Months` packs it
  record Since(Window window, int found, boolean last, int today) implements Read {
    @Override
    public void read(Block block, long[] values, byte[] has) {
      int[] from = block.cut(window.low());
      int[] to = block.cut(window.high());
      for (int o = 0; o < block.count(); o++) {
        int row = row(block, from[o], to[o]);
        boolean some = row >= from[o] && row < to[o];
        has[o] = (byte) (some ? 1 : 0);
        values[o] = some ? Months.between(block.day(row), today) : 0;
      }
    }

    private int row(Block block, int from, int to) {
      if (found < 0) {
        return last ? to - 1 : from;
      }
      return (int) block.prefix(found)[last ? to : from];
    }
  }

  /// Units worth more or less by their age.
  ///
  /// @param window looked at
  /// @param prefix what is counted, -1 for the number of rows
  /// @param ages numbers of the cuts before the youngest rows of each age step, in order of the law
  /// @param each points for a unit of each step
  record Decayed(Window window, int prefix, int[] ages, long[] each) implements Read {
    @Override
    public void read(Block block, long[] values, byte[] has) {
      int[] from = block.cut(window.low());
      int[] to = block.cut(window.high());
      int count = block.count();
      long[] sums = prefix < 0 ? null : block.prefix(prefix);
      for (int o = 0; o < count; o++) {
        values[o] = 0;
        has[o] = 1;
      }
      for (int o = 0; o < count; o++) {
        int end = to[o];
        long sum = 0;
        for (int step = 0; step < ages.length; step++) {
          int begin = Math.max(block.cut(ages[step])[o], from[o]);
          if (begin < end) {
            long units = sums == null ? end - begin : sums[end] - sums[begin];
            sum = plus(sum, Effect.worth(units, each[step]));
            end = begin;
          }
        }
        values[o] = sum;
      }
    }

    private static long plus(long sum, long more) {
      long exact = sum + more;
      return ((sum ^ exact) & (more ^ exact)) < 0 ? Long.MAX_VALUE ^ (sum >> 63) : exact;
    }
  }

  /// A value for nobody: the fact is in no row.
  record Nothing() implements Read {
    @Override
    public void read(Block block, long[] values, byte[] has) {
      Arrays.fill(has, 0, block.count(), (byte) 0);
    }
  }
}
