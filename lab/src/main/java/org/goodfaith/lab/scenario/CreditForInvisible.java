package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Findings;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.lab.scenario.Borrowers.Lot;
import org.goodfaith.lab.scenario.Calibration.Shown;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// Whom utility bills, rent, taxes and shop counts make visible to a lender who keeps the same rate
/// of bad debts.
final class CreditForInvisible {
  private static final int[] LATE_BINS = {0, 1, 2};
  private static final List<String> SHOP_BINS =
      List.of("orders for little", "orders for a middle amount", "orders for much");
  private static final String[] LATE_WORDS = {
    "never late", "late at most once", "late at most three times"
  };

  private final Trial trial;
  private final Parameters parameters;
  private final People people;
  private final Decade decade;
  private final Borrowers borrowers;
  private final byte[][] known;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Group> groups;
  private final SameBadRate lending;

  /// @param from share of the whole run done before
  /// @param to share done once the years were lived
  private CreditForInvisible(Trial trial, Parameters parameters, double from, double to) {
    this.trial = trial;
    this.parameters = parameters;
    this.decade = trial.unwatched(parameters, from, to);
    this.people = decade.people();
    this.borrowers = new Borrowers(trial, parameters, people::luck, decade.lives()::shortIn);
    this.known = SameBadRate.room(people.count());
    observe();
    Measured.Asks invisible = i -> known[0][i] < 0;
    this.groups =
        List.of(
            new Group("Everybody", _ -> true),
            new Group("With a credit file", i -> !invisible.of(i)),
            new Group("Without one", invisible::of),
            new Group("Under 30, without one", i -> people.age[i] < 30 && invisible.of(i)),
            new Group("One-person firms, without one", i -> trader(i) && invisible.of(i)),
            new Group("Minority, without one", i -> people.minority(i) && invisible.of(i)));
    this.lending =
        new SameBadRate(
            new SameBadRate.Who(
                people.count(),
                known,
                borrowers::bad,
                borrowers::taught,
                i -> !borrowers.taught(i),
                groups),
            SHOP_BINS);
  }

  static Report run(Trial trial) {
    return new CreditForInvisible(trial, Parameters.shipped(), 0, 0.4).report();
  }

  private boolean trader(int i) {
    return borrowers.drawn(i, Lot.TRADER) < parameters.of("tax.trader");
  }

  /// What each source would have seen in the first half of the years.
  private void observe() {
    double falsely = parameters.of("bills.late.false");
    double few = parameters.of("shop.few");
    double many = parameters.of("shop.many");
    for (int i = 0; i < people.count(); i++) {
      known[0][i] = people.debtor(i) ? borrowers.lates(i, 1, 1.0, falsely) : -1;
      boolean utility = borrowers.drawn(i, Lot.UTILITY) < parameters.of("bills.utility");
      boolean rent = borrowers.drawn(i, Lot.RENT) < parameters.of("bills.rent");
      double late = parameters.of("bills.late.short");
      double otherwise = parameters.of("bills.late.else");
      known[1][i] = utility ? borrowers.lates(i, 2, late, otherwise) : -1;
      known[2][i] = rent ? borrowers.lates(i, 3, late, otherwise) : -1;
      double tax = parameters.of("tax.late.short");
      known[3][i] = trader(i) ? borrowers.lates(i, 4, tax, otherwise) : -1;
      boolean shop = borrowers.drawn(i, Lot.SHOP) < parameters.of("shop.steady");
      known[4][i] =
          (byte) (!shop ? -1 : people.income[i] < few ? 0 : people.income[i] < many ? 1 : 2);
    }
  }

  private Report report() {
    trial.work().progress().accept(0.45);
    double rate = lending.badRate(1);
    Series bureau = lending.alone("Credit file alone", rate);
    Series upside = lending.mayAdd("And the rest, may only add", rate);
    Series all = lending.bothWays("And the rest, both ways", rate);
    double before = bureau.points().get(2).value();
    double after = upside.points().get(2).value();
    findings(bureau, upside);
    pieces.add(
        new Text(
            "Today a lender lends to whom its credit files show late at most once in the "
                + borrowers.before()
                + " before. "
                + number(100 * rate)
                + " % of them do not pay back. Every other way here approves as many as it can at"
                + " that same rate. The scorecard is learnt on one half of the people and used on"
                + " the other. Whoever has nothing on file has no score:"
                + " that is no low score, but this lender does not lend without one."));
    pieces.add(new Heading("Who is approved"));
    List<String> names = groups.stream().map(Group::name).toList();
    pieces.add(
        new Picture(
            "Approved at the same rate of bad debts",
            "The rest are utility bills, rent, taxes of one-person firms, and counts of shop"
                + " orders. May only add: what speaks against somebody is left out (C12). Lines"
                + " are exact intervals of 95 percent for this scorecard and this cut; they do not"
                + " say how another half would have taught it.",
            new Chart(Shape.DOTS, "percent of the group", names, List.of(bureau, upside, all))));
    pieces.add(lending.coverage("Of whom anything is known at all"));
    pieces.add(lending.card("What the scorecard learnt from people"));
    trial.work().progress().accept(0.55);
    fairness();
    trial.work().progress().accept(0.6);
    pieces.addAll(new CreditForFirms(trial, parameters).pieces());
    trial.work().progress().accept(0.7);
    sensitivity();
    pieces.add(
        new Text(
            "Here bills are late for the same reason as loans: money is short. That is why they"
                + " predict. Where people pay their electricity first and their loans last, or a"
                + " landlord reports only some, the gain is smaller: the table shows how much."));
    pieces.add(Trial.parameters(parameters));
    return new Report(
        Scenario.CREDIT_FOR_THE_INVISIBLE.code(),
        "Whom do bills, rent, taxes and shops make visible?",
        "At the same rate of bad debts, a lender who reads credit files alone approves "
            + number(before)
            + " % of people without one, and "
            + number(after)
            + " % where utility bills, rent, taxes and shop counts may add to a score and never"
            + " subtract.",
        pieces,
        trial.origin(Scenario.CREDIT_FOR_THE_INVISIBLE.code()));
  }

  private void findings(Series bureau, Series upside) {
    pieces.add(
        new Findings(
            List.of(
                Borrowers.approved(
                    "of people without a credit file approved, with it alone",
                    bureau.points().get(2).value()),
                Borrowers.approved(
                    "of them approved when bills, rent, tax and shops may add",
                    upside.points().get(2).value()),
                Borrowers.approved(
                    "of all people approved, credit file alone",
                    bureau.points().getFirst().value()),
                Borrowers.approved(
                    "of all people approved, with the rest", upside.points().getFirst().value()))));
  }

  /// Whether a score from everything that may add means the same for everybody.
  private void fairness() {
    List<Group> fair = new ArrayList<>(groups);
    List<Group> others = Group.every(people);
    fair.addAll(others.subList(1, others.size()));
    pieces.add(new Heading("Does the same score mean the same for everybody?"));
    pieces.addAll(
        lending
            .calibration()
            .pieces(
                new Shown(
                    "Of people with the same score, how many do not pay back",
                    "Fifths of the score with the rest that may only add, of the people who did not"
                        + " teach the card; the lowest and the highest are drawn. A group further"
                        + " right than everybody is scored too kindly, one further left too"
                        + " harshly.",
                    "percent of the people in the fifth who do not pay back",
                    "Calibration by every group and intersection: not paid back, % (95 %)"),
                Group.simple(people),
                fair));
  }

  private void sensitivity() {
    pieces.add(new Heading("What would change the conclusion"));
    List<List<String>> rows = new ArrayList<>();
    double base = lending.badRate(1);
    for (int at = 0; at < LATE_BINS.length; at++) {
      double rate = lending.badRate(LATE_BINS[at]);
      String name = "Today: " + LATE_WORDS[at] + ", " + number(100 * rate) + " % bad";
      rows.add(row(name, lending, rate));
    }
    List<String> others = SameBadRate.others();
    for (int thing = 0; thing < others.size(); thing++) {
      String name = "Only " + others.get(thing) + " is added";
      rows.add(cells(name, lending.alone("", base), lending.withOne(thing, base)));
    }
    Trial small = trial.smaller(50_000);
    SameBadRate weak =
        new CreditForInvisible(small, parameters.with("bills.late.short", 0.2), 0.8, 0.88).lending;
    rows.add(row("Bills are paid first, loans last", weak, weak.badRate(1)));
    SameBadRate noisy =
        new CreditForInvisible(small, parameters.with("bills.late.else", 0.15), 0.9, 0.98).lending;
    rows.add(row("Bills are often late for no reason", noisy, noisy.badRate(1)));
    pieces.add(
        new Table(
            "One assumption changed at a time: approved, in percent of the group",
            List.of(
                "Assumption changed",
                "Without a file: file alone",
                "with the rest, may only add",
                "Under 30: file alone",
                "with the rest"),
            rows));
  }

  private static List<String> row(String name, SameBadRate of, double rate) {
    return cells(name, of.alone("", rate), of.mayAdd("", rate));
  }

  private static List<String> cells(String name, Series before, Series after) {
    return List.of(
        name,
        number(before.points().get(2).value()),
        number(after.points().get(2).value()),
        number(before.points().get(3).value()),
        number(after.points().get(3).value()));
  }
}
