package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.report.Chart;
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

/// Refused, therefore late or poorer, therefore refused: how much of all refusals is this circle.
final class Feedback {
  private static final List<Integer> MEMORY = List.of(6, 12, 24, 60, 120);
  private static final int TRAPPED = 12;
  private static final int OFTEN = 6;

  private final Trial trial;
  private final Parameters parameters = Parameters.shipped();
  private final List<Piece> pieces = new ArrayList<>();

  private Feedback(Trial trial) {
    this.trial = trial;
  }

  static Report run(Trial trial) {
    return new Feedback(trial).report();
  }

  private Report report() {
    Decade base = trial.unwatched(parameters, 0, 0.2);
    Decade free = trial.unwatched(costless(parameters), 0.2, 0.4);
    double caused = caused(base, free);
    pieces.add(
        new Findings(
            List.of(
                new Finding(
                    "of refusals would not be there without earlier refusals",
                    caused,
                    number(caused) + " %",
                    "percent of refusals; the same people where a refusal costs nothing"),
                Measured.people(base)
                    .finding(
                        "of people refused in twelve months or more",
                        i -> base.lives().refusals(i) >= TRAPPED,
                        "percent of all people, whole time"))));
    pieces.add(
        new Text(
            "Who is short of money asks a lender. Refused for a late month within the lender's"
                + " memory, they borrow dearer, have less left, are late again, and are refused"
                + " again. To see what the circle alone does, the same people live the same years"
                + " where a refusal costs nothing: the lender counts whom it would refuse, and"
                + " lends to them all the same."));
    pieces.add(new Heading("Month by month"));
    pieces.add(
        new Picture(
            "Refused in a month",
            "As it is, and where whoever would be refused is counted and lent to all the same.",
            new Chart(
                Shape.LINES,
                "percent of people",
                trial.monthNames(),
                List.of(
                    Measured.people(base).monthly("As it is", Line.REFUSED),
                    Measured.people(free).monthly("A refusal costs nothing", Line.REFUSED)))));
    byGroup(base);
    calibration(base, free);
    sensitivity();
    pieces.add(
        new Text(
            "The lenders here have one rule and no judgment; real ones look at more. The circle is"
                + " as strong as what a refusal costs: a month late that a lender would have"
                + " bridged, and dear credit, whose price is assumed."));
    pieces.add(Trial.parameters(parameters));
    return new Report(
        Scenario.FEEDBACK.code(),
        "How often is somebody refused because they were refused before?",
        number(caused)
            + " % of all refusals come from the circle itself: refused, therefore late or poorer,"
            + " therefore refused. How long a lender remembers changes it; the table says how"
            + " much.",
        pieces,
        trial.origin(Scenario.FEEDBACK.code()));
  }

  private static Parameters costless(Parameters of) {
    return of.with("lender.refuses", 0);
  }

  private static double caused(Decade base, Decade free) {
    long refused = base.series().sum(Line.REFUSED);
    return refused == 0 ? 0 : 100.0 * (refused - free.series().sum(Line.REFUSED)) / refused;
  }

  private static double trapped(Decade decade) {
    return Measured.people(decade).percent(i -> decade.lives().refusals(i) >= TRAPPED);
  }

  private void byGroup(Decade base) {
    List<Group> groups = Group.simple(base.people());
    Measured of = Measured.people(base);
    pieces.add(new Heading("Who is in it"));
    pieces.add(
        new Picture(
            "Refused in twelve months or more, by group",
            "Lines are exact intervals of 95 percent.",
            new Chart(
                Shape.DOTS,
                "percent of the group",
                groups.stream().map(Group::name).toList(),
                List.of(
                    of.percents(
                        "Refused in twelve months or more",
                        groups,
                        i -> base.lives().refusals(i) >= TRAPPED)))));
  }

  /// Whether being refused in the first half of the years says of everybody alike whose debt goes
  /// bad in the second, had the refusals cost nothing.
  private void calibration(Decade base, Decade free) {
    int half = trial.months() / 2;
    List<String> refused =
        List.of("Never refused before", "Refused 1 to 5 months", "Refused 6 months or more");
    pieces.add(new Heading("Does a refusal mean the same for everybody?"));
    pieces.addAll(
        Calibration.ofClasses(
                base.people().count(),
                refused,
                i -> {
                  int months = base.lives().refusalsBefore(i, half);
                  return months == 0 ? 0 : months < OFTEN ? 1 : 2;
                },
                i -> free.lives().lastDefault(i) >= half)
            .pieces(
                new Shown(
                    "Whose debt goes bad later, by how often they were refused before",
                    "Refused in the first half of the years, as it is; a debt gone bad in the"
                        + " second, where a refusal costs nothing: the circle cannot make itself"
                        + " come true. Refused six months or more and further left than everybody:"
                        + " refused more than their debts explain.",
                    "percent of those refused as often",
                    "A debt goes bad in the second half, by refusals in the first, % (95 %)"),
                Group.simple(base.people()),
                Group.every(base.people())));
  }

  private void sensitivity() {
    pieces.add(new Heading("What would change the conclusion"));
    List<List<String>> rows = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    Trial small = trial.smaller(50_000);
    int done = 0;
    for (int months : MEMORY) {
      Parameters of = parameters.with("lender.memory", months);
      double from = 0.4 + 0.6 * done++ / MEMORY.size();
      Decade dear = small.unwatched(of, from, from + 0.05);
      Decade free = small.unwatched(costless(of), from + 0.05, from + 0.1);
      double refused = 100.0 * dear.series().sum(Line.REFUSED) / dear.series().sum(Line.SHORT);
      shares.add(refused);
      rows.add(
          List.of(
              months + " months",
              number(refused),
              number(caused(dear, free)),
              number(trapped(dear)),
              number(1000.0 * dear.series().sum(Line.DEFAULTED) / small.count())));
    }
    Parameters doubled = parameters.with("lender.dear", 2 * parameters.of("lender.dear"));
    Decade dear = small.unwatched(doubled, 0.98, 0.99);
    Decade free = small.unwatched(costless(doubled), 0.99, 1);
    rows.add(
        List.of(
            "24 months, credit twice as dear",
            number(100.0 * dear.series().sum(Line.REFUSED) / dear.series().sum(Line.SHORT)),
            number(caused(dear, free)),
            number(trapped(dear)),
            number(1000.0 * dear.series().sum(Line.DEFAULTED) / small.count())));
    pieces.add(
        new Picture(
            "Refused when short of money, by how long a lender remembers",
            "Months short of money in which a lender refused.",
            new Chart(
                Shape.BARS,
                "percent of months short of money",
                MEMORY.stream().map(months -> months + " months").toList(),
                List.of(Series.of("Refused", shares)))));
    pieces.add(
        new Table(
            "One assumption changed at a time, " + number(small.count()) + " people",
            List.of(
                "A lender remembers",
                "Refused, % of short months",
                "From the circle, % of refusals",
                "Refused 12 months or more, % of people",
                "Bad debts for 1,000 people"),
            rows));
  }
}
