package org.goodfaith.cli.cardreport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.learn.judge.CrossValidate.Outcome;
import org.goodfaith.learn.judge.Evaluation;
import org.goodfaith.learn.judge.Interval;

/// The card beside others, on the same folds.
final class ReportChallengers {
  private ReportChallengers() {}

  static List<Piece> of(Evaluation evaluation) {
    Outcome own = evaluation.own();
    List<Outcome> others = evaluation.outcomes().subList(1, evaluation.outcomes().size());
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Heading("Beside other cards"));
    pieces.add(
        new Text(
            "All learn from the same rows and are examined on the same others. Where an interval"
                + " holds zero, the folds do not tell both cards apart."));
    if (!others.isEmpty()) {
      pieces.add(
          new Picture(
              "AUC beyond that of the card",
              "Below zero the other card is worse.",
              new Chart(
                  Shape.DOTS,
                  "thousandths of AUC",
                  others.stream().map(ReportChallengers::brief).toList(),
                  List.of(
                      new Chart.Series(
                          "difference",
                          others.stream()
                              .map(one -> Say.thousandths(one.beyond(own)))
                              .toList())))));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Outcome one : evaluation.outcomes()) {
      rows.add(
          List.of(
              one.name(),
              Say.figure(Interval.mean(one.auc())),
              Say.figure(Interval.mean(one.ks())),
              Say.figure(Interval.mean(one.exactAuc()).value()),
              one.equals(own) ? "the card" : Say.change(one.beyond(own)),
              String.format(
                  Locale.ROOT, "%.2f s", Arrays.stream(one.seconds()).average().orElse(0))));
    }
    pieces.add(
        new Table(
            "Mean over the examinations, with the interval of its standard error",
            List.of("Card", "AUC", "KS", "AUC before rounding", "Beyond the card", "A fit takes"),
            rows));
    return pieces;
  }

  private static String brief(Outcome outcome) {
    String name = outcome.name();
    return name.length() > 32 ? name.substring(0, 31) + "." : name;
  }
}
