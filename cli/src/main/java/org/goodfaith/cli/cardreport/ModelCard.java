package org.goodfaith.cli.cardreport;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.report.Report.Findings;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.judge.Evaluation;
import org.goodfaith.learn.judge.Evaluation.Month;
import org.goodfaith.learn.judge.Fairness;
import org.goodfaith.learn.judge.Interval;

/// What somebody must know who is to approve a card: what it is for, from which data it was
/// learned, where its limits are, how it treats groups, and who stands for it.
public final class ModelCard {
  private static final double PROXY = 0.7;
  private static final double DRIFTED = 0.25;

  private final Evaluation evaluation;
  private final Provenance from;
  private final List<Piece> pieces = new ArrayList<>();

  private ModelCard(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.from = evaluation.card().provenance();
  }

  /// @return the model card
  public static Report of(Evaluation evaluation) {
    return new ModelCard(evaluation).report();
  }

  private Report report() {
    Interval auc = evaluation.auc();
    pieces.add(
        new Findings(
            List.of(
                new Finding("AUC", auc.value(), Say.figure(auc.value()), Say.range(auc)),
                new Finding(
                    "Characteristics",
                    evaluation.card().characteristics().size(),
                    Integer.toString(evaluation.card().characteristics().size()),
                    evaluation.card().tables().size() + " two-way tables"),
                new Finding(
                    "Rows",
                    evaluation.tally().used(),
                    Say.count(evaluation.tally().used()),
                    Say.share(evaluation.sheet().badRate()) + " with the outcome"))));
    purpose();
    data();
    limits();
    fairness();
    approval();
    return new Report(
        evaluation.card().code() + "-model-card",
        evaluation.card().title() + ": model card",
        "It tells how likely this does not happen: " + stop(from.outcome()),
        pieces,
        EvaluationReport.origin(evaluation));
  }

  private void purpose() {
    pieces.add(new Heading("Purpose"));
    String purpose = evaluation.config().words().purpose();
    pieces.add(
        new Text(
            purpose.isEmpty()
                ? "No purpose is written under `purpose:` of the page. It cannot be approved"
                    + " without one."
                : stop(purpose)));
    pieces.add(
        new Text(
            "Nobody is refused anything by it but what a lender refuses of its own; it imposes no"
                + " measure and puts nobody on a list (C3)."));
  }

  private void data() {
    pieces.add(new Heading("Data"));
    pieces.add(
        new Text(
            "About whom: "
                + stop(from.population().isEmpty() ? "the page does not say" : from.population())));
    pieces.add(
        new Text(
            Say.count(evaluation.tally().read())
                + " rows were read, "
                + Say.count(evaluation.tally().used())
                + " used; "
                + evaluation.sheet().bad()
                + " have the outcome. "
                + (from.data().isEmpty() ? "" : "SHA-256 of the file: " + from.data() + ".")));
    List<List<String>> rows = new ArrayList<>();
    for (CardCharacteristic one : evaluation.card().characteristics()) {
      rows.add(
          List.of(
              one.title(),
              one.value().isEmpty() ? "column " + one.name() : one.value(),
              one.least() + " to " + one.most(),
              one.use().alternative() ? "only adds (C12)" : ""));
    }
    pieces.add(new Table("What it reads", List.of("Characteristic", "Value", "Points", ""), rows));
  }

  private void limits() {
    pieces.add(new Heading("Limits"));
    List<String> limits = new ArrayList<>(from.limits());
    limits.addAll(found());
    if (limits.isEmpty()) {
      pieces.add(new Text("None is stated, and none was found. That is rarely true: look again."));
    }
    limits.forEach(limit -> pieces.add(new Text("– " + stop(limit))));
  }

  /// Weak spots that the evaluation itself shows.
  private List<String> found() {
    List<String> found = new ArrayList<>(evaluation.sheet().flags());
    if (evaluation.months().size() < 2) {
      found.add("It was never examined over time: the rows have no period");
    }
    for (Month month : evaluation.months()) {
      if (month.psi() >= DRIFTED) {
        found.add("In " + month.period() + " its points lay otherwise: PSI " + fig(month.psi()));
      }
    }
    boolean costs =
        evaluation.card().characteristics().stream()
            .anyMatch(one -> one.missing().points() < one.neutral());
    if (costs) {
      found.add("It takes points because nothing is known, so it cannot become law (C12)");
    }
    if (!evaluation.card().tables().isEmpty()) {
      found.add("It has two-way tables, so it cannot become law");
    }
    evaluation
        .fairness()
        .ifPresent(fairness ->
            fairness.proxies().stream()
                .filter(one -> one.auc() >= PROXY)
                .forEach(one ->
                    found.add(
                        "Its columns together predict "
                            + one.attribute()
                            + " "
                            + one.group()
                            + " with an AUC of "
                            + fig(one.auc())
                            + ": they may stand in for it")));
    return found;
  }

  private static String fig(double value) {
    return Say.figure(value);
  }

  private void fairness() {
    pieces.add(new Heading("Fairness"));
    if (evaluation.fairness().isEmpty()) {
      pieces.add(new Text("Not examined: the page declares no protected attribute under `audit`."));
      return;
    }
    Fairness fairness = evaluation.fairness().get();
    fairness
        .widest()
        .forEach(gap ->
            pieces.add(
                new Text(
                    "Of those without the outcome, "
                        + Say.share(gap.low().goodsAccepted())
                        + " are accepted where "
                        + gap.attribute()
                        + " is "
                        + gap.low().group()
                        + ", and "
                        + Say.share(gap.high().goodsAccepted())
                        + " where it is "
                        + gap.high().group()
                        + ".")));
    pieces.add(ReportFairness.table(fairness));
  }

  private void approval() {
    pieces.add(new Heading("Approval"));
    if (from.approvals().isEmpty()) {
      pieces.add(
          new Text(
              "Nobody has approved this card. `learn publish --approved-by` names who stands for"
                  + " it; two officers more must approve before it is law."));
      return;
    }
    List<List<String>> rows =
        from.approvals().stream().map(one -> List.of(one.by(), one.day(), one.purpose())).toList();
    pieces.add(new Table("Who stands for it", List.of("Who", "Day", "For what"), rows));
  }

  private static String stop(String text) {
    return text.endsWith(".") || text.isEmpty() ? text : text + ".";
  }
}
