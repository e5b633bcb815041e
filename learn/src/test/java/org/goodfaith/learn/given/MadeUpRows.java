package org.goodfaith.learn.given;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Sample;

/// Rows of known making: chances fall with `income`, rise with `debts`, differ by `job`; `noise`
/// says nothing; some incomes are missing.
public final class MadeUpRows {
  private MadeUpRows() {}

  /// @return that many rows of that seed
  public static Sample of(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] income = new double[rows];
    double[] debts = new double[rows];
    double[] noise = new double[rows];
    int[] job = new int[rows];
    int[] sex = new int[rows];
    boolean[] bad = new boolean[rows];
    double[] weights = new double[rows];
    for (int row = 0; row < rows; row++) {
      income[row] = Math.round(1000 + 9000 * random.nextDouble());
      debts[row] = random.nextInt(8);
      noise[row] = random.nextDouble();
      job[row] = random.nextInt(4);
      sex[row] = random.nextInt(2);
      double odds = -1.5 - (income[row] - 5500) / 2500 + 0.35 * debts[row] + 0.4 * job[row];
      bad[row] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
      income[row] = random.nextInt(10) == 0 ? Double.NaN : income[row];
      weights[row] = 1;
    }
    List<String> jobs = List.of("cook", "clerk", "driver", "none");
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column.Numbers("income", income),
                new Column.Numbers("debts", debts),
                new Column.Numbers("noise", noise),
                new Column.Words("job", job, jobs)));
    List<Column> audited = List.of(new Column.Words("sex", sex, List.of("f", "m")));
    return new Sample(columns, audited, bad, weights, new int[0], List.of());
  }
}
