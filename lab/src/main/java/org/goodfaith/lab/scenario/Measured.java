package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.goodfaith.lab.decade.Aftermath;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.decade.Watched;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.report.Report.Picture;

/// Figures that several scenarios take from a decade.
final class Measured {
  private static final double PERCENT = 100;
  private static final int[] BANDS = {0, 91, 365, 1096, Integer.MAX_VALUE};

  private final Watched watched;
  private final Aftermath aftermath;
  private final int count;

  Measured(Watched watched) {
    this.watched = watched;
    this.aftermath = watched.aftermath();
    this.count = watched.count();
  }

  /// @return what is measured of the people of a decade
  static Measured people(Decade decade) {
    return new Measured(decade.ofPeople());
  }

  /// A question about subject `i`.
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
    return aftermath.refusedDays(i) > 0;
  }

  boolean wrongly(int i) {
    return aftermath.wrongDays(i) > 0;
  }

  /// @return whether subject `i` was ever on a black list, whether it refused something or not
  boolean listed(int i) {
    return aftermath.listedDays(i) > 0;
  }

  /// @return whether subject `i` did something that was recorded
  boolean recordedRightly(int i) {
    return aftermath.recordedRightly(i);
  }

  /// @param of whom
  /// @return of those to whom something was ever refused, the share to whom nothing is in the last
  ///   month, in percent
  double freeAgain(Asks of) {
    long ever = many(i -> ever(i) && of.of(i));
    long free = many(i -> ever(i) && of.of(i) && !atTheEnd(i));
    return ever == 0 ? 0 : PERCENT * free / ever;
  }

  /// @return whether something is refused to subject `i` in the last month
  private boolean atTheEnd(int i) {
    return aftermath.refusedIn(i, watched.series().months() - 1);
  }

  /// @return of whom all of it is
  Watched watched() {
    return watched;
  }

  /// @return share of everybody, in percent, with its exact interval
  Point share(Asks asks) {
    return ExactInterval.of(many(asks), count, PERCENT);
  }

  /// @return a large figure: a share of everybody
  Finding finding(String name, Asks asks, String note) {
    return finding(name, share(asks), note);
  }

  /// @return a large figure: a share
  static Finding finding(String name, Point share, String note) {
    return new Finding(name, share, percentText(share.value()), note);
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
        days[at++] = aftermath.refusedDays(i);
      }
    }
    Arrays.sort(days);
    return days.length == 0 ? 0 : days[days.length / 2];
  }

  /// @return those counted in each month in percent of everybody, with exact intervals
  ///
  /// @param line one that counts nobody twice in a month
  Series monthly(String name, Line line) {
    List<Point> points = new ArrayList<>();
    for (int month = 0; month < watched.series().months(); month++) {
      points.add(ExactInterval.of(watched.series().of(line, month), count, PERCENT));
    }
    return new Series(name, points);
  }

  /// Of those about whom something false was recorded, the share to whom something is refused so
  /// many months later, in percent.
  Series afterFalse(String name, List<Integer> months) {
    List<Point> points = new ArrayList<>();
    for (int later : months) {
      long seen = 0;
      long refused = 0;
      for (int i = 0; i < count; i++) {
        int first = aftermath.firstFalse(i);
        if (first >= 0 && first + later < watched.series().months()) {
          seen++;
          refused += aftermath.refusedIn(i, first + later) ? 1 : 0;
        }
      }
      points.add(ExactInterval.of(refused, seen, PERCENT));
    }
    return new Series(name, points);
  }

  /// @return labels of `afterFalse`
  static List<String> monthsLater(List<Integer> months) {
    return months.stream().map(m -> m + (m == 1 ? " month" : " months") + " later").toList();
  }

  /// Days with a refusal, added up for each who had any.
  static Picture lengths(String title, String unit, Measured feared, Measured real) {
    return new Picture(
        title,
        "Days with a refusal, added up over the whole time for each who had any.",
        new Chart(
            Shape.BARS,
            unit,
            List.of("up to 3 months", "3 to 12 months", "1 to 3 years", "over 3 years"),
            List.of(feared.lengths(FearedVersusReal.FEARED), real.lengths(FearedVersusReal.REAL))));
  }

  private Series lengths(String name) {
    List<Point> points = new ArrayList<>();
    for (int band = 1; band < BANDS.length; band++) {
      int above = BANDS[band - 1];
      int upTo = BANDS[band];
      points.add(share(i -> aftermath.refusedDays(i) > above && aftermath.refusedDays(i) <= upTo));
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
