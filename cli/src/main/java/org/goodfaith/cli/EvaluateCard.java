package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.goodfaith.learn.judge.Evaluation;
import org.goodfaith.learn.judge.EvaluationJson;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Judges a card on rows that did not teach it.
@Command(
    name = "evaluate",
    description = {
      "Judge a card by cross-validation, beside others on the same folds.",
      "Prints figures with intervals, cut-offs, calibration, fairness and the data sheet."
    })
final class EvaluateCard implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LearnOptions learn = new LearnOptions();
  @Mixin private JudgeOptions judge = new JudgeOptions();

  @Override
  public Integer call() {
    Evaluation evaluation = judge.evaluate(learn);
    PrintWriter out = spec.commandLine().getOut();
    if (learn.json) {
      out.println(JsonText.of(EvaluationJson.of(evaluation)));
    } else {
      out.print(EvaluationWords.of(evaluation));
    }
    out.flush();
    return 0;
  }
}
