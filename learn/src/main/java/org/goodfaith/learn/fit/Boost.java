package org.goodfaith.learn.fit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.goodfaith.learn.rows.Folds;

/// Cyclic boosting of tables: step by step, the table that lowers the loss most among a few drawn
/// ones gets a small step. Ends where rows that do not teach get no better.
final class Boost {
  private static final double BETTER = 1e-6;

  private final Grid grid;
  private final Folds.Part part;
  private final BoostPace pace;
  private final SplittableRandom random;
  private final double[] logOdds;
  private final int[] drawn;
  private final float[] slopes;
  private final float[] curves;
  private int drawnCount;
  private double[] slope = new double[0];
  private double[] curve = new double[0];

  /// @param logOdds of every row of the grid at the start; becomes those at the end
  Boost(Grid grid, Folds.Part part, double[] logOdds, BoostPace pace, long seed) {
    this.grid = grid;
    this.part = part;
    this.pace = pace;
    this.logOdds = logOdds;
    this.random = new SplittableRandom(seed);
    this.drawn = new int[part.teach().length];
    this.slopes = new float[drawn.length];
    this.curves = new float[drawn.length];
  }

  /// Boosts the terms.
  ///
  /// @return rounds after which the loss was lowest; the terms and log odds are those of then
  int run(List<Term> terms) {
    double best = loss();
    int bestRound = 0;
    double[] bestOdds = logOdds.clone();
    double[][] kept = effects(terms);
    int most = terms.stream().mapToInt(Term::cells).max().orElse(1);
    slope = new double[most];
    curve = new double[most];
    Step step = new Step(most, pace);
    int steps = Math.max(1, terms.size() / pace.rivals());
    for (int round = 1; round <= pace.rounds(); round++) {
      for (int i = 0; i < steps; i++) {
        if (i % Math.max(1, steps / 3) == 0) {
          draw();
        }
        derive();
        take(terms, i, step);
      }
      double loss = loss();
      if (loss < best - BETTER || part.examine().length == 0) {
        best = loss;
        bestRound = round;
        System.arraycopy(logOdds, 0, bestOdds, 0, logOdds.length);
        keep(terms, kept);
      } else if (round - bestRound >= pace.patience()) {
        break;
      }
    }
    for (int t = 0; t < kept.length; t++) {
      terms.get(t).effect = kept[t];
    }
    System.arraycopy(bestOdds, 0, logOdds, 0, logOdds.length);
    return bestRound;
  }

  private static double[][] effects(List<Term> terms) {
    return terms.stream().map(term -> term.effect.clone()).toArray(double[][]::new);
  }

  private static void keep(List<Term> terms, double[][] kept) {
    for (int t = 0; t < kept.length; t++) {
      System.arraycopy(terms.get(t).effect, 0, kept[t], 0, kept[t].length);
    }
  }

  private void draw() {
    drawnCount = 0;
    for (int row : part.teach()) {
      if (random.nextDouble() < BoostPace.DRAWN) {
        drawn[drawnCount++] = row;
      }
    }
  }

  private void derive() {
    for (int i = 0; i < drawnCount; i++) {
      int row = drawn[i];
      double chance = 1 / (1 + Math.exp(-logOdds[row]));
      double weight = grid.weights()[row];
      slopes[i] = (float) (weight * (grid.bad()[row] ? chance - 1 : chance));
      curves[i] = (float) (weight * chance * (1 - chance));
    }
  }

  private void take(List<Term> terms, int number, Step step) {
    double best = 0;
    Term chosen = null;
    for (int rival = 0; rival < pace.rivals(); rival++) {
      Term term = terms.get(pace.rivals() == 1 ? number : random.nextInt(terms.size()));
      sum(term);
      double gain = step.fill(term, slope, curve);
      if (gain > best) {
        best = gain;
        chosen = term;
        step.keep();
      }
    }
    if (chosen != null) {
      apply(chosen, step.best);
    }
  }

  private void sum(Term term) {
    Arrays.fill(slope, 0, term.cells(), 0);
    Arrays.fill(curve, 0, term.cells(), 0);
    char[] cell = term.cell;
    for (int i = 0; i < drawnCount; i++) {
      int at = cell[drawn[i]];
      slope[at] += slopes[i];
      curve[at] += curves[i];
    }
  }

  private void apply(Term term, double[] step) {
    for (int cell = 0; cell < term.cells(); cell++) {
      step[cell] *= pace.rate();
      term.effect[cell] += step[cell];
    }
    char[] cell = term.cell;
    for (int row = 0; row < logOdds.length; row++) {
      logOdds[row] += step[cell[row]];
    }
  }

  /// Mean log loss of the rows that examine.
  double loss() {
    double sum = 0;
    double weight = 0;
    for (int row : part.examine()) {
      double towards = grid.bad()[row] ? logOdds[row] : -logOdds[row];
      double loss = towards < -30 ? -towards : Math.log1p(Math.exp(-towards));
      sum += grid.weights()[row] * loss;
      weight += grid.weights()[row];
    }
    return weight == 0 ? 0 : sum / weight;
  }

  /// Room for steps.
  private static final class Step {
    private final Stump stump;
    private final Plate plate;
    private double[] next;
    private double[] best;

    Step(int cells, BoostPace pace) {
      next = new double[cells];
      best = new double[cells];
      stump = new Stump(pace.ridge(), pace.least(), pace.leaves());
      plate = new Plate(pace.ridge(), pace.least(), pace.leaves());
    }

    double fill(Term term, double[] slope, double[] curve) {
      return term.isPair()
          ? plate.fill(term, slope, curve, next)
          : stump.fill(term, slope, curve, next);
    }

    void keep() {
      double[] kept = next;
      next = best;
      best = kept;
    }
  }
}
