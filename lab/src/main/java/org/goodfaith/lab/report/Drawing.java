package org.goodfaith.lab.report;

import static org.goodfaith.lab.report.Markup.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Report.Picture;

/// Draws pictures as vectors. Series differ in colour and in mark, so that no colour is needed to
/// read them; every value is in a table beside the picture.
final class Drawing {
  private static final int WIDTH = 760;
  private static final int TOP = 16;
  private static final int RIGHT = 62;
  private static final int LINES_HEIGHT = 300;
  private static final int MOST_LEFT = 260;
  private static final int LEAST_LEFT = 90;
  private static final int BESIDE_LABEL = 22;
  private static final int LABEL_SIGNS = 27;
  private static final double SIGN_WIDTH = 8.8;
  private static final int LINE = 15;
  private static final int LEFT_OF_LINES = 56;
  private static final int ROW = 20;
  private static final int DOT_ROW = 16;
  private static final int BETWEEN_ROWS = 12;
  private static final int TICKS = 4;
  private static final int LABELS = 11;
  private static final String[] INKS = {"#b3430a", "#00598c", "#5b5f66", "#8a6500"};
  private static final String[] DASHES = {"none", "7 4", "2 3", "10 3 2 3"};

  private final Markup out;

  Drawing(Markup out) {
    this.out = out;
  }

  /// @param picture what to draw
  /// @param number of the picture on its page
  void draw(Picture picture, int number) {
    Chart chart = picture.chart();
    int height =
        chart.shape() == Chart.Shape.LINES
            ? LINES_HEIGHT
            : TOP + 34 + chart.labels().size() * rowHeight(chart);
    String title = "picture-" + number + "-title";
    String words = "picture-" + number + "-words";
    // On a phone a picture is wider than its page, and scrolls, so that its words stay large
    // enough.
    out.open(
        "div", "class", "scrolls", "tabindex", "0", "role", "group", "aria-label", picture.title());
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "role",
        "img",
        "aria-labelledby",
        title + " " + words);
    out.element("title", picture.title(), "id", title);
    out.element("desc", words(chart), "id", words);
    switch (chart.shape()) {
      case LINES -> lines(chart, height);
      case BARS -> rows(chart, height, false);
      case DOTS -> rows(chart, height, true);
    }
    out.close().close();
    if (chart.series().size() > 1) {
      legend(chart);
    }
  }

  private static int rowHeight(Chart chart) {
    int lines = chart.labels().stream().mapToInt(label -> wrapped(label).size()).max().orElse(1);
    return Math.max(chart.series().size() * step(chart), lines * LINE) + BETWEEN_ROWS;
  }

  /// Room for the names of rows, as they are written on a phone.
  private static int leftOf(Chart chart) {
    int signs =
        chart.labels().stream()
            .flatMap(label -> wrapped(label).stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return Math.clamp(BESIDE_LABEL + Math.round(SIGN_WIDTH * signs), LEAST_LEFT, MOST_LEFT);
  }

  /// A long name stands in several lines.
  private static List<String> wrapped(String label) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : label.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LABEL_SIGNS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /// From one series to the next within a row.
  private static int step(Chart chart) {
    return chart.shape() == Chart.Shape.DOTS ? DOT_ROW : ROW;
  }

  /// What somebody hears who does not see the picture: each series from its first to its last.
  private static String words(Chart chart) {
    StringBuilder words = new StringBuilder("Unit: " + chart.unit() + ".");
    for (Series series : chart.series()) {
      List<Point> points = series.points();
      words.append(' ').append(series.name()).append(": ");
      if (chart.shape() == Chart.Shape.LINES) {
        words
            .append(shown(points.getFirst().value()))
            .append(" at first, ")
            .append(shown(points.getLast().value()))
            .append(" at last.");
      } else {
        for (int i = 0; i < points.size(); i++) {
          words.append(i == 0 ? "" : ", ").append(chart.labels().get(i)).append(' ');
          words.append(shown(points.get(i).value()));
        }
        words.append('.');
      }
    }
    return words.toString();
  }

  private void legend(Chart chart) {
    out.open("p", "class", "legend");
    for (int s = 0; s < chart.series().size(); s++) {
      out.open("span");
      out.open("svg", "viewBox", "0 0 30 12", "width", "30", "height", "12", "aria-hidden", "true");
      if (chart.shape() == Chart.Shape.BARS) {
        bar(0, 1, 30, s);
      } else {
        line("0", "6", "30", "6", s);
        mark(15, 6, s);
      }
      out.close().text(" " + chart.series().get(s).name()).close().text(" ");
    }
    out.close();
  }

  private void line(String x1, String y1, String x2, String y2, int series) {
    out.empty(
        "line",
        "x1",
        x1,
        "y1",
        y1,
        "x2",
        x2,
        "y2",
        y2,
        "stroke",
        INKS[series % INKS.length],
        "stroke-width",
        "2.2",
        "stroke-dasharray",
        DASHES[series % DASHES.length]);
  }

  private void mark(double x, double y, int series) {
    String ink = INKS[series % INKS.length];
    if (series % 2 == 0) {
      out.empty("circle", "cx", at(x), "cy", at(y), "r", "4", "fill", ink);
    } else {
      out.empty(
          "rect",
          "x",
          at(x - 3.8),
          "y",
          at(y - 3.8),
          "width",
          "7.6",
          "height",
          "7.6",
          "fill",
          "#ffffff",
          "stroke",
          ink,
          "stroke-width",
          "2");
    }
  }

  private void bar(double x, double y, double width, int series) {
    String ink = INKS[series % INKS.length];
    out.empty(
        "rect",
        "x",
        at(x),
        "y",
        at(y),
        "width",
        at(Math.max(1, width)),
        "height",
        at(ROW - 6),
        "fill",
        series % 2 == 0 ? ink : "#ffffff",
        "stroke",
        ink,
        "stroke-width",
        "1.6");
  }

  private void lines(Chart chart, int height) {
    double bottom = height - 34;
    double most = nice(chart.most());
    double width = WIDTH - LEFT_OF_LINES - RIGHT;
    for (int tick = 0; tick <= TICKS; tick++) {
      double value = most * tick / TICKS;
      double y = bottom - (bottom - TOP) * tick / TICKS;
      grid(LEFT_OF_LINES, y, WIDTH - RIGHT, y);
      label(LEFT_OF_LINES - 8, y + 4, shown(value), "end");
    }
    int points = chart.labels().size();
    ticks(chart.labels(), height - 14.0, width);
    for (int s = 0; s < chart.series().size(); s++) {
      StringBuilder path = new StringBuilder();
      double x = 0;
      double y = 0;
      for (int i = 0; i < points; i++) {
        double value = chart.series().get(s).points().get(i).value();
        x = LEFT_OF_LINES + width * i / Math.max(1, points - 1);
        y = bottom - (bottom - TOP) * value / most;
        path.append(i == 0 ? "M" : "L").append(at(x)).append(' ').append(at(y));
      }
      out.empty(
          "path",
          "d",
          path.toString(),
          "fill",
          "none",
          "stroke",
          INKS[s % INKS.length],
          "stroke-width",
          "2.2",
          "stroke-dasharray",
          DASHES[s % DASHES.length]);
      mark(x, y, s);
      label(x + 9, y + 4, shown(chart.series().get(s).points().getLast().value()), "start");
    }
  }

  /// Years where there are several, else as many labels as there is room for.
  private void ticks(List<String> labels, double y, double width) {
    List<String> years = labels.stream().map(Drawing::year).toList();
    boolean byYear = !years.equals(labels) && years.stream().distinct().count() > 2;
    int every = byYear ? 1 : (labels.size() + LABELS - 1) / LABELS;
    String last = "";
    for (int i = 0; i < labels.size(); i += every) {
      String label = byYear ? years.get(i) : labels.get(i);
      if (!label.equals(last)) {
        label(LEFT_OF_LINES + width * i / Math.max(1, labels.size() - 1), y, label, "middle");
      }
      last = label;
    }
  }

  private static String year(String label) {
    return label.matches("[0-9]{4}-.*") ? label.substring(0, 4) : label;
  }

  private void rows(Chart chart, int height, boolean dots) {
    double most = nice(chart.most());
    double least = chart.least() < 0 ? -nice(-chart.least()) : 0;
    int left = leftOf(chart);
    double width = WIDTH - left - RIGHT;
    double zero = left + width * -least / (most - least);
    double scale = width / (most - least);
    for (int row = 1; row < chart.labels().size(); row += 2) {
      band(TOP + row * rowHeight(chart) - BETWEEN_ROWS / 2.0, rowHeight(chart));
    }
    for (int tick = 0; tick <= TICKS; tick++) {
      double value = least + (most - least) * tick / TICKS;
      double x = left + width * tick / TICKS;
      grid(x, TOP - 6, x, height - 28);
      label(x, height - 12, shown(value), "middle");
    }
    for (int row = 0; row < chart.labels().size(); row++) {
      double y = TOP + row * rowHeight(chart);
      double middleOfRow = y + (rowHeight(chart) - BETWEEN_ROWS) / 2.0;
      List<String> lines = wrapped(chart.labels().get(row));
      for (int line = 0; line < lines.size(); line++) {
        double below = LINE * (line - (lines.size() - 1) / 2.0);
        label(left - 10, middleOfRow + 4 + below, lines.get(line), "end");
      }
      for (int s = 0; s < chart.series().size(); s++) {
        Point point = chart.series().get(s).points().get(row);
        double x = zero + point.value() * scale;
        double middle = y + s * step(chart) + (step(chart) - (dots ? 0 : 6)) / 2.0;
        if (dots) {
          double low = zero + point.low() * scale;
          double high = zero + point.high() * scale;
          line(at(low), at(middle), at(Math.max(low + 1, high)), at(middle), 2 * (s / 2) + s % 2);
          mark(x, middle, s);
          label(Math.max(high, x) + 8, middle + 4, shown(point.value()), "start");
        } else {
          bar(Math.min(zero, x), y + s * ROW, Math.abs(x - zero), s);
          label(Math.max(zero, x) + 7, middle + 4, shown(point.value()), "start");
        }
      }
    }
  }

  /// Every second row is shaded, so that the eye finds the way from a name to its values.
  private void band(double y, double height) {
    out.empty(
        "rect", "x", "0", "y", at(y), "width", at(WIDTH), "height", at(height), "fill", "#f4f3ee");
  }

  private void grid(double x1, double y1, double x2, double y2) {
    out.empty(
        "line",
        "x1",
        at(x1),
        "y1",
        at(y1),
        "x2",
        at(x2),
        "y2",
        at(y2),
        "stroke",
        "#dcdcd6",
        "stroke-width",
        "1");
  }

  private void label(double x, double y, String words, String anchor) {
    out.element(
        "text",
        words,
        "x",
        at(x),
        "y",
        at(y),
        "text-anchor",
        anchor,
        "font-size",
        "13",
        "fill",
        "#2b2b2b");
  }

  /// @return a round number not below `value`, for the end of an axis
  static double nice(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))));
    for (double step : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10}) {
      if (step * power >= value * 0.9999) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /// @return a number as people read it, with three digits that count
  static String shown(double value) {
    double size = Math.abs(value);
    if (size >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    String text =
        String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f", value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
