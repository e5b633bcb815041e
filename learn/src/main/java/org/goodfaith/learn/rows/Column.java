package org.goodfaith.learn.rows;

import java.util.Arrays;
import java.util.List;

/// The values of one characteristic, row after row.
public sealed interface Column {
  /// @return unique in its sample
  String name();

  /// @return how many rows
  int rows();

  /// @return the same of these rows, in their order
  Column take(int[] rows);

  /// @return whether nothing is known in that row
  boolean isMissing(int row);

  /// Numbers; NaN where nothing is known.
  ///
  /// @param name unique in its sample
  /// @param values one a row; the array is not copied
  record Numbers(String name, double[] values) implements Column {
    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public Numbers take(int[] rows) {
      return new Numbers(name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
    }

    @Override
    public boolean isMissing(int row) {
      return Double.isNaN(values[row]);
    }
  }

  /// Categories; -1 where nothing is known.
  ///
  /// @param name unique in its sample
  /// @param codes one a row, numbers of words; the array is not copied
  /// @param words each once
  record Words(String name, int[] codes, List<String> words) implements Column {
    @Override
    public int rows() {
      return codes.length;
    }

    @Override
    public Words take(int[] rows) {
      return new Words(name, Arrays.stream(rows).map(row -> codes[row]).toArray(), words);
    }

    @Override
    public boolean isMissing(int row) {
      return codes[row] < 0;
    }
  }
}
