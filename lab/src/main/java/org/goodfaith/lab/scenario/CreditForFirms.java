package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.lab.decade.FirmYears;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.report.Report.Findings;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.lab.scenario.Calibration.Shown;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.Parameters;

/// Which small firms utility bills, rent, taxes and shop counts make visible to a lender who keeps
/// the same rate of bad debts.
final class CreditForFirms {
  private static final int MONTHS_A_YEAR = 12;
  private static final int YOUNG_YEARS = 3;
  private static final List<String> SHOP_BINS =
      List.of("orders fall", "orders stay", "orders rise");

  private final Parameters parameters;
  private final Firms firms;
  private final FirmYears years;
  private final Borrowers borrowers;
  private final byte[][] known;
  private final List<Group> groups;
  private final SameBadRate lending;

  CreditForFirms(Trial trial, Parameters parameters) {
    this.parameters = parameters;
    this.firms = Firms.of(parameters, trial.seed(), trial.count(), trial.work().blocks());
    this.years = FirmYears.live(parameters, firms, trial.months(), trial.work().blocks());
    trial.work().happened().add(years.digest());
    this.borrowers = new Borrowers(trial, parameters, firms::luck, years::shortIn);
    this.known = SameBadRate.room(firms.count());
    observe();
    Measured.Asks invisible = i -> known[0][i] < 0;
    this.groups =
        List.of(
            new Group("All firms", _ -> true),
            new Group("With a loan of a bank", i -> !invisible.of(i)),
            new Group("Without one", invisible::of),
            new Group(
                "Under three years old at the start, without one",
                i -> young(i) && invisible.of(i)),
            new Group("One-person firms, without one", i -> firms.size[i] == 1 && invisible.of(i)),
            new Group("Two to nine people, without one", i -> few(i) && invisible.of(i)),
            new Group("Kitchens, without one", i -> firms.kitchen(i) && invisible.of(i)),
            new Group("Penalised before, without one", i -> penalised(i) && invisible.of(i)));
    this.lending =
        new SameBadRate(
            new SameBadRate.Who(
                firms.count(),
                known,
                borrowers::bad,
                i -> asks(i) && borrowers.taught(i),
                i -> asks(i) && !borrowers.taught(i),
                groups),
            SHOP_BINS);
  }

  private boolean asks(int i) {
    return years.open(i, borrowers.window());
  }

  private boolean young(int i) {
    return firms.age[i] < YOUNG_YEARS;
  }

  private boolean few(int i) {
    return firms.size[i] > 1 && firms.size[i] < 10;
  }

  private boolean penalised(int i) {
    boolean penalised = false;
    for (int year = 0; year < borrowers.window() / MONTHS_A_YEAR; year++) {
      penalised |= firms.penalised(i, year);
    }
    return penalised;
  }

  /// What each source would have seen in the first half of the years.
  private void observe() {
    double bills = parameters.of("bills.late.short");
    double otherwise = parameters.of("bills.late.else");
    double tax = parameters.of("tax.late.short");
    double falsely = parameters.of("bills.late.false");
    double falling = parameters.of("firms.falling");
    double rising = parameters.of("firms.rising");
    for (int i = 0; i < firms.count(); i++) {
      known[0][i] = firms.loan(i) ? borrowers.lates(i, 1, 1, falsely) : -1;
      known[1][i] = firms.utility(i) ? borrowers.lates(i, 2, bills, otherwise) : -1;
      known[2][i] = firms.rent(i) ? borrowers.lates(i, 3, bills, otherwise) : -1;
      known[3][i] = firms.tax(i) ? borrowers.lates(i, 4, tax, otherwise) : -1;
      double sales = years.salesBefore(i, borrowers.window());
      int orders = sales < falling ? 0 : sales < rising ? 1 : 2;
      known[4][i] = (byte) (firms.online(i) ? orders : -1);
    }
  }

  /// @return the part of the report that is about firms
  List<Piece> pieces() {
    double rate = lending.badRate(1);
    Series file = lending.alone("Credit file alone", rate);
    Series upside = lending.mayAdd("And the rest, may only add", rate);
    Series all = lending.bothWays("And the rest, both ways", rate);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Heading("Small firms"));
    pieces.add(
        new Findings(
            List.of(
                finding("of firms without a loan approved, credit files alone", file, 2),
                finding("of them approved when the rest may add", upside, 2),
                finding("of firms under three years without a loan, with the rest", upside, 3),
                finding("of all firms approved, with the rest", upside, 0))));
    pieces.add(
        new Text(
            number(firms.count())
                + " firms live the same years: sales wander by luck and with the times, costs stay,"
                + " customers are lost, and who is short for long closes. Of firms with a loan that"
                + " were late at most once in the "
                + borrowers.before()
                + " before, "
                + number(100 * rate)
                + " % do not pay back; every other way approves as many as it can at that rate."));
    List<String> names = groups.stream().map(Group::name).toList();
    pieces.add(
        new Picture(
            "Firms approved at the same rate of bad debts",
            "The rest are utility bills, rent, taxes, and the orders of those who sell in a shop"
                + " that counts them. Lines are exact intervals of 95 percent.",
            new Chart(Shape.DOTS, "percent of the group", names, List.of(file, upside, all))));
    pieces.add(lending.coverage("Firms of which anything is known at all"));
    pieces.add(lending.card("What the scorecard learnt from firms"));
    List<Group> every = new ArrayList<>(groups);
    List<Group> others = Group.every(firms);
    every.addAll(others.subList(1, others.size()));
    pieces.addAll(
        lending
            .calibration()
            .pieces(
                new Shown(
                    "Of firms with the same score, how many do not pay back",
                    "Fifths of the score with the rest that may only add, of the firms that did not"
                        + " teach the card; the lowest and the highest are drawn.",
                    "percent of the firms in the fifth that do not pay back",
                    "Calibration by every group of firms: not paid back, % (95 %)"),
                groups,
                every));
    pieces.add(eachAlone(rate, file));
    return pieces;
  }

  private Table eachAlone(double rate, Series file) {
    List<List<String>> rows = new ArrayList<>();
    List<String> others = SameBadRate.others();
    for (int thing = 0; thing < others.size(); thing++) {
      Series one = lending.withOne(thing, rate);
      rows.add(
          List.of(
              "Only " + others.get(thing) + " is added",
              number(file.points().get(2).value()),
              number(one.points().get(2).value()),
              number(one.points().get(3).value())));
    }
    return new Table(
        "One thing added at a time: firms approved, in percent of the group",
        List.of("Added", "Without a loan: file alone", "with it", "Under three years: with it"),
        rows);
  }

  private static Finding finding(String name, Series of, int group) {
    return Borrowers.approved(name, of.points().get(group).value());
  }
}
