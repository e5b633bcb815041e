package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
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
import org.goodfaith.lab.scenario.ShopYear.Trick;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// What a loyalty grade costs who is out to buy it: under this rulebook, scored by the core, and
/// under a score as the guides of the trade describe one, without caps and with friends.
final class LoyaltyGaming {
  private static final String REAL = "This rulebook";
  private static final String OTHER = "A score without caps, with friends";
  private static final String POINTS = "points, mean of customers with a score in both years";
  private static final int CUSTOMERS = 5_000;
  private static final List<Trick> ALL = List.of(Trick.values());
  private static final List<Trick> TRICKS = ALL.subList(1, ALL.size());
  private static final List<Trick> FREE = List.of(Trick.SPLIT, Trick.TRIFLE, Trick.RETURN);
  private static final double[] BASKETS = {0.5, 1, 3};
  private static final String[] BASKET_WORDS = {
    "Half the amounts", "As assumed", "Three times the amounts"
  };

  private final Trial trial;
  private final ShopYear year;
  private final People people;
  private final List<ShopYears> years = new ArrayList<>();
  private final ShopYears assumed;
  private final List<Piece> pieces = new ArrayList<>();

  private LoyaltyGaming(Trial trial) {
    this.trial = trial.smaller(CUSTOMERS);
    this.people = this.trial.people(Parameters.shipped());
    this.year = new ShopYear(trial.law(), people);
    int[] done = {0};
    double all = (double) BASKETS.length * ALL.size();
    for (double basket : BASKETS) {
      years.add(
          new ShopYears(
              year, people.count(), basket, () -> trial.work().progress().accept(++done[0] / all)));
    }
    years.forEach(one -> trial.work().happened().add(one.digest()));
    this.assumed = years.get(1);
  }

  static Report run(Trial trial) {
    return new LoyaltyGaming(trial).report();
  }

  /// Whether anybody has points under the rulebook, in an honest year and with every trick.
  private boolean somebodyScored() {
    return TRICKS.stream().allMatch(trick -> assumed.gain(trick).both() > 0);
  }

  private Report report() {
    boolean scored = somebodyScored();
    findings(scored);
    pieces.add(
        new Text(
            "Everybody shops for a year. Then the same customers shop the same year again with a"
                + " trick. The rulebook's points are computed by the registry's core from the very"
                + " records. The other score is invented after the guides of the trade: points for"
                + " every order, every pound and every friend, up to the end of the scale."));
    pieces.add(new Text(whoIsScored(scored)));
    pieces.add(new Heading("What each trick brings"));
    List<Series> added = new ArrayList<>();
    added.add(Series.of(OTHER, added(ShopYears.Gain::addedElsewhere)));
    if (scored) {
      added.add(Series.of(REAL, added(ShopYears.Gain::added)));
    }
    pieces.add(
        new Picture(
            "Points a trick adds to an honest year",
            scored
                ? "Means over the customers who have a score here in both years, of both scores."
                : "Means over all customers.",
            new Chart(Shape.BARS, "points", TRICKS.stream().map(Trick::words).toList(), added)));
    pieces.add(table(scored));
    if (scored) {
      calibration();
    }
    sensitivity(scored);
    pieces.add(
        new Text(
            "A trick that costs nothing and brings points is a fault of a rule, whoever wrote it."
                + " The table names those of this rulebook. What it cannot show is how many people"
                + " would bother."));
    pieces.add(Trial.parameters(Parameters.shipped()));
    return new Report(
        Scenario.LOYALTY_GAMING.code(),
        "What does it cost to buy a loyalty grade?",
        answer(scored),
        pieces,
        trial.origin(Scenario.LOYALTY_GAMING.code()));
  }

  private void findings(boolean scored) {
    String name = "points the best trick adds, without caps";
    double elsewhere = assumed.bestElsewhere(TRICKS);
    if (!scored) {
      String note = "points, mean of all customers";
      pieces.add(new Findings(List.of(new Finding(name, elsewhere, number(elsewhere), note))));
      return;
    }
    pieces.add(
        new Findings(
            List.of(
                points(
                    "points, an honest customer with a score, this rulebook",
                    assumed.gain(Trick.HONEST).points()),
                points(
                    "points the best trick adds, this rulebook",
                    assumed.gain(assumed.best(TRICKS)).added()),
                points(name, elsewhere),
                Measured.finding(
                    "of honest customers have a privilege",
                    assumed.privileged(Trick.HONEST),
                    "percent of customers"),
                Measured.finding(
                    "of honest customers have a score",
                    assumed.scored(Trick.HONEST),
                    "percent of customers"),
                Measured.finding(
                    "of customers have one only by a pound in every empty month",
                    assumed.madeScored(Trick.TRIFLE),
                    "percent of customers"))));
  }

  private String whoIsScored(boolean scored) {
    return scored
        ? "Who orders nothing has no score under the rulebook, which is not a low one: points are"
            + " compared over those alone who have a score in both years, and whom a trick gives"
            + " a score is counted apart."
        : year.lawHasScore()
            ? "Under the rulebook as loaded none of these customers has a loyalty score in both"
                + " years, so that there are no points to compare."
            : "The rulebook as loaded has no loyalty score, so that no trick can add to one.";
  }

  private String answer(boolean scored) {
    String elsewhere = number(assumed.bestElsewhere(TRICKS));
    if (!scored) {
      return (year.lawHasScore()
              ? "Nobody here has a loyalty score under the rulebook as loaded."
              : "The rulebook as loaded has no loyalty score that could be bought.")
          + " Under a score without caps that counts friends, the best trick adds "
          + elsewhere
          + " points to an honest year.";
    }
    return "To whoever has a score anyway, the best trick adds "
        + number(assumed.gain(assumed.best(TRICKS)).added())
        + " points under the rulebook, and "
        + elsewhere
        + " under a score without caps that counts friends. A pound in every empty month also gives"
        + " a score to "
        + Measured.percentText(assumed.madeScored(Trick.TRIFLE).value())
        + " of customers, who have none in an honest year. Adding friends brings nothing here,"
        + " because no rule may read them.";
  }

  /// What a privilege is worth once everybody plays the best trick that costs no money: of those
  /// who have it, how many have it in an honest year.
  private void calibration() {
    Trick best = assumed.best(FREE);
    pieces.add(new Heading("Does a privilege mean the same for everybody?"));
    pieces.addAll(
        Calibration.ofClasses(
                people.count(),
                List.of("With a privilege after the trick"),
                i -> assumed.of(best, i).privileged() ? 0 : -1,
                i -> assumed.of(Trick.HONEST, i).privileged())
            .pieces(
                new Shown(
                    "Earned in an honest year, of the privileges held after the best free trick",
                    "The trick: "
                        + best.words()
                        + ". What is missing to 100 was played for, not earned.",
                    "percent of customers with a privilege after the trick",
                    "Earned in an honest year, by every group and intersection, % (95 %)"),
                Group.simple(people),
                Group.every(people)));
  }

  private static Finding points(String name, double value) {
    return new Finding(name, value, number(value), POINTS);
  }

  private List<Double> added(ToDoubleFunction<ShopYears.Gain> of) {
    return TRICKS.stream().map(trick -> of.applyAsDouble(assumed.gain(trick))).toList();
  }

  private Table table(boolean scored) {
    List<List<String>> rows = new ArrayList<>();
    for (Trick trick : ALL) {
      ShopYears.Gain gain = assumed.gain(trick);
      List<String> row = new ArrayList<>();
      row.add(trick.words());
      if (scored) {
        row.add(FairTable.interval(assumed.scored(trick)));
        row.add(number(gain.points()));
        row.add(number(gain.added()));
      }
      row.add(number(gain.addedElsewhere()));
      if (scored) {
        row.add(FairTable.interval(assumed.privileged(trick)));
      }
      row.add(number(assumed.pounds(trick)));
      rows.add(row);
    }
    List<String> head = new ArrayList<>();
    head.add("Year");
    if (scored) {
      head.add("With a score here, % (95 %)");
      head.add(REAL + ", points");
      head.add(REAL + ", points added");
    }
    head.add(OTHER + ", points added");
    if (scored) {
      head.add("With a privilege here, % (95 %)");
    }
    head.add("Pounds spent");
    return new Table("A year of each kind", head, rows);
  }

  private void sensitivity(boolean scored) {
    pieces.add(new Heading("What would change the conclusion"));
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at < BASKETS.length; at++) {
      ShopYears of = years.get(at);
      List<String> row = new ArrayList<>();
      row.add(BASKET_WORDS[at]);
      for (Trick trick : TRICKS) {
        ShopYears.Gain gain = of.gain(trick);
        row.add(number(scored ? gain.added() : gain.addedElsewhere()));
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>();
    head.add("How much is spent");
    TRICKS.forEach(trick -> head.add(trick.words()));
    pieces.add(
        new Table(
            scored
                ? "Points a trick adds under the rulebook"
                : "Points a trick adds under the score without caps",
            head,
            rows));
  }
}
