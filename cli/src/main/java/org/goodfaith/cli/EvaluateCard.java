package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.judge.Evaluate;
import org.goodfaith.learn.judge.Evaluation;
import org.goodfaith.learn.judge.EvaluationJson;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.ReadSample;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(names = "--folds", paramLabel = "N", description = "Folds, instead of the page's.")
  private int folds;

  @Option(names = "--repeats", paramLabel = "N", description = "Repeats, instead of the page's.")
  private int repeats;

  @Override
  public Integer call() {
    LearnConfig config = judged(learn.config());
    ReadSample.Read read = LearnOptions.rows(config);
    Evaluate evaluate = new Evaluate(config, read, learn.threads());
    int parts = config.judging().folds() * config.judging().repeats();
    int fits = evaluate.contenders().size() * (config.judging().outOfTime().isEmpty() ? parts : 1);
    Progress progress = new Progress("Judging", "fits");
    Evaluation evaluation;
    try {
      evaluation = evaluate.run((done, name) -> progress.show(done, (double) done / fits));
    } catch (LearnRefused refused) {
      throw LearnOptions.trouble(refused);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (learn.json) {
      out.println(JsonText.of(EvaluationJson.of(evaluation)));
    } else {
      out.print(EvaluationWords.of(evaluation));
    }
    out.flush();
    return 0;
  }

  private LearnConfig judged(LearnConfig config) {
    LearnConfig.Judging judging = config.judging();
    if (folds == 1 || folds < 0 || repeats < 0) {
      throw UserTrouble.misuse(
          "Folds are at least 2, repeats at least 1.", "Leave the option out for the page's own.");
    }
    LearnConfig.Judging asked =
        new LearnConfig.Judging(
            folds == 0 ? judging.folds() : folds,
            repeats == 0 ? judging.repeats() : repeats,
            judging.seed(),
            judging.outOfTime(),
            judging.costBad(),
            judging.costGood());
    return new LearnConfig(
        config.words(),
        config.file(),
        config.target(),
        config.roles(),
        config.columns(),
        config.fitting(),
        asked);
  }
}
