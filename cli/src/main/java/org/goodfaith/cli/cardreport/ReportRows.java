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
import org.goodfaith.learn.judge.Sheet;
import org.goodfaith.learn.judge.Sheet.OfColumn;
import org.goodfaith.learn.rows.RowTally;

/// What the rows hold, before anything is learned.
final class ReportRows {
  private static final int SHOWN_MOST = 25;

  private ReportRows() {}

  static List<Piece> of(RowTally tally, Sheet sheet) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Heading("What the data hold"));
    pieces.add(
        new Text(
            Say.count(tally.read())
                + " rows were read: "
                + Say.count(tally.used())
                + " used, "
                + Say.count(tally.excluded())
                + " excluded, "
                + Say.count(tally.withoutOutcome())
                + " without an outcome, "
                + Say.count(tally.refused())
                + " refused. "
                + Say.share(sheet.badRate())
                + " have the outcome."));
    tally.notes().forEach(note -> pieces.add(new Text("Noted: " + note + ".")));
    sheet.flags().forEach(flag -> pieces.add(new Text("Look: " + flag + ".")));
    List<OfColumn> telling =
        sheet.columns().stream()
            .filter(one -> !Double.isNaN(one.auc()))
            .sorted(Comparator.comparingDouble(OfColumn::auc).reversed())
            .limit(SHOWN_MOST)
            .toList();
    if (!telling.isEmpty()) {
      pieces.add(
          new Picture(
              "How well each column tells the outcome alone",
              "A column close to 100 knows the outcome already: it may leak.",
              new Chart(
                  Shape.BARS,
                  "AUC in hundredths above 50",
                  telling.stream().map(OfColumn::name).toList(),
                  List.of(
                      new Series(
                          "AUC",
                          telling.stream()
                              .map(one -> Point.of(100 * Math.max(0, one.auc() - 0.5)))
                              .toList())))));
    }
    pieces.add(table(sheet));
    return pieces;
  }

  private static Table table(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (OfColumn one : sheet.columns()) {
      rows.add(
          List.of(
              one.name(),
              one.kind(),
              Say.share(one.missing()),
              Say.count(one.distinct()),
              Say.figure(one.auc()),
              Say.figure(one.drift())));
    }
    return new Table(
        "Columns", List.of("Column", "Kind", "Missing", "Values", "AUC alone", "Drift"), rows);
  }
}
