package org.goodfaith.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Tables over rows in the order of their risk.
public final class Tables {
  private Tables() {}

  /// A tenth of the rows.
  ///
  /// @param rows weight of its rows
  /// @param bad weight of those with the outcome
  /// @param meanChance what the card says
  /// @param observed share with the outcome, with its interval
  /// @param lift observed share by that of all rows
  /// @param caught share of all outcomes in this part and those of more risk
  public record Tenth(
      double rows, double bad, double meanChance, Interval observed, double lift, double caught) {}

  /// What a cut-off does.
  ///
  /// @param points rows of as many points or more are accepted
  /// @param accepted share of rows accepted
  /// @param badRate share with the outcome among them
  /// @param badCaught share of outcomes refused
  /// @param cost of a row, by the costs of both mistakes
  public record CutOff(
      long points, double accepted, double badRate, double badCaught, double cost) {}

  /// @return tenths in falling order of risk
  public static List<Tenth> tenths(Scored scored) {
    int[] order = byRisk(scored.risk());
    double all = Arrays.stream(scored.weights()).sum();
    double allBad = badWeight(scored);
    List<Tenth> tenths = new ArrayList<>();
    double seen = 0;
    double caught = 0;
    int at = 0;
    for (int part = 1; part <= 10; part++) {
      double rows = 0;
      double bad = 0;
      double chances = 0;
      while (at < order.length && (part == 10 || seen + rows < all * part / 10 - 1e-9)) {
        int row = order[at++];
        rows += scored.weights()[row];
        bad += scored.bad()[row] ? scored.weights()[row] : 0;
        chances += scored.weights()[row] * scored.chances()[row];
      }
      if (rows == 0) {
        continue;
      }
      seen += rows;
      caught += bad;
      tenths.add(
          new Tenth(
              rows,
              bad,
              chances / rows,
              Interval.share(bad, rows),
              bad / rows / (allBad / all),
              caught / allBad));
    }
    return tenths;
  }

  private static double badWeight(Scored scored) {
    return IntStream.range(0, scored.rows())
        .filter(row -> scored.bad()[row])
        .mapToDouble(row -> scored.weights()[row])
        .sum();
  }

  private static int[] byRisk(double[] risk) {
    return IntStream.range(0, risk.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer row) -> -risk[row]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// @param points of each row
  /// @param scored the same rows
  /// @param costBad of accepting a row with the outcome
  /// @param costGood of refusing one without
  /// @return what cut-offs at shares of the rows would do, the fewest points first
  public static List<CutOff> cutOffs(
      long[] points, Scored scored, double costBad, double costGood) {
    long[] sorted = points.clone();
    Arrays.sort(sorted);
    long[] cuts =
        IntStream.range(0, 20).mapToLong(i -> sorted[i * sorted.length / 20]).distinct().toArray();
    double all = Arrays.stream(scored.weights()).sum();
    double allBad = badWeight(scored);
    List<CutOff> table = new ArrayList<>();
    for (long cut : cuts) {
      double good = 0;
      double bad = 0;
      for (int row = 0; row < points.length; row++) {
        if (points[row] >= cut) {
          good += scored.bad()[row] ? 0 : scored.weights()[row];
          bad += scored.bad()[row] ? scored.weights()[row] : 0;
        }
      }
      double refusedGood = all - allBad - good;
      table.add(
          new CutOff(
              cut,
              (good + bad) / all,
              bad / (good + bad),
              1 - bad / allBad,
              (costBad * bad + costGood * refusedGood) / all));
    }
    return table;
  }

  /// @return population stability index of two distributions over the same slots
  public static double psi(double[] expected, double[] actual) {
    double allExpected = Arrays.stream(expected).sum();
    double allActual = Arrays.stream(actual).sum();
    double sum = 0;
    for (int slot = 0; slot < expected.length; slot++) {
      double e = Math.max(1e-6, expected[slot] / allExpected);
      double a = Math.max(1e-6, actual[slot] / allActual);
      sum += (a - e) * Math.log(a / e);
    }
    return sum;
  }
}
