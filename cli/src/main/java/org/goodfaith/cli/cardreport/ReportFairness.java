package org.goodfaith.cli.cardreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.learn.judge.Fairness;
import org.goodfaith.learn.judge.Fairness.Group;

/// How groups are treated that the card must not tell apart.
final class ReportFairness {
  private static final int SHOWN_MOST = 30;

  private ReportFairness() {}

  static List<Piece> of(Optional<Fairness> found) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Heading("How it treats groups"));
    if (found.isEmpty()) {
      pieces.add(
          new Text(
              "The page of the card declares no protected attribute under `audit`, so nothing is"
                  + " known of how the card treats groups. That is no finding in its favour."));
      return pieces;
    }
    Fairness fairness = found.get();
    List<Group> single =
        fairness.groups().stream()
            .filter(one -> !one.attribute().contains(" x "))
            .limit(SHOWN_MOST)
            .toList();
    pieces.add(
        new Text(
            "Protected attributes are barred from the card. Here rows from "
                + fairness.cutOff()
                + " points on are accepted, and those without the outcome should be accepted about"
                + " as often whatever their group: equal opportunity."));
    if (!single.isEmpty()) {
      pieces.add(
          new Picture(
              "Accepted, of those without the outcome",
              "Intervals that do not meet are a difference between groups.",
              new Chart(
                  Shape.DOTS,
                  "percent",
                  single.stream().map(ReportFairness::brief).toList(),
                  List.of(
                      new Series(
                          "accepted",
                          single.stream()
                              .map(one -> Say.hundredths(one.goodsAccepted()))
                              .toList())))));
    }
    pieces.add(table(fairness));
    pieces.add(proxies(fairness));
    return pieces;
  }

  static String brief(Group group) {
    String name = group.attribute() + " " + group.group();
    return name.length() > 32 ? name.substring(0, 31) + "." : name;
  }

  static Table table(Fairness fairness) {
    List<List<String>> rows = new ArrayList<>();
    for (Group one : fairness.groups()) {
      rows.add(
          List.of(
              one.attribute() + ": " + one.group(),
              Say.count(one.rows()),
              Say.share(one.accepted()),
              Say.share(one.goodsAccepted()),
              Say.share(one.badRate()),
              Say.share(one.meanChance()),
              Say.figure(one.auc())));
    }
    return new Table(
        "Groups, and groups of two attributes together, of 30 rows or more",
        List.of(
            "Group",
            "Rows",
            "Accepted",
            "Accepted of the good",
            "Observed outcome",
            "Predicted",
            "AUC within"),
        rows);
  }

  private static Table proxies(Fairness fairness) {
    List<List<String>> rows = new ArrayList<>();
    for (Fairness.Proxy one : fairness.proxies()) {
      rows.add(List.of(one.attribute() + ": " + one.group(), Say.figure(one.auc())));
    }
    return new Table(
        "How well the card's columns together predict a group that is barred; 0.5 is not at all",
        List.of("Group", "AUC"),
        rows);
  }
}
