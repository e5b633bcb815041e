package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report.Behind;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;

/// Whether the same score, or the same answer, means the same in every group: of those in the same
/// class, of how many of each group something is true. The whole population, exact intervals.
final class Calibration {
  private static final List<String> FIFTHS =
      List.of("Lowest fifth", "Second fifth", "Third fifth", "Fourth fifth", "Highest fifth");
  private static final double PERCENT = 100;

  private final byte[] classes;
  private final List<String> names;
  private final IntPredicate truth;
  private final Point[] all;

  private Calibration(byte[] classes, List<String> names, IntPredicate truth) {
    this.classes = classes;
    this.names = names;
    this.truth = truth;
    this.all = rates(_ -> true);
  }

  /// @param count how many there are
  /// @param names of the classes
  /// @param of the number of somebody's class, below zero for none
  /// @param truth what is asked about each
  static Calibration ofClasses(
      int count, List<String> names, IntUnaryOperator of, IntPredicate truth) {
    byte[] classes = new byte[count];
    for (int i = 0; i < count; i++) {
      classes[i] = (byte) of.applyAsInt(i);
    }
    return new Calibration(classes, names, truth);
  }

  /// Fifths of a score.
  ///
  /// @param scores of everybody, not a number where somebody has none
  /// @param truth what is asked about each
  static Calibration ofScores(double[] scores, IntPredicate truth) {
    double[] sorted = Arrays.stream(scores).filter(one -> !Double.isNaN(one)).sorted().toArray();
    double[] edges = new double[FIFTHS.size() - 1];
    for (int i = 0; i < edges.length; i++) {
      int at = (int) ((long) sorted.length * (i + 1) / FIFTHS.size());
      edges[i] = sorted.length == 0 ? 0 : sorted[at];
    }
    return ofClasses(
        scores.length, FIFTHS, i -> Double.isNaN(scores[i]) ? -1 : fifth(scores[i], edges), truth);
  }

  private static int fifth(double score, double[] edges) {
    int fifth = 0;
    while (fifth < edges.length && score >= edges[fifth]) {
      fifth++;
    }
    return fifth;
  }

  /// The share of whom it is true of some, by class.
  private Point[] rates(IntPredicate of) {
    long[] many = new long[names.size()];
    long[] hits = new long[names.size()];
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] >= 0 && of.test(i)) {
        many[classes[i]]++;
        hits[classes[i]] += truth.test(i) ? 1 : 0;
      }
    }
    return IntStream.range(0, names.size())
        .mapToObj(one -> ExactInterval.of(hits[one], many[one], PERCENT))
        .toArray(Point[]::new);
  }

  private long counted(Group group) {
    return IntStream.range(0, classes.length)
        .filter(i -> classes[i] >= 0 && group.holds().test(i))
        .count();
  }

  private boolean apart(Point rate, int one) {
    return rate.low() > all[one].value() || rate.high() < all[one].value();
  }

  /// How a calibration is shown.
  ///
  /// @param title of the picture
  /// @param note under it
  /// @param unit what is true, with "percent of"
  /// @param caption of the table behind
  record Shown(String title, String note, String unit, String caption) {}

  /// A picture of the first and the last class by group, what to make of it, and the table of all
  /// classes and groups at the end of the page.
  ///
  /// @param how in words
  /// @param simple groups in the picture
  /// @param every groups in the table
  List<Piece> pieces(Shown how, List<Group> simple, List<Group> every) {
    List<Series> series = new ArrayList<>();
    series.add(series(names.getFirst(), simple, 0));
    if (names.size() > 1) {
      series.add(series(names.getLast(), simple, names.size() - 1));
    }
    List<String> labels = simple.stream().map(Group::name).toList();
    return List.of(
        new Picture(
            how.title(),
            how.note() + " Lines are exact intervals of 95 percent.",
            new Chart(Shape.DOTS, how.unit(), labels, series)),
        new Text(apartInWords(every)),
        new Behind(table(how.caption(), every)));
  }

  /// @return the shares of groups in one class
  Series series(String name, List<Group> groups, int one) {
    return new Series(name, groups.stream().map(group -> rates(group.holds())[one]).toList());
  }

  /// @return the share of everybody in one class, in percent
  double everybody(int one) {
    return all[one].value();
  }

  private String apartInWords(List<Group> groups) {
    long cells = 0;
    long stars = 0;
    for (Group group : groups) {
      Point[] rates = rates(group.holds());
      for (int one = 0; one < rates.length; one++) {
        cells++;
        stars += apart(rates[one], one) ? 1 : 0;
      }
    }
    return "Of "
        + number(cells)
        + " cells of the table behind it, "
        + number(stars)
        + (stars == 1 ? " differs" : " differ")
        + " from everybody by more than their exact intervals allow: they bear a star. By chance"
        + " alone it would be about "
        + number(Math.round(0.05 * cells))
        + ".";
  }

  private String cell(Point rate, int one) {
    boolean nobody = rate.low() == 0 && rate.high() == PERCENT;
    return nobody ? "nobody" : FairTable.interval(rate) + (apart(rate, one) ? " *" : "");
  }

  /// @param groups each a row
  /// @return in each class the share with its exact interval; a star where the interval does not
  ///   hold the share of everybody
  Table table(String caption, List<Group> groups) {
    List<List<String>> rows = new ArrayList<>();
    for (Group group : groups) {
      Point[] rates = rates(group.holds());
      List<String> row = new ArrayList<>(List.of(group.name(), number(counted(group))));
      for (int one = 0; one < rates.length; one++) {
        row.add(cell(rates[one], one));
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of("Group", "Counted"));
    head.addAll(names);
    return new Table(caption, head, rows);
  }
}
