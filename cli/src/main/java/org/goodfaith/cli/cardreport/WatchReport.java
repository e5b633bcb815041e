package org.goodfaith.cli.cardreport;

import java.util.ArrayList;
import java.util.List;
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
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.watch.Watch;
import org.goodfaith.learn.watch.Watch.Kept;
import org.goodfaith.learn.watch.Watch.Level;

/// How a score in use does.
public final class WatchReport {
  private WatchReport() {}

  /// @return the report
  public static Report of(Watch watch, Scorecard card) {
    List<Piece> pieces = new ArrayList<>();
    findings(watch, pieces);
    pieces.add(new Heading("What to look at"));
    for (Watch.Alarm alarm : watch.alarms()) {
      pieces.add(
          new Text((alarm.level() == Level.ALARM ? "Alarm: " : "Look: ") + alarm.text() + "."));
    }
    if (watch.alarms().isEmpty()) {
      pieces.add(new Text("Nothing."));
    }
    pieces.add(
        new Text(
            "A watch changes nothing. A card fitted anew is set beside this one by `learn compare`,"
                + " and becomes law by a draft and two approvals, or not at all."));
    shift(watch.shift(), pieces);
    watch.kept().ifPresent(kept -> kept(kept, pieces));
    return new Report(
        card.code() + "-watch",
        watch.card() + ": how it does",
        answer(watch),
        pieces,
        List.of(
            new Fact("People as of", watch.shift().day()),
            new Fact("Decisions of", watch.kept().map(Kept::decided).orElse("none asked about")),
            new Fact("Card, SHA-256", card.digest().hex())));
  }

  private static String answer(Watch watch) {
    long grave = watch.alarms().stream().filter(one -> one.level() == Level.ALARM).count();
    String people = Say.count(watch.shift().rows()) + " people have the score. ";
    if (grave > 0) {
      return people + grave + " findings are grave: look before anybody relies on it further.";
    }
    return people
        + (watch.alarms().isEmpty()
            ? "They are such as it learned from"
                + (watch.kept().isPresent() ? ", and what it foretold came true." : ".")
            : "Something should be looked at; nothing is grave.");
  }

  private static void findings(Watch watch, List<Piece> pieces) {
    List<Finding> figures = new ArrayList<>();
    double psi = Say.known(watch.shift().psi());
    figures.add(new Finding("Index of the points", psi, Say.figure(psi), "0.1 look, 0.25 grave"));
    watch
        .kept()
        .ifPresent(kept -> {
          double value = 100 * kept.predicted();
          figures.add(new Finding("Predicted", value, Say.share(kept.predicted()), "mean chance"));
          figures.add(
              new Finding(
                  "Observed",
                  100 * kept.observed().value(),
                  Say.share(kept.observed().value()),
                  Say.share(kept.observed().low()) + " to " + Say.share(kept.observed().high())));
          figures.add(
              new Finding(
                  "AUC",
                  kept.auc().value(),
                  Say.figure(kept.auc().value()),
                  Double.isNaN(kept.fittedAuc())
                      ? Say.range(kept.auc())
                      : "promised " + Say.figure(kept.fittedAuc())));
        });
    pieces.add(new Findings(figures));
  }

  private static void shift(Watch.Shift shift, List<Piece> pieces) {
    pieces.add(new Heading("Who has the score now"));
    pieces.add(
        new Picture(
            "Points of the sample, and of now",
            "Bands are those that held a tenth each of the sample the card learned from.",
            new Chart(
                Shape.BARS,
                "percent",
                shift.bands().stream().map(one -> "from " + one.from()).toList(),
                List.of(
                    new Series(
                        "sample",
                        shift.bands().stream().map(one -> Point.of(100 * one.then())).toList()),
                    new Series(
                        "now",
                        shift.bands().stream().map(one -> Point.of(100 * one.now())).toList())))));
    List<List<String>> rows = new ArrayList<>();
    for (Watch.Moved one : shift.characteristics()) {
      rows.add(
          List.of(
              one.title(),
              Say.figure(one.csi()),
              Say.share(one.missingThen()),
              Say.share(one.missingNow())));
    }
    pieces.add(
        new Table(
            "Characteristics",
            List.of("Characteristic", "Index", "Unknown in the sample", "Unknown now"),
            rows));
  }

  private static void kept(Kept kept, List<Piece> pieces) {
    pieces.add(new Heading("What came of it"));
    pieces.add(
        new Picture(
            "Predicted and observed, by points",
            "Decided on " + kept.decided() + ". A prediction outside the interval is off.",
            new Chart(
                Shape.DOTS,
                "percent with the outcome",
                kept.bands().stream().map(one -> "from " + one.from()).toList(),
                List.of(
                    new Series(
                        "observed",
                        kept.bands().stream().map(one -> Say.hundredths(one.observed())).toList()),
                    new Series(
                        "predicted",
                        kept.bands().stream()
                            .map(one -> Point.of(100 * Say.known(one.predicted())))
                            .toList())))));
  }
}
