package org.goodfaith.learn.fit;

import java.util.stream.IntStream;

/// Ridge logistic regression with coefficients not below zero, or of any sign: Newton steps, each
/// solved by cyclic coordinate descent, which keeps to the bounds exactly.
final class WoeRegression {
  private static final int NEWTON = 30;
  private static final int SWEEPS = 200;
  private static final double RIDGE = 1;
  private static final double DONE = 1e-9;

  private final Grid grid;
  private final double[][] evidence;
  private final int[] columns;
  private final double[] weights;
  private final double least;
  private double start;

  WoeRegression(Grid grid, double[][] evidence, boolean[] used) {
    this(grid, evidence, used, 0);
  }

  private WoeRegression(Grid grid, double[][] evidence, boolean[] used, double least) {
    this.grid = grid;
    this.least = least;
    this.evidence = evidence;
    this.columns = IntStream.range(0, used.length).filter(j -> used[j]).toArray();
    this.weights = new double[columns.length];
  }

  /// The same with coefficients of any sign.
  static WoeRegression unbound(Grid grid, double[][] evidence, boolean[] used) {
    return new WoeRegression(grid, evidence, used, Double.NEGATIVE_INFINITY);
  }

  double start() {
    return start;
  }

  double coefficient(int column) {
    for (int k = 0; k < columns.length; k++) {
      if (columns[k] == column) {
        return weights[k];
      }
    }
    return 0;
  }

  void fit() {
    double bad = 0;
    double all = 0;
    for (int row = 0; row < grid.rows(); row++) {
      bad += grid.bad()[row] ? grid.weights()[row] : 0;
      all += grid.weights()[row];
    }
    start = Math.log(bad / (all - bad));
    for (int step = 0; step < NEWTON; step++) {
      if (newton() < DONE) {
        return;
      }
    }
  }

  /// @return the largest change
  private double newton() {
    int p = columns.length;
    double[][] curve = new double[p + 1][p + 1];
    double[] slope = new double[p + 1];
    double[] x = new double[p + 1];
    x[p] = 1;
    for (int row = 0; row < grid.rows(); row++) {
      double odds = start;
      for (int k = 0; k < p; k++) {
        x[k] = evidence[columns[k]][grid.codes()[columns[k]][row]];
        odds += weights[k] * x[k];
      }
      double chance = 1 / (1 + Math.exp(-odds));
      double g = grid.weights()[row] * (chance - (grid.bad()[row] ? 1 : 0));
      double h = Math.max(1e-9, grid.weights()[row] * chance * (1 - chance));
      for (int a = 0; a <= p; a++) {
        slope[a] += g * x[a];
        double hx = h * x[a];
        for (int b = 0; b <= a; b++) {
          curve[a][b] += hx * x[b];
        }
      }
    }
    for (int a = 0; a < p; a++) {
      slope[a] += RIDGE * weights[a];
      curve[a][a] += RIDGE;
    }
    return descend(slope, curve);
  }

  private double descend(double[] slope, double[][] curve) {
    int p = columns.length;
    double[] moved = new double[p + 1];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double largest = 0;
      for (int a = 0; a <= p; a++) {
        double wished = -slope[a] / curve[a][a];
        double change = a == p ? wished : Math.max(wished, least - (weights[a] + moved[a]));
        moved[a] += change;
        largest = Math.max(largest, Math.abs(change));
        for (int b = 0; b <= p; b++) {
          slope[b] += change * (a >= b ? curve[a][b] : curve[b][a]);
        }
      }
      if (largest < DONE) {
        break;
      }
    }
    double most = 0;
    for (int a = 0; a < p; a++) {
      weights[a] = Math.max(least, weights[a] + moved[a]);
      most = Math.max(most, Math.abs(moved[a]));
    }
    start += moved[p];
    return Math.max(most, Math.abs(moved[p]));
  }
}
