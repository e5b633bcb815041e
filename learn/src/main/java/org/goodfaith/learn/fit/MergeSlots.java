package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goodfaith.learn.bins.Slots;

/// Puts neighbouring ranges together that are worth about the same, column by column: the fewest
/// ranges that keep nearly all of what the effects tell apart, found exactly.
final class MergeSlots {
  private static final double LOST_MOST = 0.01;
  private static final double LOST_UNSEEN = 0.0001;
  private static final double LOST_OF_TABLES = 0.001;
  private static final int RANGES_OF_TABLES = 40;

  private final Additive fine;
  private final Grid grid;

  private final FitWishes wishes;

  MergeSlots(Additive fine, Grid grid, FitWishes wishes) {
    this.fine = fine;
    this.grid = grid;
    this.wishes = wishes;
  }

  /// @param maxBins ranges of a column that is in no table, at most
  /// @return the model over the coarser slots; each of their effects is the mean of those merged
  Additive merge(int maxBins) {
    int columns = grid.columns();
    int[][] target = new int[columns][];
    List<Slots> slots = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      int[] part = parts(j, maxBins);
      Slots old = fine.slots().get(j);
      slots.add(old.merge(part));
      target[j] = targets(old, part);
    }
    double[][] effects = new double[columns][];
    for (int j = 0; j < columns; j++) {
      effects[j] = means(fine.effects()[j], counts(j), target[j], slots.get(j).count());
    }
    List<Additive.Pair> pairs = new ArrayList<>();
    for (Additive.Pair pair : fine.pairs()) {
      pairs.add(mergePair(pair, target, slots));
    }
    return new Additive(fine.names(), slots, fine.start(), effects, pairs);
  }

  private static int[] targets(Slots old, int[] part) {
    int parts = part.length == 0 ? 0 : part[part.length - 1] + 1;
    int[] target = new int[old.count()];
    for (int slot = 0; slot < target.length; slot++) {
      if (slot < old.firstRange()) {
        target[slot] = slot;
      } else if (slot < old.endRange()) {
        target[slot] = old.firstRange() + part[slot - old.firstRange()];
      } else {
        target[slot] = slot - old.ranges() + parts;
      }
    }
    return target;
  }

  private double[] counts(int column) {
    double[] counts = new double[fine.slots().get(column).count()];
    for (int row = 0; row < grid.rows(); row++) {
      counts[grid.codes()[column][row]] += grid.weights()[row];
    }
    return counts;
  }

  private static double[] means(double[] effect, double[] counts, int[] target, int size) {
    double[] sums = new double[size];
    double[] weights = new double[size];
    for (int slot = 0; slot < effect.length; slot++) {
      double weight = counts[slot] + 1e-9;
      sums[target[slot]] += weight * effect[slot];
      weights[target[slot]] += weight;
    }
    for (int slot = 0; slot < size; slot++) {
      sums[slot] /= weights[slot] == 0 ? 1 : weights[slot];
    }
    return sums;
  }

  private double[][] cellCounts(Additive.Pair pair) {
    double[][] counts = new double[pair.effects().length][pair.effects()[0].length];
    short[] first = grid.codes()[pair.first()];
    short[] second = grid.codes()[pair.second()];
    for (int row = 0; row < grid.rows(); row++) {
      counts[first[row]][second[row]] += grid.weights()[row];
    }
    return counts;
  }

  private Additive.Pair mergePair(Additive.Pair pair, int[][] target, List<Slots> slots) {
    int rows = slots.get(pair.first()).count();
    int columns = slots.get(pair.second()).count();
    double[][] sums = new double[rows][columns];
    double[][] weights = new double[rows][columns];
    double[][] counts = cellCounts(pair);
    for (int a = 0; a < counts.length; a++) {
      for (int b = 0; b < counts[a].length; b++) {
        int row = target[pair.first()][a];
        int column = target[pair.second()][b];
        sums[row][column] += (counts[a][b] + 1e-9) * pair.effects()[a][b];
        weights[row][column] += counts[a][b] + 1e-9;
      }
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        sums[row][column] /= weights[row][column] == 0 ? 1 : weights[row][column];
      }
    }
    return new Additive.Pair(pair.first(), pair.second(), sums);
  }

  /// What tells two ranges apart: their effect in each table, with the weight of the cell.
  private record Sight(double[] weights, double[] values) {}

  private List<Sight> sights(int column) {
    Slots slots = fine.slots().get(column);
    int from = slots.firstRange();
    int to = slots.endRange();
    List<Sight> sights = new ArrayList<>();
    sights.add(
        new Sight(
            Arrays.copyOfRange(counts(column), from, to),
            Arrays.copyOfRange(fine.effects()[column], from, to)));
    for (Additive.Pair pair : fine.pairs()) {
      if (pair.first() != column && pair.second() != column) {
        continue;
      }
      double[][] counts = cellCounts(pair);
      boolean rows = pair.first() == column;
      int others = rows ? counts[0].length : counts.length;
      for (int other = 0; other < others; other++) {
        double[] weights = new double[to - from];
        double[] values = new double[to - from];
        for (int k = from; k < to; k++) {
          weights[k - from] = rows ? counts[k][other] : counts[other][k];
          values[k - from] = rows ? pair.effects()[k][other] : pair.effects()[other][k];
        }
        sights.add(new Sight(weights, values));
      }
    }
    return sights;
  }

  private int[] parts(int column, int maxBins) {
    int ranges = fine.slots().get(column).ranges();
    if (ranges <= 1) {
      return new int[ranges];
    }
    List<Sight> sights = sights(column);
    double[][] lost = lost(sights, ranges);
    bar(lost, column);
    int most = Math.min(ranges, sights.size() > 1 ? RANGES_OF_TABLES : maxBins);
    double unseen = LOST_UNSEEN * Arrays.stream(counts(column)).sum();
    double share = sights.size() > 1 ? LOST_OF_TABLES : LOST_MOST;
    double allowed = share * lost[0][ranges] + (sights.size() > 1 ? 0 : unseen);
    return new Segments(lost, ranges).fewest(most, allowed);
  }

  /// Bars segments of fewer rows than the page wishes of each range.
  private void bar(double[][] lost, int column) {
    double[] counts = counts(column);
    double least = wishes.of(fine.names().get(column)).minShare() * Arrays.stream(counts).sum();
    int first = fine.slots().get(column).firstRange();
    for (int from = 0; from < lost.length; from++) {
      double rows = 0;
      for (int to = from + 1; to <= lost.length; to++) {
        rows += counts[first + to - 1];
        boolean all = from == 0 && to == lost.length;
        if (rows < least && !all) {
          lost[from][to] = Double.POSITIVE_INFINITY;
        }
      }
    }
  }

  /// What is lost by putting ranges together: weighted squares around their mean.
  private static double[][] lost(List<Sight> sights, int ranges) {
    double[][] lost = new double[ranges][ranges + 1];
    for (Sight sight : sights) {
      for (int from = 0; from < ranges; from++) {
        double weight = 0;
        double sum = 0;
        double squares = 0;
        for (int to = from; to < ranges; to++) {
          double w = sight.weights()[to];
          double v = sight.values()[to];
          weight += w;
          sum += w * v;
          squares += w * v * v;
          lost[from][to + 1] += weight == 0 ? 0 : Math.max(0, squares - sum * sum / weight);
        }
      }
    }
    return lost;
  }
}
