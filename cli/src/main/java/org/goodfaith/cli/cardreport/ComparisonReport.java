package org.goodfaith.cli.cardreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goodfaith.lab.report.Chart;
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
import org.goodfaith.learn.judge.Challenge;
import org.goodfaith.learn.judge.Comparison;
import org.goodfaith.learn.judge.Comparison.Part;
import org.goodfaith.learn.judge.Comparison.Swap;
import org.goodfaith.learn.judge.Interval;

/// The card in use beside a challenger.
public final class ComparisonReport {
  private ComparisonReport() {}

  /// @return the report
  public static Report of(Challenge.Found found) {
    Comparison both = found.comparison();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(
        new Findings(
            List.of(
                finding("AUC of the card in use", both.older().auc()),
                finding("AUC of the challenger", both.newer().auc()),
                finding("Difference", both.beyond()))));
    found.beware().forEach(one -> pieces.add(new Text("Beware: " + one + ".")));
    pieces.add(new Heading("Who would change sides"));
    pieces.add(
        new Text(
            "Both cards accept the same share of the rows here, each from its own cut-off. Swapped"
                + " in are those whom only the challenger accepts; swapped out those whom only the"
                + " card in use accepts. A better challenger swaps in rows that have the outcome"
                + " less often than those it swaps out."));
    pieces.add(picture(both));
    both.swaps().forEach(swap -> pieces.add(table(swap)));
    pieces.add(
        new Text(
            "Nothing was replaced. A challenger becomes law by a draft, two approvals and a first"
                + " day, like any other change."));
    String answer =
        both.beyond().low() > 0
            ? "The challenger tells outcomes apart better than the card in use."
            : both.beyond().high() < 0
                ? "The card in use tells outcomes apart better than the challenger."
                : "These rows do not tell both cards apart.";
    return new Report(
        "compare",
        found.newer() + " beside " + found.older(),
        (found.beware().isEmpty() ? "" : "Not on fair terms, see below: ")
            + answer
            + " AUC of the challenger beyond the card in use: "
            + Say.change(both.beyond())
            + ".",
        pieces,
        List.of(
            new Fact("Card in use, SHA-256", found.olderDigest()),
            new Fact("Challenger", found.newerOrigin()),
            new Fact("Data, SHA-256", found.data()),
            new Fact("Rows", Say.count(found.rows()))));
  }

  private static Finding finding(String name, Interval interval) {
    return new Finding(name, interval.value(), Say.figure(interval.value()), Say.range(interval));
  }

  private static Picture picture(Comparison both) {
    List<String> labels =
        both.swaps().stream()
            .map(one -> String.format(Locale.ROOT, "accepting %.0f %%", 100 * one.wished()))
            .toList();
    return new Picture(
        "The outcome among those who change sides",
        "The interval of a small group is wide.",
        new Chart(
            Shape.DOTS,
            "percent with the outcome",
            labels,
            List.of(series(both, 1, "swapped in"), series(both, 2, "swapped out"))));
  }

  private static Series series(Comparison both, int part, String name) {
    return new Series(
        name,
        both.swaps().stream().map(one -> Say.hundredths(one.parts().get(part).badRate())).toList());
  }

  private static Table table(Swap swap) {
    List<List<String>> rows = new ArrayList<>();
    for (Part part : swap.parts()) {
      rows.add(List.of(part.name(), Say.count(part.rows()), Say.share(part.badRate())));
    }
    rows.add(List.of("all that the card in use accepts", "", Say.share(swap.badOlder())));
    rows.add(List.of("all that the challenger accepts", "", Say.share(swap.badNewer())));
    return new Table(
        String.format(
            Locale.ROOT,
            "Accepting %.0f %%: from %d points in use, from %d of the challenger",
            100 * swap.wished(),
            swap.olderCut(),
            swap.newerCut()),
        List.of("Rows", "How many", "With the outcome"),
        rows);
  }
}
