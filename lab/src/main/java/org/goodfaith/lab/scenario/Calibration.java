package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Report.Table;

/// Whether the same score means the same in every group: of those whose score lies in the same
/// fifth, how many of each group turned out bad.
final class Calibration {
  private static final int FIFTHS = 5;
  private static final double PERCENT = 100;

  private final double[] scores;
  private final IntPredicate bad;
  private final double[] edges = new double[FIFTHS - 1];
  private final Point[] all;

  /// @param scores of everybody, not a number where somebody has none
  /// @param bad whether somebody turned out bad
  Calibration(double[] scores, IntPredicate bad) {
    this.scores = scores.clone();
    this.bad = bad;
    double[] sorted = Arrays.stream(scores).filter(one -> !Double.isNaN(one)).sorted().toArray();
    for (int i = 0; i < edges.length; i++) {
      edges[i] = sorted.length == 0 ? 0 : sorted[(int) ((long) sorted.length * (i + 1) / FIFTHS)];
    }
    this.all = rates(_ -> true);
  }

  private int fifth(double score) {
    int fifth = 0;
    while (fifth < edges.length && score >= edges[fifth]) {
      fifth++;
    }
    return fifth;
  }

  /// The share of bad ones of some people, by fifth of the score.
  private Point[] rates(IntPredicate of) {
    long[] many = new long[FIFTHS];
    long[] bads = new long[FIFTHS];
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isNaN(scores[i]) && of.test(i)) {
        int fifth = fifth(scores[i]);
        many[fifth]++;
        bads[fifth] += bad.test(i) ? 1 : 0;
      }
    }
    return IntStream.range(0, FIFTHS)
        .mapToObj(fifth -> ExactInterval.of(bads[fifth], many[fifth], PERCENT))
        .toArray(Point[]::new);
  }

  private long scored(Group group) {
    return IntStream.range(0, scores.length)
        .filter(i -> !Double.isNaN(scores[i]) && group.holds().test(i))
        .count();
  }

  /// @param groups each a row
  /// @return in each fifth the share of bad ones with its exact interval; a star where the interval
  ///   does not hold the share of everybody
  Table table(String caption, List<Group> groups) {
    List<List<String>> rows = new ArrayList<>();
    for (Group group : groups) {
      Point[] rates = rates(group.holds());
      List<String> row = new ArrayList<>(List.of(group.name(), Measured.number(scored(group))));
      for (int fifth = 0; fifth < FIFTHS; fifth++) {
        boolean apart =
            rates[fifth].low() > all[fifth].value() || rates[fifth].high() < all[fifth].value();
        row.add(FairTable.interval(rates[fifth]) + (apart ? " *" : ""));
      }
      rows.add(row);
    }
    return new Table(
        caption,
        List.of(
            "Group",
            "Scored",
            "Lowest fifth: bad, % (95 %)",
            "Second fifth",
            "Third fifth",
            "Fourth fifth",
            "Highest fifth"),
        rows);
  }
}
