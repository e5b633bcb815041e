package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;

/// Figures that several scenarios take from a decade.
final class Measured {
  private static final double PERCENT = 100;

  private final Decade decade;
  private final int count;

  Measured(Decade decade) {
    this.decade = decade;
    this.count = decade.people().count();
  }

  /// A question about person `i`.
  interface Asks {
    boolean of(int i);
  }

  long many(Asks asks) {
    long many = 0;
    for (int i = 0; i < count; i++) {
      many += asks.of(i) ? 1 : 0;
    }
    return many;
  }

  boolean ever(int i) {
    return decade.lives().restrictedDays(i) > 0;
  }

  boolean wrongly(int i) {
    return decade.lives().wrongDays(i) > 0;
  }

  /// @return share of everybody, in percent
  double percent(Asks asks) {
    return count == 0 ? 0 : PERCENT * many(asks) / count;
  }

  /// @return share of a group, in percent, with its exact interval
  Point percent(Group group, Asks asks) {
    long all = many(group.holds()::test);
    return ExactInterval.of(many(i -> group.holds().test(i) && asks.of(i)), all, PERCENT);
  }

  /// @return shares of groups
  Series percents(String name, List<Group> groups, Asks asks) {
    return new Series(name, groups.stream().map(group -> percent(group, asks)).toList());
  }

  /// @return the middle number of days with a refusal, of those who had one
  int medianDays() {
    int[] days = new int[(int) many(this::ever)];
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (ever(i)) {
        days[at++] = decade.lives().restrictedDays(i);
      }
    }
    Arrays.sort(days);
    return days.length == 0 ? 0 : days[days.length / 2];
  }

  /// @return a count of each month in percent of everybody
  Series monthly(String name, Line line) {
    List<Double> values = new ArrayList<>();
    for (int month = 0; month < decade.series().months(); month++) {
      values.add(PERCENT * decade.series().of(line, month) / count);
    }
    return Series.of(name, values);
  }

  /// Of those about whom something false was recorded, the share to whom something is refused so
  /// many months later, in percent.
  Series afterFalse(String name, List<Integer> months) {
    List<Point> points = new ArrayList<>();
    for (int later : months) {
      long seen = 0;
      long refused = 0;
      for (int i = 0; i < count; i++) {
        int first = decade.lives().firstFalse(i);
        if (first >= 0 && first + later < decade.series().months()) {
          seen++;
          refused += decade.lives().refusedIn(i, first + later) ? 1 : 0;
        }
      }
      points.add(ExactInterval.of(refused, seen, PERCENT));
    }
    return new Series(name, points);
  }

  /// @return "2.4 %" and the like
  static String percentText(double percent) {
    return number(percent) + " %";
  }

  /// @return a whole number as people read it
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// @return a number with two digits that count
  static String number(double value) {
    double size = Math.abs(value);
    String text =
        String.format(
            Locale.ROOT,
            size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f",
            value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
