package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.json.TraceJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Explains a subject's report down to each record read.
@Command(
    name = "explain",
    description =
        "Read a subject's report with the full trace: each value, its window, the records it read"
            + " and the bin it fell in; the subject will see that you did, and why.")
final class ExplainSubject implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private AskOptions ask = new AskOptions();
  @Mixin private AskReport question = new AskReport();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    question.check();
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      Answered<Report> answered = question.ask(registry, data, ask);
      AnswerJson json = new AnswerJson(registry.handles());
      if (ask.json) {
        out.println(JsonText.of(new TraceJson(json).explained(answered)));
      } else {
        new TraceWords(out, json).print(answered, registry.handles());
      }
      out.flush();
      return 0;
    }
  }
}
