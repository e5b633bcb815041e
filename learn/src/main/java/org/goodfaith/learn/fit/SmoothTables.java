package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.goodfaith.learn.bins.Counts;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Sample;
import org.goodfaith.learn.rows.Trend;

/// Tables of all columns at once, by a logistic regression that draws each effect towards zero and
/// towards its neighbours. How hard, the rows say for each column: the variances of effects and of
/// their differences are those most likely (steps of Fellner and Schall).
final class SmoothTables {
  private static final int RANGES = 8;
  private static final int CELLS_MOST = 600;
  private static final int STEPS = 6;
  private static final int FIRST_NEWTON = 6;
  private static final int NEWTON = 2;
  private static final double PULL = 4;
  private static final double PULL_LEAST = 1e-3;
  private static final double PULL_MOST = 1e5;
  private static final double FIXED = 1e8;

  private final Sample sample;
  private final FitWishes wishes;
  private final List<Slots> slots;
  private final Grid grid;

  /// Place of the first cell of each column; none for columns that are left out.
  private final int[] offset;

  private final double[] toZero;
  private final double[] toNeighbour;
  private final double[] effect;

  private SmoothTables(Sample sample, FitWishes wishes) {
    this.sample = sample;
    this.wishes = wishes;
    this.slots = FitBoosted.slots(sample, wishes, RANGES);
    this.grid = Grid.of(sample, slots);
    this.offset = new int[slots.size()];
    this.toZero = new double[offset.length];
    this.toNeighbour = new double[offset.length];
    Arrays.fill(toZero, PULL);
    Arrays.fill(toNeighbour, PULL);
    this.effect = new double[place()];
    effect[0] = FitBoosted.usual(sample);
  }

  static Additive of(Sample sample, FitWishes wishes) {
    return new SmoothTables(sample, wishes).fit();
  }

  /// Gives cells to the columns that tell most, as long as there are any.
  private int place() {
    double[] telling = new double[offset.length];
    for (int j = 0; j < telling.length; j++) {
      Counts counts = Counts.of(grid.codes()[j], slots.get(j).count(), grid.bad(), grid.weights());
      telling[j] = FitLogistic.informationValue(counts, FitLogistic.evidence(counts, false));
    }
    Arrays.fill(offset, -1);
    int next = 1;
    List<Integer> order =
        IntStream.range(0, offset.length)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> -telling[j]))
            .toList();
    for (int j : order) {
      if (next + slots.get(j).count() <= CELLS_MOST) {
        offset[j] = next;
        next += slots.get(j).count();
      }
    }
    return next;
  }

  private Additive fit() {
    Cholesky curve = newton(FIRST_NEWTON);
    for (int step = 1; step < STEPS; step++) {
      double[][] spread = curve.inverse();
      for (int j = 0; j < offset.length; j++) {
        if (offset[j] >= 0) {
          weigh(j, spread);
        }
      }
      curve = newton(NEWTON);
    }
    double[][] effects = new double[offset.length][];
    for (int j = 0; j < effects.length; j++) {
      effects[j] = bounded(j);
    }
    List<String> names = sample.columns().stream().map(Column::name).toList();
    return new Additive(names, slots, effect[0], effects, List.of());
  }

  private Cholesky newton(int steps) {
    for (int step = 1; ; step++) {
      double[] slope = new double[effect.length];
      Cholesky factored = factor(slope);
      double[] change = factored.solve(slope);
      for (int i = 0; i < effect.length; i++) {
        effect[i] -= change[i];
      }
      if (step == steps) {
        return factored;
      }
    }
  }

  /// Fills the slope at the present effects and factors the curve.
  private Cholesky factor(double[] slope) {
    double[][] curve = new double[effect.length][effect.length];
    int[] columns = IntStream.range(0, offset.length).filter(j -> offset[j] >= 0).toArray();
    Arrays.sort(columns);
    int[] cells = new int[columns.length + 1];
    for (int row = 0; row < grid.rows(); row++) {
      double odds = effect[0];
      for (int k = 0; k < columns.length; k++) {
        cells[k + 1] = offset[columns[k]] + grid.codes()[columns[k]][row];
        odds += effect[cells[k + 1]];
      }
      double chance = 1 / (1 + Math.exp(-odds));
      double g = grid.weights()[row] * (chance - (grid.bad()[row] ? 1 : 0));
      double h = Math.max(1e-8, grid.weights()[row] * chance * (1 - chance));
      for (int a = 0; a < cells.length; a++) {
        slope[cells[a]] += g;
        for (int b = 0; b <= a; b++) {
          curve[Math.max(cells[a], cells[b])][Math.min(cells[a], cells[b])] += h;
        }
      }
    }
    for (int j : columns) {
      double[][] pull = pull(j, toZero[j], toNeighbour[j]);
      for (int a = 0; a < pull.length; a++) {
        for (int b = 0; b < pull.length; b++) {
          slope[offset[j] + a] += pull[a][b] * effect[offset[j] + b];
          curve[offset[j] + a][offset[j] + b] += b <= a ? pull[a][b] : 0;
        }
      }
    }
    return new Cholesky(curve);
  }

  private boolean ordered(int column) {
    return slots.get(column) instanceof Slots.OfNumbers && slots.get(column).ranges() > 2;
  }

  private boolean neutral(int column) {
    return wishes.neutralMissing() || wishes.of(sample.columns().get(column).name()).onlyAdds();
  }

  /// What draws the effects of a column, as a matrix.
  private double[][] pull(int column, double zero, double neighbour) {
    Slots of = slots.get(column);
    double[][] pull = new double[of.count()][of.count()];
    for (int slot = 0; slot < pull.length; slot++) {
      pull[slot][slot] = zero;
    }
    if (neutral(column) && zero > 0) {
      pull[0][0] = FIXED;
    }
    for (int slot = of.firstRange(); ordered(column) && slot < of.endRange() - 1; slot++) {
      pull[slot][slot] += neighbour;
      pull[slot + 1][slot + 1] += neighbour;
      pull[slot][slot + 1] -= neighbour;
      pull[slot + 1][slot] -= neighbour;
    }
    return pull;
  }

  /// One step towards the likeliest pulls of a column.
  private void weigh(int column, double[][] spread) {
    double[][] before = new Cholesky(pull(column, toZero[column], toNeighbour[column])).inverse();
    int start = neutral(column) ? 1 : 0;
    double room = 0;
    double used = 0;
    for (int slot = start; slot < before.length; slot++) {
      int at = offset[column] + slot;
      room += before[slot][slot] - spread[at][at];
      used += effect[at] * effect[at];
    }
    toZero[column] = next(toZero[column], room, used);
    if (!ordered(column)) {
      return;
    }
    room = 0;
    used = 0;
    for (int i = slots.get(column).firstRange(); i < slots.get(column).endRange() - 1; i++) {
      int at = offset[column] + i;
      room += before[i][i] + before[i + 1][i + 1] - 2 * before[i + 1][i];
      room -= spread[at][at] + spread[at + 1][at + 1] - 2 * spread[at + 1][at];
      used += (effect[at + 1] - effect[at]) * (effect[at + 1] - effect[at]);
    }
    toNeighbour[column] = next(toNeighbour[column], room, used);
  }

  private static double next(double pull, double room, double used) {
    double next = pull * Math.max(1e-6, room) / Math.max(1e-12, used);
    return Math.clamp(next, PULL_LEAST, PULL_MOST);
  }

  /// The effects of a column, kept to what is wished of it.
  private double[] bounded(int column) {
    int count = slots.get(column).count();
    if (offset[column] < 0) {
      return new double[count];
    }
    double[] own = Arrays.copyOfRange(effect, offset[column], offset[column] + count);
    FitWishes.ColumnWish wish = wishes.of(sample.columns().get(column).name());
    if (neutral(column)) {
      own[0] = 0;
    }
    if (slots.get(column) instanceof Slots.OfNumbers
        && (wish.trend() == Trend.RISING || wish.trend() == Trend.FALLING)) {
      double[] rows = new double[count];
      for (int row = 0; row < grid.rows(); row++) {
        rows[grid.codes()[column][row]] += grid.weights()[row];
      }
      oneWay(own, rows, slots.get(column), wish.trend() == Trend.RISING ? -1 : 1);
    }
    if (wish.onlyAdds()) {
      Arrays.setAll(own, slot -> Math.min(0, own[slot]));
    }
    return own;
  }

  /// Puts neighbours that go the wrong way to their mean, until none does.
  private static void oneWay(double[] effect, double[] rows, Slots of, int sign) {
    record Block(int from, int end, double value, double weight) {}
    List<Block> blocks = new ArrayList<>();
    for (int slot = of.firstRange(); slot < of.endRange(); slot++) {
      Block next = new Block(slot, slot + 1, effect[slot], rows[slot] + 1e-9);
      while (!blocks.isEmpty() && sign * (next.value() - blocks.getLast().value()) < 0) {
        Block last = blocks.removeLast();
        double weight = last.weight() + next.weight();
        double sum = last.value() * last.weight() + next.value() * next.weight();
        next = new Block(last.from(), next.end(), sum / weight, weight);
      }
      blocks.add(next);
    }
    blocks.forEach(block -> Arrays.fill(effect, block.from(), block.end(), block.value()));
  }
}
