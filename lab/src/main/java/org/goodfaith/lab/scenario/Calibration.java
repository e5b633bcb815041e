package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
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
  private final Counts all;

  private Calibration(byte[] classes, List<String> names, IntPredicate truth) {
    this.classes = classes;
    this.names = names;
    this.truth = truth;
    this.all = counts(_ -> true);
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

  /// How many of some there are in each class, and of how many of them it is true.
  private Counts counts(IntPredicate of) {
    Counts counts = new Counts(new long[names.size()], new long[names.size()]);
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] >= 0 && of.test(i)) {
        counts.many[classes[i]]++;
        counts.hits[classes[i]] += truth.test(i) ? 1 : 0;
      }
    }
    return counts;
  }

  /// @param many in each class
  /// @param hits of them, of whom it is true
  private record Counts(long[] many, long[] hits) {
    /// @return the share of whom it is true in a class, with its interval
    Point rate(int one) {
      return ExactInterval.of(hits[one], many[one], PERCENT);
    }

    long all() {
      return Arrays.stream(many).sum();
    }
  }

  /// A group in a class, against everybody else in it.
  ///
  /// @return empty where there is nobody of the group, or nobody else
  private Optional<ExactTest> against(Counts group, int one) {
    long others = all.many[one] - group.many[one];
    return group.many[one] == 0 || others == 0
        ? Optional.empty()
        : Optional.of(
            ExactTest.of(
                group.hits[one], group.many[one], all.hits[one] - group.hits[one], others));
  }

  /// Which cells of a table differ.
  ///
  /// @param cells in which a group can be held against others
  /// @param apart of them, those that differ
  /// @param byChance how many it would be by chance alone, each cell with its own chance
  record Stars(long cells, long apart, double byChance) {}

  /// @param groups each a row
  Stars stars(List<Group> groups) {
    long cells = 0;
    long apart = 0;
    double byChance = 0;
    for (Group group : groups) {
      Counts counts = counts(group.holds());
      for (int one = 0; one < names.size(); one++) {
        Optional<ExactTest> found = against(counts, one);
        cells += found.isPresent() ? 1 : 0;
        apart += found.filter(ExactTest::apart).isPresent() ? 1 : 0;
        byChance += found.map(ExactTest::chance).orElse(0.0);
      }
    }
    return new Stars(cells, apart, byChance);
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
    return new Series(name, groups.stream().map(group -> counts(group.holds()).rate(one)).toList());
  }

  /// @return the share of everybody in one class, in percent
  double everybody(int one) {
    return all.rate(one).value();
  }

  private String apartInWords(List<Group> groups) {
    Stars stars = stars(groups);
    return "Of "
        + number(stars.cells())
        + " cells of the table behind it in which a group can be held against everybody else, "
        + number(stars.apart())
        + (stars.apart() == 1 ? " differs" : " differ")
        + " by more than chance explains (Fisher's exact test, 5 percent): they bear a star. By"
        + " chance alone it would be about "
        + String.format(Locale.ROOT, "%.1f", stars.byChance())
        + ". Intervals and stars take each for independent of all others; where friends, owners or"
        + " one source tie some together, chance does more than that.";
  }

  private String cell(Counts counts, int one) {
    boolean apart = against(counts, one).filter(ExactTest::apart).isPresent();
    return counts.many[one] == 0
        ? "nobody"
        : FairTable.interval(counts.rate(one)) + (apart ? " *" : "");
  }

  /// @param groups each a row
  /// @return in each class the share with its exact interval; a star where the group differs from
  ///   everybody else in the class by more than chance explains
  Table table(String caption, List<Group> groups) {
    List<List<String>> rows = new ArrayList<>();
    for (Group group : groups) {
      Counts counts = counts(group.holds());
      List<String> row = new ArrayList<>(List.of(group.name(), number(counts.all())));
      for (int one = 0; one < names.size(); one++) {
        row.add(cell(counts, one));
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of("Group", "Counted"));
    head.addAll(names);
    return new Table(caption, head, rows);
  }
}
