package org.goodfaith.population.kernel;

import java.util.Arrays;
import java.util.List;
import org.goodfaith.core.base.Decimal;

/// How sums of terms become points, for all owners of a stretch.
sealed interface PackedRead {
  /// Place of the sign of a number of 64 bits.
  int SIGN = Long.SIZE - 1;

  /// @return whether no sum becomes too large
  default boolean fits(PackedRows rows) {
    return true;
  }

  /// @param more points of each owner, less those where there is no value
  void read(PackedRows rows, Scratch scratch, long[] more);

  /// A value that is a sum.
  ///
  /// @param term the sum
  /// @param each what one of it is worth
  /// @param looked counts rows; without any there is no value; -1 where there always is one
  /// @param effect makes points of it
  record Value(int term, long each, int looked, Effect effect) implements PackedRead {
    @Override
    public boolean fits(PackedRows rows) {
      return Math.multiplyHigh(rows.bound(term), 2 * Math.abs(each)) == 0;
    }

    @Override
    public void read(PackedRows rows, Scratch scratch, long[] more) {
      int count = rows.of().count();
      long[] sums = rows.values(term);
      long[] values = scratch.values(count);
      byte[] has = scratch.has(count);
      for (int o = 0; o < count; o++) {
        values[o] = sums[o] * each;
      }
      some(rows, looked, has);
      effect.apply(values, has, count, more);
    }
  }

  /// A value that is one sum divided by another.
  ///
  /// @param part what is divided
  /// @param whole what it is divided by
  /// @param counted counts the rows with both
  /// @param shift scale of the quotient and of the divisor, less that of the dividend
  /// @param effect makes points of it
  record Quotient(int part, int whole, int counted, int shift, Effect effect)
      implements PackedRead {
    @Override
    public void read(PackedRows rows, Scratch scratch, long[] more) {
      if (effect instanceof Effect.Bins bins && undivided(rows, bins)) {
        reach(rows, bins, scratch, more);
        return;
      }
      int count = rows.of().count();
      long[] parts = rows.values(part);
      long[] wholes = rows.values(whole);
      long[] values = scratch.values(count);
      byte[] has = scratch.has(count);
      some(rows, counted, has);
      for (int o = 0; o < count; o++) {
        if (has[o] != 0 && wholes[o] > 0) {
          values[o] = Decimal.quotient(parts[o], wholes[o], shift);
        } else {
          values[o] = 0;
          has[o] = 0;
        }
      }
      effect.apply(values, has, count, more);
    }

    /// @return whether products of both sums with edges are small enough
    private boolean undivided(PackedRows rows, Effect.Bins bins) {
      if (shift < 0 || shift > 9) {
        return false;
      }
      boolean small = Math.multiplyHigh(rows.bound(part), 8 * Prefixes.power(shift)) == 0;
      for (long edge : bins.from()) {
        small &=
            Math.abs(edge) < Integer.MAX_VALUE
                && Math.multiplyHigh(rows.bound(whole), 8 * Math.abs(2 * edge - 1)) == 0;
      }
      return small;
    }

    /// A quotient, rounded half to even, reaches an edge where twice the dividend is at least so
    /// many divisors as twice the edge less one; more, where the edge is odd.
    private void reach(PackedRows rows, Effect.Bins bins, Scratch scratch, long[] more) {
      int count = rows.of().count();
      long[] parts = scratch.values(count);
      long[] wholes = rows.values(whole);
      long[] counts = rows.values(counted);
      long twice = 2 * Prefixes.power(shift);
      long least = bins.points() - bins.missing();
      for (int o = 0; o < count; o++) {
        parts[o] = rows.values(part)[o] * twice;
        more[o] = least;
      }
      for (int k = 0; k < bins.from().length; k++) {
        long odd = bins.from()[k] & 1;
        long edge = 2 * bins.from()[k] - 1;
        long step = bins.more()[k];
        for (int o = 0; o < count; o++) {
          more[o] += ~((parts[o] - edge * wholes[o] - odd) >> SIGN) & step;
        }
      }
      for (int o = 0; o < count; o++) {
        more[o] &= (-counts[o] >> SIGN) & (-wholes[o] >> SIGN);
      }
    }
  }

  /// Points that rows give by being there, whatever the value itself is.
  ///
  /// @param looked counts rows; without any there is no value
  /// @param points of the lowest bin, less those where there is no value
  /// @param steps further ones
  record Steps(int looked, long points, List<Step> steps) implements PackedRead {
    /// Copies the steps.
    public Steps {
      steps = List.copyOf(steps);
    }

    @Override
    public void read(PackedRows rows, Scratch scratch, long[] more) {
      int count = rows.of().count();
      Arrays.fill(more, 0, count, points);
      for (Step step : steps) {
        step.add(rows.values(step.term()), count, more);
      }
      long[] counted = rows.values(looked);
      for (int o = 0; o < count; o++) {
        more[o] &= -counted[o] >> SIGN;
      }
    }
  }

  /// More points where some rows are there, or where none are.
  ///
  /// @param term counts them
  /// @param none whether the points are for those without any
  /// @param more points
  record Step(int term, boolean none, long more) {
    private void add(long[] counted, int count, long[] into) {
      long flip = none ? -1 : 0;
      for (int o = 0; o < count; o++) {
        into[o] += ((-counted[o] >> SIGN) ^ flip) & more;
      }
    }
  }

  private static void some(PackedRows rows, int counting, byte[] has) {
    int count = rows.of().count();
    if (counting < 0) {
      Arrays.fill(has, 0, count, (byte) 1);
      return;
    }
    long[] counted = rows.values(counting);
    for (int o = 0; o < count; o++) {
      has[o] = (byte) (-counted[o] >>> SIGN);
    }
  }
}
