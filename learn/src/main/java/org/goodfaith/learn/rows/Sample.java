package org.goodfaith.learn.rows;

import java.util.List;
import java.util.stream.IntStream;

/// Rows with outcomes.
///
/// @param columns what a card may use
/// @param audited protected attributes: a card never uses them, its fairness is judged by them
/// @param bad whether the row has the outcome; the array is not copied
/// @param weights what each row counts, above zero
/// @param groups number of the group a row belongs to, which folds never part; empty for none
/// @param periods when each row was, in words that sort by time; empty where unknown
public record Sample(
    List<Column> columns,
    List<Column> audited,
    boolean[] bad,
    double[] weights,
    int[] groups,
    List<String> periods) {
  /// Copies the lists.
  public Sample {
    columns = List.copyOf(columns);
    audited = List.copyOf(audited);
    periods = List.copyOf(periods);
  }

  /// @return how many rows
  public int rows() {
    return bad.length;
  }

  /// @return the same of these rows, in their order
  public Sample take(int[] rows) {
    boolean[] outcome = new boolean[rows.length];
    double[] weight = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      outcome[i] = bad[rows[i]];
      weight[i] = weights[rows[i]];
    }
    int[] group =
        groups.length == 0 ? groups : IntStream.of(rows).map(row -> groups[row]).toArray();
    List<String> period =
        periods.isEmpty() ? periods : IntStream.of(rows).mapToObj(periods::get).toList();
    return new Sample(
        columns.stream().map(column -> column.take(rows)).toList(),
        audited.stream().map(column -> column.take(rows)).toList(),
        outcome,
        weight,
        group,
        period);
  }

  /// @return the same with other columns
  public Sample withColumns(List<Column> others) {
    return new Sample(others, audited, bad, weights, groups, periods);
  }

  /// @return the same with other outcomes and weights
  public Sample withOutcomes(boolean[] outcomes, double[] others) {
    return new Sample(columns, audited, outcomes, others, groups, periods);
  }

  /// @return weight of all rows
  public double weight() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /// @return weight of the rows with the outcome
  public double badWeight() {
    double sum = 0;
    for (int row = 0; row < bad.length; row++) {
      sum += bad[row] ? weights[row] : 0;
    }
    return sum;
  }
}
