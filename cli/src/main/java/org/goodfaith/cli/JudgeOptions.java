package org.goodfaith.cli;

import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.judge.Evaluate;
import org.goodfaith.learn.judge.Evaluation;
import org.goodfaith.learn.rows.LearnConfig;
import picocli.CommandLine.Option;

/// How a card is judged, where not as its page says.
final class JudgeOptions {
  @Option(names = "--folds", paramLabel = "N", description = "Folds, instead of the page's.")
  private int folds;

  @Option(names = "--repeats", paramLabel = "N", description = "Repeats, instead of the page's.")
  private int repeats;

  /// @return all that is found
  Evaluation evaluate(LearnOptions learn) {
    LearnConfig config = judged(learn.config());
    Evaluate evaluate = new Evaluate(config, LearnOptions.rows(config), learn.threads());
    int parts = config.judging().folds() * config.judging().repeats();
    int fits = evaluate.contenders().size() * (config.judging().outOfTime().isEmpty() ? parts : 1);
    Progress progress = new Progress("Judging", "fits");
    try {
      return evaluate.run((done, name) -> progress.show(done, (double) done / fits));
    } catch (LearnRefused refused) {
      throw LearnOptions.trouble(refused);
    }
  }

  /// @return the page with these wishes
  LearnConfig judged(LearnConfig config) {
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
    return config.withJudging(asked);
  }
}
