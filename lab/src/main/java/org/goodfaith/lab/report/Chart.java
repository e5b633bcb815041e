package org.goodfaith.lab.report;

import java.util.List;

/// What a picture shows.
///
/// @param shape how it is drawn
/// @param unit of the values, as the axis says it
/// @param labels places on the other axis, in order
/// @param series values at these places, one or more
public record Chart(Shape shape, String unit, List<String> labels, List<Series> series) {
  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException where a series has not one value for each label
  public Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.points().size() != labels.size()) {
        throw new IllegalArgumentException(
            one.name() + " has " + one.points().size() + " values for " + labels.size());
      }
    }
  }

  /// How it is drawn.
  public enum Shape {
    /// Lines over time.
    LINES,
    /// Bars next to each other, lying.
    BARS,
    /// Dots with their intervals, one row for each label.
    DOTS
  }

  /// Values of one colour.
  ///
  /// @param name in the legend
  /// @param points one for each label
  public record Series(String name, List<Point> points) {
    /// Copies the list.
    public Series {
      points = List.copyOf(points);
    }

    /// @param name in the legend
    /// @param values one for each label, without intervals
    /// @return the series
    public static Series of(String name, List<Double> values) {
      return new Series(name, values.stream().map(Point::of).toList());
    }
  }

  /// A value with its interval.
  ///
  /// @param value of it
  /// @param low end of the interval
  /// @param high end of the interval
  public record Point(double value, double low, double high) {
    /// @return a value without an interval
    public static Point of(double value) {
      return new Point(value, value, value);
    }

    /// @return whether it has an interval
    public boolean hasInterval() {
      return low < high;
    }
  }

  /// @return the greatest that is drawn, at least a little above zero; intervals are drawn of dots
  double most() {
    return Math.max(
        1e-9,
        series.stream()
            .flatMap(one -> one.points().stream())
            .mapToDouble(point -> shape == Shape.DOTS ? point.high() : point.value())
            .max()
            .orElse(1));
  }

  /// @return the least that is drawn, at most zero
  double least() {
    return Math.min(
        0,
        series.stream()
            .flatMap(one -> one.points().stream())
            .mapToDouble(point -> shape == Shape.DOTS ? point.low() : point.value())
            .min()
            .orElse(0));
  }
}
