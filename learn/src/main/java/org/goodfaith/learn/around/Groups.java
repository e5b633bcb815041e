package org.goodfaith.learn.around;

import java.util.Arrays;
import org.goodfaith.learn.rows.Column;

/// Which group each row belongs to by a protected attribute.
public final class Groups {
  private static final int FEW_VALUES = 12;

  private Groups() {}

  /// @return the group of each row: its value, or a third of the values where there are many
  public static String[] of(Column column) {
    return switch (column) {
      case Column.Words words -> words(words);
      case Column.Numbers numbers -> numbers(numbers.values());
    };
  }

  private static String[] words(Column.Words words) {
    String[] groups = new String[words.rows()];
    for (int row = 0; row < groups.length; row++) {
      groups[row] = words.isMissing(row) ? "unknown" : words.words().get(words.codes()[row]);
    }
    return groups;
  }

  private static String[] numbers(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    boolean few = Arrays.stream(sorted).distinct().count() <= FEW_VALUES;
    double low = sorted.length == 0 ? 0 : sorted[sorted.length / 3];
    double high = sorted.length == 0 ? 0 : sorted[2 * sorted.length / 3];
    String[] groups = new String[values.length];
    for (int row = 0; row < groups.length; row++) {
      double value = values[row];
      if (Double.isNaN(value)) {
        groups[row] = "unknown";
      } else if (few) {
        groups[row] = plain(value);
      } else if (value < low) {
        groups[row] = "below " + plain(low);
      } else {
        groups[row] =
            value < high ? plain(low) + " to below " + plain(high) : plain(high) + " or more";
      }
    }
    return groups;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
