package org.goodfaith.bench.population;

import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.population.Reform;

/// The reform of one article, as a query and as figures to compare.
final class Reforms {
  private Reforms() {}

  /// @param repayment the query of the score
  /// @return the same under both laws, in one pass: grades before and after of those who move
  static String both(String repayment) {
    String scored =
        repayment
            .substring(0, repayment.indexOf("SELECT 'repayment'"))
            .replace(
                "END AS points",
                "END AS points,"
                    + " CASE WHEN worst >= 2 AND worst < 3 THEN -10 ELSE 0 END AS more");
    return scored
        + "SELECT "
        + grade("points")
        + " AS before, "
        + grade("(points + more)")
        + " AS after, count(*), sum(points), 0 FROM scored WHERE more <> 0"
        + " GROUP BY before, after";
  }

  private static String grade(String points) {
    return "CASE WHEN "
        + points
        + " >= 800 THEN 'A' WHEN "
        + points
        + " >= 740 THEN 'B' WHEN "
        + points
        + " >= 640 THEN 'C' WHEN "
        + points
        + " >= 500 THEN 'D' ELSE 'E' END";
  }

  /// @return how many move from grade to grade, and how many have other points
  static Map<String, Long> moved(Reform reform) {
    Map<String, Long> moved = new TreeMap<>();
    for (Reform.Cell cell : reform.cells()) {
      String key = cell.of() == Reform.Of.POINTS ? "points" : cell.before() + " " + cell.after();
      moved.merge(key, (long) cell.count(), Long::sum);
    }
    return moved;
  }

  /// @return the same from the rows of the query
  static Map<String, Long> moved(Tally rows) {
    Map<String, Long> moved = new TreeMap<>();
    rows.sums()
        .forEach((key, sum) -> {
          if (key.charAt(0) != key.charAt(key.length() - 1)) {
            moved.merge(key, sum[0], Long::sum);
          }
          moved.merge("points", sum[0], Long::sum);
        });
    return moved;
  }
}
