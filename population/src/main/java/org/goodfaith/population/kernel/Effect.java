package org.goodfaith.population.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.rulebook.PointsTable;

/// How values become points, for many at a time.
sealed interface Effect {
  /// Edges lie nearer than this: no sum of facts of 18 digits comes near it without losing digits.
  long FURTHEST = 1L << 60;

  /// @return points where there is no value
  long missing();

  /// @param values of each owner; may be changed
  /// @param has 0 where there is no value, else 1
  /// @param into points of each owner, less those where there is no value
  void apply(long[] values, byte[] has, int count, long[] into);

  /// Points by bins.
  ///
  /// @param missing points where there is no value
  /// @param from smallest value of each bin but the first, rising
  /// @param points of the first bin
  /// @param more points that each further bin gives more than the one before
  record Bins(long missing, long[] from, long points, long[] more) implements Effect {
    /// @param scale of the values
    static Bins of(PointsTable.Bins table, int scale) {
      TreeSet<Long> edges = new TreeSet<>();
      for (PointsTable.Bin bin : table.bins()) {
        if (!bin.openBelow()) {
          edge(bin.from(), scale, edges);
        }
        if (!bin.openAbove()) {
          edge(bin.below(), scale, edges);
        }
      }
      List<Long> from = new ArrayList<>(edges);
      long[] points = new long[from.size()];
      long first =
          from.isEmpty() ? points(table, 0, scale) : points(table, from.getFirst() - 1, scale);
      long before = first;
      for (int i = 0; i < points.length; i++) {
        long here = points(table, from.get(i), scale);
        points[i] = here - before;
        before = here;
      }
      long[] edge = from.stream().mapToLong(Long::longValue).toArray();
      return new Bins(table.missing().value(), edge, first, points);
    }

    /// The smallest value at this scale that is not below an edge; an edge beyond all values is
    /// none.
    private static void edge(Decimal at, int scale, TreeSet<Long> edges) {
      BigInteger least =
          BigDecimal.valueOf(at.unscaled(), at.scale())
              .movePointRight(scale)
              .setScale(0, RoundingMode.CEILING)
              .toBigInteger();
      if (least.abs().compareTo(BigInteger.valueOf(FURTHEST)) < 0) {
        edges.add(least.longValueExact());
      }
    }

    private static long points(PointsTable.Bins table, long value, int scale) {
      return table.holding(new Decimal(value, scale)).points().value();
    }

    /// One bin after the other, for all owners: no step depends on a value.
    @Override
    public void apply(long[] values, byte[] has, int count, long[] into) {
      for (int i = 0; i < count; i++) {
        values[i] = Math.clamp(values[i], -2 * FURTHEST, 2 * FURTHEST);
        into[i] = points - missing;
      }
      for (int k = 0; k < from.length; k++) {
        long last = from[k] - 1;
        long step = more[k];
        for (int i = 0; i < count; i++) {
          into[i] += ((last - values[i]) >> (Long.SIZE - 1)) & step;
        }
      }
      for (int i = 0; i < count; i++) {
        into[i] &= -(long) has[i];
      }
    }
  }

  /// Points for each whole unit of one value.
  ///
  /// @param each points
  /// @param unit how many of the value's smallest parts are one unit
  /// @param floor fewest
  /// @param cap most
  record Units(long each, long unit, long floor, long cap) implements Effect {
    @Override
    public long missing() {
      return Math.min(Math.max(0, floor), cap);
    }

    @Override
    public void apply(long[] values, byte[] has, int count, long[] into) {
      long missing = missing();
      for (int i = 0; i < count; i++) {
        into[i] = has[i] == 0 ? 0 : within(worth(values[i] / unit, each), floor, cap) - missing;
      }
    }
  }

  /// Points already, to be held within limits.
  ///
  /// @param floor fewest
  /// @param cap most
  record Limits(long floor, long cap) implements Effect {
    @Override
    public long missing() {
      return Math.min(Math.max(0, floor), cap);
    }

    @Override
    public void apply(long[] values, byte[] has, int count, long[] into) {
      long missing = missing();
      for (int i = 0; i < count; i++) {
        into[i] = (within(values[i], floor, cap) - missing) & -(long) has[i];
      }
    }
  }

  private static long within(long points, long floor, long cap) {
    return Math.min(Math.max(points, floor), cap);
  }

  /// Beyond 64 bits a product is held at their end: limits are nearer than that.
  static long worth(long units, long each) {
    long low = units * each;
    return Math.multiplyHigh(units, each) == low >> (Long.SIZE - 1)
        ? low
        : (units < 0) == (each < 0) ? Long.MAX_VALUE : Long.MIN_VALUE;
  }
}
