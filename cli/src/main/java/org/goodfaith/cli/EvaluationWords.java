package org.goodfaith.cli;

import java.util.Arrays;
import java.util.Locale;
import org.goodfaith.learn.judge.CrossValidate.Outcome;
import org.goodfaith.learn.judge.Evaluation;
import org.goodfaith.learn.judge.Fairness;
import org.goodfaith.learn.judge.Interval;
import org.goodfaith.learn.judge.Measures;
import org.goodfaith.learn.judge.Tables;

/// An evaluation as people read it on a terminal.
final class EvaluationWords {
  private final Evaluation evaluation;
  private final StringBuilder out = new StringBuilder();

  private EvaluationWords(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  static String of(Evaluation evaluation) {
    return new EvaluationWords(evaluation).words();
  }

  // Its own annotation would need a library for this one line.
  @SuppressWarnings("AnnotateFormatMethod")
  private void line(String pattern, Object... values) {
    out.append(String.format(Locale.ROOT, pattern, values)).append('\n');
  }

  private String words() {
    line("%s", evaluation.card().title());
    line(
        "%,d rows read: %,d used, %,d excluded, %,d without outcome, %,d refused;"
            + " %,d (%.2f %%) bad",
        evaluation.tally().read(),
        evaluation.tally().used(),
        evaluation.tally().excluded(),
        evaluation.tally().withoutOutcome(),
        evaluation.tally().refused(),
        evaluation.sheet().bad(),
        100 * evaluation.sheet().badRate());
    evaluation.tally().notes().forEach(note -> line("  note: %s", note));
    evaluation.sheet().flags().forEach(flag -> line("  look: %s", flag));
    outcomes();
    Measures all = Measures.of(evaluation.own().scored());
    line(
        "Over all rows: AUC %s, Gini %.4f, KS %.4f, Brier %.4f, log loss %.4f",
        interval(evaluation.auc()), all.gini(), all.ks(), all.brier(), all.logLoss());
    tenths();
    cutOffs();
    evaluation.fairness().ifPresent(this::fairness);
    evaluation
        .months()
        .forEach(m ->
            line(
                "  period %-10s %,8d rows  bad %.4f  predicted %.4f  AUC %.4f  PSI %.4f",
                m.period(), m.rows(), m.badRate(), m.meanChance(), m.auc(), m.psi()));
    card();
    return out.toString();
  }

  private void outcomes() {
    line("");
    line(
        "Mean AUC of %d examinations (95 %% interval of its standard error)",
        evaluation.own().auc().length);
    for (Outcome outcome : evaluation.outcomes()) {
      Interval beside = outcome.beyond(evaluation.own());
      String paired =
          outcome.equals(evaluation.own())
              ? ""
              : String.format(
                  Locale.ROOT,
                  "  paired %+.4f (%+.4f to %+.4f)",
                  beside.value(),
                  beside.low(),
                  beside.high());
      line(
          "  %-34s %s  unrounded %.4f  %.2f s a fit%s",
          outcome.name(),
          interval(Interval.mean(outcome.auc())),
          Interval.mean(outcome.exactAuc()).value(),
          Arrays.stream(outcome.seconds()).average().orElse(0),
          paired);
    }
  }

  private static String interval(Interval interval) {
    return String.format(
        Locale.ROOT, "%.4f (%.4f to %.4f)", interval.value(), interval.low(), interval.high());
  }

  private void tenths() {
    line("");
    line("Tenths by risk     rows  predicted  observed                    lift  caught");
    int number = 1;
    for (Tables.Tenth tenth : evaluation.tenths()) {
      line(
          "  %2d %,18.0f     %.4f  %s  %5.2f  %.3f",
          number++,
          tenth.rows(),
          tenth.meanChance(),
          interval(tenth.observed()),
          tenth.lift(),
          tenth.caught());
    }
  }

  private void cutOffs() {
    line("");
    line("Cut-off    accepted  bad rate  bad refused  cost a row");
    for (Tables.CutOff cut : evaluation.cutOffs()) {
      line(
          "  %6d     %6.3f    %.4f       %.4f      %.4f%s",
          cut.points(),
          cut.accepted(),
          cut.badRate(),
          cut.badCaught(),
          cut.cost(),
          cut.equals(evaluation.cheapest()) ? "  least" : "");
    }
  }

  private void fairness(Fairness fairness) {
    line("");
    line("Groups that the card must not tell apart, accepted from %d points", fairness.cutOff());
    for (Fairness.Group group : fairness.groups()) {
      line(
          "  %-34s %,8d rows  accepted %.3f  of the good %s  bad %.4f  predicted %.4f",
          group.attribute() + " " + group.group(),
          group.rows(),
          group.accepted().value(),
          interval(group.goodsAccepted()),
          group.badRate().value(),
          group.meanChance());
    }
    for (Fairness.Proxy proxy : fairness.proxies()) {
      line(
          "  the columns predict %s %s with an AUC of %.3f",
          proxy.attribute(), proxy.group(), proxy.auc());
    }
  }

  private void card() {
    line("");
    line(
        "The card on all rows: %d characteristics, %d two-way tables, %d to %d points",
        evaluation.card().characteristics().size(),
        evaluation.card().tables().size(),
        evaluation.card().least(),
        evaluation.card().most());
    evaluation.notes().forEach(note -> line("  %s", note));
  }
}
