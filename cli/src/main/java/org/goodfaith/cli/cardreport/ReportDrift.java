package org.goodfaith.cli.cardreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.learn.judge.Evaluation;
import org.goodfaith.learn.judge.Evaluation.Month;
import org.goodfaith.learn.judge.Sheet.OfColumn;

/// What changes with time: the outcome, the points, and each characteristic.
final class ReportDrift {
  private static final int SHOWN_MOST = 25;

  private ReportDrift() {}

  static List<Piece> of(Evaluation evaluation) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Heading("Whether it lasts"));
    List<Month> months = evaluation.months();
    if (months.size() < 2) {
      pieces.add(
          new Text(
              "The page of the card names no `period` with two values or more, so nothing is known"
                  + " of change over time. Name one before anybody decides by this card."));
      return pieces;
    }
    observed(months, pieces);
    pieces.add(
        new Picture(
            "Drift of the points",
            "Population stability index of each period against all others. Below 0.1 little has"
                + " changed, from 0.25 on the card meets other people than it learned from.",
            new Chart(
                Shape.BARS,
                "PSI",
                months.stream().map(Month::period).toList(),
                List.of(Series.of("PSI", months.stream().map(Month::psi).toList())))));
    table(months, pieces);
    characteristics(evaluation, pieces);
    return pieces;
  }

  private static void observed(List<Month> months, List<Piece> pieces) {
    pieces.add(
        new Picture(
            "Predicted and observed, period by period",
            "Two lines that part say that the card grows old.",
            new Chart(
                Shape.LINES,
                "percent with the outcome",
                months.stream().map(Month::period).toList(),
                List.of(
                    new Series(
                        "observed",
                        months.stream().map(one -> Point.of(100 * one.badRate())).toList()),
                    new Series(
                        "predicted",
                        months.stream().map(one -> Point.of(100 * one.meanChance())).toList())))));
  }

  private static void table(List<Month> months, List<Piece> pieces) {
    List<List<String>> rows = new ArrayList<>();
    for (Month one : months) {
      rows.add(
          List.of(
              one.period(),
              Say.count(one.rows()),
              Say.share(one.badRate()),
              Say.share(one.meanChance()),
              Say.figure(one.auc()),
              Say.figure(one.psi())));
    }
    pieces.add(
        new Table(
            "Stability by period",
            List.of("Period", "Rows", "Observed", "Predicted", "AUC", "PSI"),
            rows));
  }

  private static void characteristics(Evaluation evaluation, List<Piece> pieces) {
    List<OfColumn> drifted =
        evaluation.sheet().columns().stream()
            .filter(one -> !Double.isNaN(one.drift()))
            .sorted(Comparator.comparingDouble(OfColumn::drift).reversed())
            .limit(SHOWN_MOST)
            .toList();
    if (drifted.isEmpty()) {
      return;
    }
    pieces.add(
        new Picture(
            "Drift of each characteristic",
            "Characteristic stability index of the later half of the periods against the earlier"
                + " one, by the bins of the data sheet.",
            new Chart(
                Shape.BARS,
                "CSI",
                drifted.stream().map(OfColumn::name).toList(),
                List.of(Series.of("CSI", drifted.stream().map(OfColumn::drift).toList())))));
  }
}
