package org.goodfaith.learn.fit;

import java.util.Arrays;
import java.util.List;

/// Moves what every row has from the effects to the start, so that zero is neutral: the mean of the
/// rows. Where nothing known is neutral, or a column only adds, zero is what it was.
final class Centre {
  private Centre() {}

  static Additive of(Additive model, Grid grid, FitWishes wishes) {
    double start = model.start();
    double[][] effects = new double[model.effects().length][];
    for (int j = 0; j < effects.length; j++) {
      effects[j] = model.effects()[j].clone();
      if (wishes.of(model.names().get(j)).onlyAdds()) {
        continue;
      }
      int first = wishes.neutralMissing() ? 1 : 0;
      double mean = mean(effects[j], grid.codes()[j], grid.weights(), first);
      for (int slot = first; slot < effects[j].length; slot++) {
        effects[j][slot] -= mean;
      }
      start += mean;
      forgetUnseen(effects[j], grid.codes()[j]);
    }
    List<Additive.Pair> pairs = model.pairs();
    return new Additive(model.names(), model.slots(), start, effects, pairs);
  }

  /// What no row showed is neutral.
  private static void forgetUnseen(double[] effect, short[] codes) {
    boolean[] seen = new boolean[effect.length];
    for (short code : codes) {
      seen[code] = true;
    }
    for (int slot = 0; slot < effect.length; slot++) {
      effect[slot] = seen[slot] ? effect[slot] : 0;
    }
  }

  private static double mean(double[] effect, short[] codes, double[] weights, int first) {
    double[] counts = new double[effect.length];
    for (int row = 0; row < codes.length; row++) {
      counts[codes[row]] += weights[row];
    }
    double sum = 0;
    double weight = Arrays.stream(counts).skip(first).sum();
    for (int slot = first; slot < effect.length; slot++) {
      sum += counts[slot] * effect[slot];
    }
    return weight == 0 ? 0 : sum / weight;
  }
}
