package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report.Behind;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Table;

/// Whom a lender approves who may read some things about each, and keeps the same rate of bad
/// debts. The scorecard is learnt on some, and used on others.
final class SameBadRate {
  private static final String[] THINGS = {"bureau", "utility", "rent", "tax", "shop"};
  private static final int[] BINS = {4, 4, 4, 4, 3};
  private static final int BUREAU = 1;
  private static final int ALL = 31;
  private static final int ALTERNATIVE = 30;

  private static final List<String> LATES =
      List.of("never late", "late once", "late two or three times", "late more often");
  private static final int SHOP = 4;

  private final Who who;
  private final List<String> shopBins;
  private final PointsOfEvidence card;

  /// @param who may be lent to
  /// @param shopBins the bins of shop orders in words
  SameBadRate(Who who, List<String> shopBins) {
    this.who = who;
    this.shopBins = List.copyOf(shopBins);
    this.card =
        PointsOfEvidence.learn(
            who.count(), BINS, (i, thing) -> who.known()[thing][i], who.bad(), who.taught());
  }

  /// Those who may be lent to.
  ///
  /// @param count how many
  /// @param known about each, thing by thing: a bin, below zero where it is not known
  /// @param bad whether one would not pay back
  /// @param taught whether one is among those the card is learnt on
  /// @param asked whether one is among those it is used on
  /// @param groups of them, everybody first
  record Who(
      int count,
      byte[][] known,
      Measured.Asks bad,
      Measured.Asks taught,
      Measured.Asks asked,
      List<Group> groups) {}

  /// @return room for what is known about so many
  static byte[][] room(int count) {
    return new byte[THINGS.length][count];
  }

  /// @return the bin of somebody who was late so often before the loan
  static byte bin(int lates) {
    return (byte) (lates == 0 ? 0 : lates == 1 ? 1 : lates <= 3 ? 2 : 3);
  }

  /// @return the things beside a credit file
  static List<String> others() {
    return List.of(THINGS).subList(1, THINGS.length);
  }

  /// The bad rate that a lender has today who lends to everybody with a credit file who was late at
  /// most so often: the other ways are compared at the same rate.
  ///
  /// @param latest the worst bin
  double badRate(int latest) {
    long all = 0;
    long bads = 0;
    for (int i = 0; i < who.count(); i++) {
      if (who.asked().of(i) && who.known()[0][i] >= 0 && who.known()[0][i] <= latest) {
        all++;
        bads += who.bad().of(i) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) bads / all;
  }

  /// @return who is approved on a credit file alone
  Series alone(String name, double badRate) {
    return series(name, approved(BUREAU, 0, badRate));
  }

  /// @return who is approved where one other thing may add to a credit file
  ///
  /// @param thing its place among the others
  Series withOne(int thing, double badRate) {
    return series("", approved(BUREAU | 2 << thing, ALTERNATIVE, badRate));
  }

  /// @return who is approved where all the rest may add and never subtract
  Series mayAdd(String name, double badRate) {
    return series(name, approved(ALL, ALTERNATIVE, badRate));
  }

  /// @return who is approved where all the rest counts both ways
  Series bothWays(String name, double badRate) {
    return series(name, approved(ALL, 0, badRate));
  }

  /// @return a picture of whom anything is known, by group
  Picture coverage(String title) {
    return new Picture(
        title,
        "A score can be computed for them.",
        new Chart(
            Shape.BARS,
            "percent of the group",
            who.groups().stream().map(Group::name).toList(),
            List.of(covered("Credit file alone", true), covered("With the rest", false))));
  }

  /// @return of whom anything is known
  ///
  /// @param fileAlone whether nothing but credit files is read
  private Series covered(String name, boolean fileAlone) {
    boolean[] covered = new boolean[who.count()];
    for (int i = 0; i < covered.length; i++) {
      for (int thing = 0; thing < (fileAlone ? 1 : THINGS.length); thing++) {
        covered[i] |= who.known()[thing][i] >= 0;
      }
    }
    return series(name, covered);
  }

  /// @return what the card learnt: on how many, and what each bin of each thing weighs, so that who
  ///   reads can see that everything was learnt from somebody
  Behind card(String caption) {
    List<List<String>> rows = new ArrayList<>();
    for (int thing = 0; thing < THINGS.length; thing++) {
      List<String> names = thing == SHOP ? shopBins : LATES;
      for (int bin = 0; bin < BINS[thing]; bin++) {
        PointsOfEvidence.Bin learnt = card.bin(thing, bin);
        rows.add(
            List.of(
                (thing == 0 ? "credit file" : THINGS[thing]) + ": " + names.get(bin),
                Measured.number(learnt.goods() + learnt.bads()),
                FairTable.interval(
                    ExactInterval.of(learnt.bads(), learnt.goods() + learnt.bads(), 100)),
                String.format(Locale.ROOT, "%.2f", learnt.weight())));
      }
    }
    return new Behind(
        new Table(
            caption,
            List.of("What is known", "Learnt on", "Do not pay back, % (95 %)", "Adds to the score"),
            rows));
  }

  /// @return whether the score from everything that may add means the same for all groups
  Calibration calibration() {
    return Calibration.ofScores(scores(ALL, ALTERNATIVE), who.bad()::of);
  }

  private double[] scores(int things, int upside) {
    double[] scores = new double[who.count()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          who.asked().of(i)
              ? card.score(i, (j, thing) -> who.known()[thing][j], things, upside)
              : Double.NaN;
    }
    return scores;
  }

  /// Who is approved at most, so that of those approved no more than a share is bad.
  private boolean[] approved(int things, int upside, double badRate) {
    double[] scores = scores(things, upside);
    double[] sorted =
        Arrays.stream(scores).filter(s -> !Double.isNaN(s)).distinct().sorted().toArray();
    long[][] counts = new long[sorted.length][2];
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isNaN(scores[i])) {
        counts[Arrays.binarySearch(sorted, scores[i])][who.bad().of(i) ? 1 : 0]++;
      }
    }
    double cut = Double.POSITIVE_INFINITY;
    long all = 0;
    long bads = 0;
    for (int at = sorted.length - 1; at >= 0; at--) {
      all += counts[at][0] + counts[at][1];
      bads += counts[at][1];
      cut = bads <= badRate * all ? sorted[at] : cut;
    }
    boolean[] approved = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      approved[i] = !Double.isNaN(scores[i]) && scores[i] >= cut;
    }
    return approved;
  }

  private Series series(String name, boolean[] approved) {
    List<Point> points = new ArrayList<>();
    for (Group group : who.groups()) {
      long all = 0;
      long hits = 0;
      for (int i = 0; i < approved.length; i++) {
        if (who.asked().of(i) && group.holds().test(i)) {
          all++;
          hits += approved[i] ? 1 : 0;
        }
      }
      points.add(ExactInterval.of(hits, all, 100));
    }
    return new Series(name, points);
  }
}
