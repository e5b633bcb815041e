package org.goodfaith.learn.bins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.goodfaith.learn.rows.Column;

/// Fine bins of about equal numbers of rows, to start from.
public final class Prebins {
  private static final double PRIOR_ROWS = 5;

  private Prebins() {}

  /// @param column numbers
  /// @param most at most as many ranges
  /// @param specials codes that are no quantities
  /// @return the slots; neighbouring ranges always differ in value
  public static Slots.OfNumbers ofNumbers(
      Column.Numbers column, int most, List<double[]> specials) {
    double[] sorted = known(column.values(), specials);
    Arrays.sort(sorted);
    return new Slots.OfNumbers(specials, cuts(sorted, most));
  }

  private static double[] known(double[] values, List<double[]> specials) {
    double[] known = new double[values.length];
    int count = 0;
    for (double value : values) {
      if (Double.isFinite(value) && !isSpecial(value, specials)) {
        known[count++] = value == 0 ? 0.0 : value;
      }
    }
    return Arrays.copyOf(known, count);
  }

  private static boolean isSpecial(double value, List<double[]> specials) {
    for (double[] codes : specials) {
      for (double code : codes) {
        if (code == value) {
          return true;
        }
      }
    }
    return false;
  }

  /// Few different values: one range each. Otherwise cuts at equal shares of the rows.
  private static double[] cuts(double[] sorted, int most) {
    List<Double> cuts = new ArrayList<>();
    int distinct = 1;
    for (int i = 1; i < sorted.length && distinct <= most; i++) {
      distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    if (distinct <= most) {
      for (int i = 1; i < sorted.length; i++) {
        if (sorted[i] != sorted[i - 1]) {
          add(cuts, RoundCut.between(sorted[i - 1], sorted[i]));
        }
      }
    } else {
      for (int k = 1; k < most; k++) {
        int at = firstAbove(sorted, (int) ((long) k * sorted.length / most));
        if (at < sorted.length) {
          add(cuts, RoundCut.between(sorted[at - 1], sorted[at]));
        }
      }
    }
    return cuts.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// The nearest place at or after a row, or before where there is none, at which values change.
  private static int firstAbove(double[] sorted, int row) {
    int at = Math.max(1, row);
    int before = at;
    while (before > 0 && sorted[before] == sorted[before - 1]) {
      before--;
      if (before == 0) {
        break;
      }
    }
    if (before > 0 && at - before <= sorted.length / 4) {
      return before;
    }
    while (at < sorted.length && sorted[at] == sorted[at - 1]) {
      at++;
    }
    return at;
  }

  private static void add(List<Double> cuts, double cut) {
    if (cuts.isEmpty() || cut > cuts.getLast()) {
      cuts.add(cut);
    }
  }

  /// @param column categories
  /// @param bad whether a row has the outcome
  /// @param least rows of a category that stands for itself
  /// @param most at most as many groups
  /// @return one group for each category that is frequent enough, in the order of the chance of the
  ///   outcome, which is drawn towards that of all rows for rare ones
  public static Slots.OfWords ofWords(Column.Words column, boolean[] bad, int least, int most) {
    int words = column.words().size();
    int[] rows = new int[words];
    int[] bads = new int[words];
    int allBad = 0;
    for (int row = 0; row < bad.length; row++) {
      int code = column.codes()[row];
      allBad += bad[row] ? 1 : 0;
      if (code >= 0) {
        rows[code]++;
        bads[code] += bad[row] ? 1 : 0;
      }
    }
    double usual = bad.length == 0 ? 0 : (double) allBad / bad.length;
    List<Integer> kept =
        IntStream.range(0, words)
            .filter(code -> rows[code] >= least)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(code -> -rows[code])
                    .thenComparing(code -> column.words().get(code)))
            .limit(most)
            .sorted(
                Comparator.<Integer>comparingDouble(
                        code -> (bads[code] + PRIOR_ROWS * usual) / (rows[code] + PRIOR_ROWS))
                    .thenComparing(code -> column.words().get(code)))
            .toList();
    return new Slots.OfWords(kept.stream().map(code -> List.of(column.words().get(code))).toList());
  }
}
