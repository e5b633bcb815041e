package org.goodfaith.learn.bins;

import java.util.Arrays;

/// Weight of rows without and with the outcome, by slot.
///
/// @param good without; not copied
/// @param bad with; not copied
public record Counts(double[] good, double[] bad) {
  /// @return counts of those slots
  public static Counts of(short[] slots, int count, boolean[] bad, double[] weights) {
    double[] goods = new double[count];
    double[] bads = new double[count];
    for (int row = 0; row < slots.length; row++) {
      if (bad[row]) {
        bads[slots[row]] += weights[row];
      } else {
        goods[slots[row]] += weights[row];
      }
    }
    return new Counts(goods, bads);
  }

  /// @return of the slots from one up to another
  public Counts range(int from, int to) {
    return new Counts(Arrays.copyOfRange(good, from, to), Arrays.copyOfRange(bad, from, to));
  }

  /// @return weight of all rows without the outcome
  public double allGood() {
    return Arrays.stream(good).sum();
  }

  /// @return weight of all rows with the outcome
  public double allBad() {
    return Arrays.stream(bad).sum();
  }
}
