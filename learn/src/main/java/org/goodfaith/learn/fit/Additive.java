package org.goodfaith.learn.fit;

import java.util.Arrays;
import java.util.List;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.rows.Sample;

/// Log odds of the outcome as a sum: a start, an effect of each column, and of each two-way table.
///
/// @param names of the columns
/// @param slots of each column
/// @param start log odds before any column
/// @param effects of each column by slot; not copied
/// @param pairs two-way tables, mostly none
public record Additive(
    List<String> names, List<Slots> slots, double start, double[][] effects, List<Pair> pairs) {
  /// Effects of two columns together.
  ///
  /// @param first number of the column of the rows
  /// @param second number of the column of the columns
  /// @param effects by slot of the first, then slot of the second; not copied
  public record Pair(int first, int second, double[][] effects) {}

  /// Copies the lists.
  public Additive {
    names = List.copyOf(names);
    slots = List.copyOf(slots);
    pairs = List.copyOf(pairs);
  }

  /// @return log odds of the outcome of each row; the sample has the columns of this model
  public double[] logOdds(Sample sample) {
    return logOdds(Grid.of(sample, slots));
  }

  double[] logOdds(Grid grid) {
    double[] sums = new double[grid.rows()];
    Arrays.fill(sums, start);
    for (int j = 0; j < effects.length; j++) {
      short[] codes = grid.codes()[j];
      double[] effect = effects[j];
      for (int row = 0; row < sums.length; row++) {
        sums[row] += effect[codes[row]];
      }
    }
    for (Pair pair : pairs) {
      short[] first = grid.codes()[pair.first()];
      short[] second = grid.codes()[pair.second()];
      for (int row = 0; row < sums.length; row++) {
        sums[row] += pair.effects()[first[row]][second[row]];
      }
    }
    return sums;
  }
}
