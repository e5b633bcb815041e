package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Hash;
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
  private static final int CUSTOMERS = 5_000;
  private static final List<Trick> FREE = List.of(Trick.SPLIT, Trick.TRIFLE, Trick.RETURN);

  private final Trial trial;
  private final ShopYear year;
  private final People people;
  private final List<Piece> pieces = new ArrayList<>();

  private LoyaltyGaming(Trial trial) {
    this.trial = trial.smaller(CUSTOMERS);
    this.people = this.trial.people(Parameters.shipped());
    this.year = new ShopYear(trial.law(), people);
  }

  static Report run(Trial trial) {
    return new LoyaltyGaming(trial).report();
  }

  /// Means over all customers under one trick.
  private record Mean(double real, double other, double privileged, double pounds) {}

  private Mean mean(Trick trick, double basket) {
    double real = 0;
    double other = 0;
    double privileged = 0;
    double pounds = 0;
    for (int i = 0; i < people.count(); i++) {
      ShopYear.Scored scored = year.score(i, trick, basket);
      real += scored.points();
      other += scored.withoutCaps();
      privileged += scored.privileged() ? 1 : 0;
      pounds += scored.pounds();
    }
    int all = people.count();
    return new Mean(real / all, other / all, 100 * privileged / all, pounds / all);
  }

  private Report report() {
    List<Mean> means = new ArrayList<>();
    for (Trick trick : Trick.values()) {
      means.add(mean(trick, 1));
      trial.work().progress().accept(0.7 * means.size() / Trick.values().length);
    }
    Mean honest = means.getFirst();
    Mean most =
        means.stream().skip(1).max((a, b) -> Double.compare(a.real(), b.real())).orElseThrow();
    pieces.add(
        new Findings(
            List.of(
                points("points, an honest customer, this rulebook", honest.real()),
                points("points the best trick adds, this rulebook", most.real() - honest.real()),
                points("points the best trick adds, without caps", bestOther(means)),
                new Finding(
                    "of honest customers have a privilege",
                    honest.privileged(),
                    number(honest.privileged()) + " %",
                    "percent of customers"))));
    pieces.add(
        new Text(
            "Everybody shops for a year. Then the same customers shop the same year again with a"
                + " trick. The rulebook's points are computed by the registry's core from the very"
                + " records. The other score is invented after the guides of the trade: points for"
                + " every order, every pound and every friend, up to the end of the scale."));
    pieces.add(new Heading("What each trick brings"));
    List<String> names = tricks().stream().map(Trick::words).toList();
    pieces.add(
        new Picture(
            "Points a trick adds to an honest year",
            "Means over all customers.",
            new Chart(
                Shape.BARS,
                "points",
                names,
                List.of(
                    Series.of(OTHER, added(means, false)), Series.of(REAL, added(means, true))))));
    pieces.add(table(means));
    calibration(means);
    sensitivity();
    pieces.add(
        new Text(
            "A trick that costs nothing and brings points is a fault of a rule, whoever wrote it."
                + " The table names those of this rulebook. What it cannot show is how many people"
                + " would bother."));
    pieces.add(Trial.parameters(Parameters.shipped()));
    return new Report(
        Scenario.LOYALTY_GAMING.code(),
        "What does it cost to buy a loyalty grade?",
        "The best trick adds "
            + number(most.real() - honest.real())
            + " points to an honest year under the rulebook, and "
            + number(bestOther(means))
            + " under a score without caps that counts friends. Adding friends brings nothing here,"
            + " because no rule may read them.",
        pieces,
        trial.origin(Scenario.LOYALTY_GAMING.code(), digest(means)));
  }

  /// What a privilege is worth once everybody plays the best trick that costs no money: of those
  /// who have it, how many have it in an honest year.
  private void calibration(List<Mean> means) {
    Trick best =
        FREE.stream().max((a, b) -> Double.compare(real(means, a), real(means, b))).orElseThrow();
    boolean[] earned = new boolean[people.count()];
    boolean[] played = new boolean[people.count()];
    for (int i = 0; i < people.count(); i++) {
      earned[i] = year.score(i, Trick.HONEST, 1).privileged();
      played[i] = year.score(i, best, 1).privileged();
    }
    pieces.add(new Heading("Does a privilege mean the same for everybody?"));
    pieces.addAll(
        Calibration.ofClasses(
                people.count(),
                List.of("With a privilege after the trick"),
                i -> played[i] ? 0 : -1,
                i -> earned[i])
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

  private static double real(List<Mean> means, Trick trick) {
    return means.get(List.of(Trick.values()).indexOf(trick)).real();
  }

  private static String digest(List<Mean> means) {
    return Hash.of(means.toString().getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static Finding points(String name, double value) {
    return new Finding(name, value, number(value), "points, mean of all customers");
  }

  private static double bestOther(List<Mean> means) {
    return means.stream().skip(1).mapToDouble(Mean::other).max().orElse(0)
        - means.getFirst().other();
  }

  private static List<Trick> tricks() {
    return List.of(Trick.values()).subList(1, Trick.values().length);
  }

  private static List<Double> added(List<Mean> means, boolean real) {
    Mean honest = means.getFirst();
    return means.stream()
        .skip(1)
        .map(one -> real ? one.real() - honest.real() : one.other() - honest.other())
        .toList();
  }

  private static Table table(List<Mean> means) {
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at < means.size(); at++) {
      Mean one = means.get(at);
      rows.add(
          List.of(
              List.of(Trick.values()).get(at).words(),
              number(one.real()),
              number(one.other()),
              number(one.privileged()),
              number(one.pounds())));
    }
    return new Table(
        "A year of each kind",
        List.of(
            "Year",
            REAL + ", points",
            OTHER + ", points",
            "With a privilege here, %",
            "Pounds spent"),
        rows);
  }

  private void sensitivity() {
    pieces.add(new Heading("What would change the conclusion"));
    List<List<String>> rows = new ArrayList<>();
    double[] baskets = {0.5, 1, 3};
    String[] names = {"Half the amounts", "As assumed", "Three times the amounts"};
    for (int at = 0; at < baskets.length; at++) {
      Mean honest = mean(Trick.HONEST, baskets[at]);
      List<String> row = new ArrayList<>();
      row.add(names[at]);
      for (Trick trick : tricks()) {
        row.add(number(mean(trick, baskets[at]).real() - honest.real()));
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>();
    head.add("How much is spent");
    tricks().forEach(trick -> head.add(trick.words()));
    pieces.add(new Table("Points a trick adds under the rulebook", head, rows));
  }
}
