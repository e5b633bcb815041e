package org.goodfaith.learn.judge;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Rows that did not teach, with what a card says of them.
///
/// @param risk more of it, more likely the outcome; only its order counts
/// @param chances of the outcome
/// @param bad whether the row has the outcome
/// @param weights what each row counts
public record Scored(double[] risk, double[] chances, boolean[] bad, double[] weights) {
  /// @return how many rows
  public int rows() {
    return bad.length;
  }

  /// @return the same of these rows
  public Scored take(int[] rows) {
    boolean[] outcome = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      outcome[i] = bad[rows[i]];
    }
    return new Scored(
        IntStream.of(rows).mapToDouble(row -> risk[row]).toArray(),
        IntStream.of(rows).mapToDouble(row -> chances[row]).toArray(),
        outcome,
        IntStream.of(rows).mapToDouble(row -> weights[row]).toArray());
  }

  /// @return the place of each row's risk among all different ones, from 0 for the least
  public int[] levels() {
    double[] distinct = Arrays.stream(risk).sorted().distinct().toArray();
    return Arrays.stream(risk).mapToInt(r -> Arrays.binarySearch(distinct, r)).toArray();
  }
}
