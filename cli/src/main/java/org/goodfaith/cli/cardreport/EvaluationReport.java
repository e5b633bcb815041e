package org.goodfaith.cli.cardreport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Fact;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.report.Report.Findings;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.lab.report.WritePage.Imprint;
import org.goodfaith.learn.judge.Drawn;
import org.goodfaith.learn.judge.Evaluation;
import org.goodfaith.learn.judge.Interval;
import org.goodfaith.learn.judge.Tables.CutOff;
import org.goodfaith.learn.judge.Tables.Tenth;

/// All that an evaluation found, with pictures.
public final class EvaluationReport {
  private final Evaluation evaluation;
  private final Drawn drawn;
  private final List<Piece> pieces = new ArrayList<>();

  private EvaluationReport(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.drawn = Drawn.of(evaluation.own().scored(), evaluation.config().judging().seed());
  }

  /// @return who makes reports on cards
  public static Imprint imprint() {
    return new Imprint(
        "Goodfaith scorecards",
        "Intervals hold with 95 % confidence. Every figure of this report is in the table of"
            + " figures that was written beside it.");
  }

  /// @return the report
  public static Report of(Evaluation evaluation) {
    return new EvaluationReport(evaluation).report();
  }

  private Report report() {
    measures();
    gains();
    calibration();
    cutOffs();
    pieces.addAll(ReportChallengers.of(evaluation));
    pieces.addAll(ReportDrift.of(evaluation));
    pieces.addAll(ReportFairness.of(evaluation.fairness()));
    pieces.addAll(ReportRows.of(evaluation.tally(), evaluation.sheet()));
    pieces.addAll(ReportPoints.of(evaluation.card()));
    CutOff best = evaluation.cheapest();
    String answer =
        "A row with the outcome has fewer points than one without in "
            + Say.share(drawn.auc())
            + " of all pairs, on rows that did not teach the card. Accepting from "
            + best.points()
            + " points, which costs least, takes "
            + Say.share(best.accepted())
            + " of the rows, "
            + Say.share(best.badRate())
            + " of them with the outcome.";
    String title = evaluation.card().title() + ": what the card can tell, and what not";
    return new Report(evaluation.card().code(), title, answer, pieces, origin(evaluation));
  }

  static List<Fact> origin(Evaluation evaluation) {
    var judging = evaluation.config().judging();
    String examined =
        judging.outOfTime().isEmpty()
            ? judging.repeats() + " x " + judging.folds() + " folds, seed " + judging.seed()
            : "rows from " + judging.outOfTime() + " on, learned from those before";
    return List.of(
        new Fact("Outcome", evaluation.card().provenance().outcome()),
        new Fact("Data, SHA-256", evaluation.card().provenance().data()),
        new Fact("Rows read", Say.count(evaluation.tally().read())),
        new Fact("Rows used", Say.count(evaluation.tally().used())),
        new Fact("Method", evaluation.card().provenance().method()),
        new Fact("Seed of fitting", Long.toString(evaluation.config().fitting().seed())),
        new Fact("Examined", examined),
        new Fact("Card, SHA-256", evaluation.card().digest().hex()));
  }

  private void measures() {
    pieces.add(
        new Findings(
            List.of(
                finding("AUC", drawn.auc()),
                finding("Gini", drawn.gini()),
                finding("KS", drawn.ks()),
                finding("Brier", drawn.brier()),
                finding("Log loss", drawn.logLoss()))));
  }

  private static Finding finding(String name, Interval interval) {
    return new Finding(name, interval.value(), Say.figure(interval.value()), Say.range(interval));
  }

  private void gains() {
    List<Tenth> tenths = evaluation.tenths();
    List<String> labels = new ArrayList<>(List.of("0%"));
    List<Point> caught = new ArrayList<>(List.of(Point.of(0)));
    List<Point> chance = new ArrayList<>(List.of(Point.of(0)));
    double all = tenths.stream().mapToDouble(Tenth::rows).sum();
    double seen = 0;
    for (Tenth tenth : tenths) {
      seen += tenth.rows();
      labels.add(Math.round(100 * seen / all) + "%");
      caught.add(Point.of(100 * tenth.caught()));
      chance.add(Point.of(100 * seen / all));
    }
    pieces.add(new Heading("Whom the card finds"));
    pieces.add(
        new Picture(
            "Outcomes among the rows of most risk",
            "From the left: the share of rows with the fewest points. A card that knows nothing"
                + " finds as many outcomes as rows.",
            new Chart(
                Shape.LINES,
                "percent of all outcomes",
                labels,
                List.of(new Series("the card", caught), new Series("by chance", chance)))));
    pieces.add(
        new Picture(
            "Lift, tenth by tenth",
            "How many times more often the outcome happens than among all rows; the first tenth has"
                + " the most risk.",
            new Chart(
                Shape.BARS,
                "times the share of all rows",
                places(tenths.size()),
                List.of(Series.of("lift", tenths.stream().map(Tenth::lift).toList())))));
  }

  private static List<String> places(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(place -> "tenth " + place).toList();
  }

  private void calibration() {
    List<Tenth> tenths = evaluation.tenths();
    pieces.add(new Heading("Whether chances come true"));
    pieces.add(
        new Picture(
            "Predicted and observed chance, tenth by tenth",
            "Where the dot of what was predicted lies within the interval of what was observed, the"
                + " card tells the truth about that tenth.",
            new Chart(
                Shape.DOTS,
                "percent with the outcome",
                places(tenths.size()),
                List.of(
                    new Series(
                        "observed",
                        tenths.stream().map(one -> Say.hundredths(one.observed())).toList()),
                    new Series(
                        "predicted",
                        tenths.stream().map(one -> Point.of(100 * one.meanChance())).toList())))));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < tenths.size(); i++) {
      Tenth one = tenths.get(i);
      rows.add(
          List.of(
              "tenth " + (i + 1),
              Say.count(one.rows()),
              Say.share(one.meanChance()),
              Say.share(one.observed()),
              Say.figure(one.lift()),
              Say.share(one.caught())));
    }
    pieces.add(
        new Table(
            "Tenths in falling order of risk",
            List.of("Tenth", "Rows", "Predicted", "Observed", "Lift", "Outcomes found so far"),
            rows));
  }

  private void cutOffs() {
    List<CutOff> cuts = evaluation.cutOffs();
    List<String> labels = cuts.stream().map(one -> Long.toString(one.points())).toList();
    pieces.add(new Heading("What a cut-off does"));
    pieces.add(costs());
    pieces.add(
        new Picture(
            "Accepted rows, and the outcome among them",
            "From the left: rows of as many points or more are accepted. The higher the cut-off,"
                + " the fewer rows, and the rarer the outcome.",
            new Chart(
                Shape.LINES,
                "percent",
                labels,
                List.of(
                    new Series(
                        "accepted",
                        cuts.stream().map(one -> Point.of(100 * one.accepted())).toList()),
                    new Series(
                        "with the outcome, of those accepted",
                        cuts.stream().map(one -> Point.of(100 * one.badRate())).toList())))));
    List<List<String>> rows = new ArrayList<>();
    for (CutOff one : cuts) {
      rows.add(
          List.of(
              one.points() + (one.equals(evaluation.cheapest()) ? ", costs least" : ""),
              Say.share(one.accepted()),
              Say.share(one.badRate()),
              Say.share(one.badCaught()),
              Say.figure(one.cost())));
    }
    pieces.add(
        new Table(
            "Cut-offs",
            List.of("From", "Accepted", "With the outcome", "Outcomes refused", "Cost of a row"),
            rows));
    pieces.add(
        new Text(
            "A cut-off is a decision of a lender, and never of the registry: by the constitution"
                + " nobody is refused anything by a score alone (C3)."));
  }

  private Table costs() {
    var judging = evaluation.config().judging();
    return new Table(
        "What a row costs",
        List.of("", "With the outcome", "Without it"),
        List.of(
            List.of("accepted", Say.figure(judging.costBad()), "0"),
            List.of("refused", "0", Say.figure(judging.costGood()))));
  }
}
