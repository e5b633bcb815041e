package org.goodfaith.cli.cardreport;

import java.util.Locale;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.learn.judge.Interval;

/// Numbers as reports show them.
final class Say {
  private Say() {}

  static String share(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * value);
  }

  static String share(Interval interval) {
    return Double.isNaN(interval.value())
        ? ""
        : String.format(
            Locale.ROOT,
            "%.1f %% (%.1f to %.1f)",
            100 * interval.value(),
            100 * interval.low(),
            100 * interval.high());
  }

  static String figure(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
  }

  static String range(Interval interval) {
    return String.format(Locale.ROOT, "%.4f to %.4f", interval.low(), interval.high());
  }

  static String figure(Interval interval) {
    return figure(interval.value()) + " (" + range(interval) + ")";
  }

  static String change(Interval interval) {
    return String.format(
        Locale.ROOT, "%+.4f (%+.4f to %+.4f)", interval.value(), interval.low(), interval.high());
  }

  static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }

  static String count(double rows) {
    return String.format(Locale.ROOT, "%,.0f", rows);
  }

  /// @return a point in hundredths
  static Point hundredths(Interval interval) {
    double value = known(interval.value());
    return new Point(
        100 * value, 100 * Math.min(value, interval.low()), 100 * Math.max(value, interval.high()));
  }

  /// @return a point in thousandths
  static Point thousandths(Interval interval) {
    double value = known(interval.value());
    return new Point(1000 * value, 1000 * known(interval.low()), 1000 * known(interval.high()));
  }

  /// A picture has no place for what is not known; the table beside it is empty there.
  static double known(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
