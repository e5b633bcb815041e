package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.Advice;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.web.json.AdviceJson;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What would raise a grade, and by when.
@Command(
    name = "advice",
    description = {
      "Show what would raise a subject's grade, and by when.",
      "Waiting counts, and what the law says a subject can bring about. Each day is found by",
      "scoring the file as it would stand then."
    })
final class AdviceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private AskOptions ask = new AskOptions();
  @Mixin private AskReport question = new AskReport();

  @Option(
      names = "--score",
      paramLabel = "SCORE",
      description = "The score meant (default: each that the purpose opens).")
  private String score = "";

  @Option(
      names = "--target",
      paramLabel = "GRADE",
      description = "The grade wished for (default: the next better one); needs --score.")
  private String target = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    question.check();
    if (!target.isEmpty() && score.isEmpty()) {
      throw UserTrouble.misuse(
          "A grade without its score means nothing.", "Name the score too: --score repayment.");
    }
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      Answered<Report> answered = question.ask(registry, data, ask);
      List<Advice> all =
          score.isEmpty()
              ? GiveAdvice.all(registry, answered)
              : List.of(GiveAdvice.one(registry, answered, score, target));
      if (ask.json) {
        out.println(
            JsonText.of(
                Map.of(
                    "advice",
                    all.stream().map(one -> AdviceJson.of(one, registry.handles())).toList())));
      } else {
        ReportWords.printHead(out, answered, registry.handles());
        all.forEach(one -> AdviceWords.print(out, one));
      }
      out.flush();
      return 0;
    }
  }
}
