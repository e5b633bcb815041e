package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.decade.Docket;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.report.Report.Findings;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.lab.scenario.Calibration.Shown;
import org.goodfaith.lab.world.Parameters;

/// Does refusing travel and office to who has not paid a judgment raise or lower payment?
final class TravelBans {
  private static final double[] DETERS = {0, 0.3, 1.0};
  private static final double[] LOSES = {0, 0.04, 0.12};
  private static final int GRID_PEOPLE = 20_000;
  private static final List<Integer> WITHIN = List.of(6, 12, 24, 36, 60);

  private final Trial trial;
  private final Parameters parameters = Parameters.shipped().with("people.debtors", 1);
  private final List<Piece> pieces = new ArrayList<>();

  private TravelBans(Trial trial) {
    this.trial = trial;
  }

  static Report run(Trial trial) {
    return new TravelBans(trial).report();
  }

  private Report report() {
    Decade with = trial.underLaw(parameters, 0, 0.25);
    Decade without = trial.underLaw(harmless(parameters), 0.25, 0.5);
    Point[] paid = {share(with), share(without)};
    pieces.add(
        new Findings(
            List.of(
                finding("judgments paid, with the refusals", paid[0]),
                finding("judgments paid, lists without refusals", paid[1]))));
    pieces.add(
        new Text(
            "Everybody here is a debtor, so that there are judgments to look at. In both decades"
                + " courts list by the same rule and with the same luck. In the second, a listing"
                + " harms nobody: nobody is spurred by it and nobody loses income to it. Who pays,"
                + " who can, and who is listed later differs between the two for that reason"
                + " alone."));
    pieces.add(new Heading("How fast judgments are paid"));
    pieces.add(
        new Picture(
            "Judgments paid within so many months",
            "Of people with a judgment, early enough to be seen that long. Lines are exact"
                + " intervals of 95 percent.",
            new Chart(
                Shape.DOTS,
                "percent of people with a judgment",
                WITHIN.stream().map(months -> months + " months").toList(),
                List.of(paid("With refusals", with), paid("Without", without)))));
    pieces.add(
        new Picture(
            "Judgments open",
            "At the end of each month.",
            new Chart(
                Shape.LINES,
                "open judgments for 100 people",
                trial.monthNames(),
                List.of(
                    Measured.people(with).monthly("With refusals", Line.OPEN),
                    Measured.people(without).monthly("Without", Line.OPEN)))));
    calibration(with);
    pieces.add(new Heading("What would change the conclusion"));
    double[][] grid = grid();
    pieces.add(table(grid));
    pieces.add(
        new Text(
            "The answer is the sign of a difference between two things that nobody has measured"
                + " well: how much a refusal spurs who could pay, and how much income it takes from"
                + " who then cannot. The table shows where one outweighs the other. Whoever quotes"
                + " the first figure without the table quotes an assumption."));
    pieces.add(new Text(Trial.CARRIED_ON));
    pieces.add(Trial.parameters(parameters));
    return new Report(
        Scenario.TRAVEL_BANS.code(),
        "Does refusing travel raise or lower the payment of judgments?",
        answer(paid, grid),
        pieces,
        trial.origin(Scenario.TRAVEL_BANS.code()));
  }

  /// Whether courts take the same people for able who are.
  private void calibration(Decade with) {
    pieces.add(new Heading("Whom the courts take for able"));
    pieces.addAll(
        Calibration.ofClasses(
                trial.count(),
                List.of("Listed by a court"),
                i -> ofCourts(with, i).isEmpty() ? -1 : 0,
                i -> ofCourts(with, i).stream().allMatch(one -> one == Truth.TRUE))
            .pieces(
                new Shown(
                    "Listed rightly, of those whom a court lists",
                    "A court lists who could pay and does not; now and then it takes somebody for"
                        + " able who is not, or a record is false. Spending limits say nothing"
                        + " about being able, and count as right. A group further left than"
                        + " everybody is listed wrongly more often.",
                    "percent of those whom a court lists",
                    "Never listed wrongly by a court, by every group and intersection, % (95 %)"),
                Group.simple(with.people()),
                Group.every(with.people())));
  }

  private static List<Truth> ofCourts(Decade decade, int i) {
    Docket docket = decade.ofPeople().docket(i);
    return docket == null ? List.of() : docket.ofCourts();
  }

  private static Parameters harmless(Parameters of) {
    return of.with("ban.deters", 0).with("ban.income", 0);
  }

  private static String answer(Point[] paid, double[][] grid) {
    double least = 0;
    double most = 0;
    for (double[] row : grid) {
      for (double cell : row) {
        least = Math.min(least, cell);
        most = Math.max(most, cell);
      }
    }
    return "As assumed, "
        + number(paid[0].value())
        + " % of judgments are paid within the time looked at with the refusals, and "
        + number(paid[1].value())
        + " % without. It depends on what is assumed: between "
        + signed(least)
        + " and "
        + signed(most)
        + " percentage points over the assumptions tried.";
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.2f", value);
  }

  private static Finding finding(String name, Point share) {
    return Measured.finding(name, share, "percent of judgments, whole time");
  }

  private static Point share(Decade decade) {
    long judged = decade.series().sum(Line.JUDGED);
    return ExactInterval.of(decade.series().sum(Line.PAID), judged, 100);
  }

  private static double rate(Decade decade) {
    return share(decade).value();
  }

  private Series paid(String name, Decade decade) {
    List<Point> points = new ArrayList<>();
    for (int months : WITHIN) {
      long seen = 0;
      long paid = 0;
      for (int i = 0; i < trial.count(); i++) {
        int judged = decade.lives().judgedIn(i);
        if (judged >= 0 && judged + months < trial.months()) {
          int after = decade.lives().paidAfter(i);
          seen++;
          paid += after >= 0 && after <= months ? 1 : 0;
        }
      }
      points.add(ExactInterval.of(paid, seen, 100));
    }
    return new Series(name, points);
  }

  private double[][] grid() {
    Trial small = trial.smaller(GRID_PEOPLE);
    double base = rate(small.underLaw(harmless(parameters), 0.5, 0.55));
    double[][] grid = new double[DETERS.length][LOSES.length];
    int done = 0;
    for (int d = 0; d < DETERS.length; d++) {
      for (int l = 0; l < LOSES.length; l++) {
        Parameters cell = parameters.with("ban.deters", DETERS[d]).with("ban.income", LOSES[l]);
        double from = 0.55 + 0.45 * done / (DETERS.length * LOSES.length);
        grid[d][l] = rate(small.underLaw(cell, from, from + 0.04)) - base;
        done++;
      }
    }
    return grid;
  }

  private static Table table(double[][] grid) {
    List<List<String>> rows = new ArrayList<>();
    for (int d = 0; d < DETERS.length; d++) {
      List<String> row = new ArrayList<>();
      row.add("Who can pay is " + number(100 * DETERS[d]) + " % likelier to");
      for (double cell : grid[d]) {
        row.add(signed(cell).replace("+", ""));
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>();
    head.add("Percentage points of judgments paid, against no refusals");
    for (double loss : LOSES) {
      head.add("income lost: " + number(100 * loss) + " %");
    }
    return new Table("Where a refusal helps creditors, and where it harms them", head, rows);
  }
}
