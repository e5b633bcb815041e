package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Reads a subject's report: every score with its steps, lists, measures and records.
@Command(
    name = "report",
    description = "Read a subject's report; the subject will see that you did, and why.")
final class ReportCommand implements Callable<Integer> {
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
      if (ask.json) {
        out.println(JsonText.of(new AnswerJson(registry.handles()).report(answered)));
      } else {
        ReportWords.print(out, answered, registry.handles());
      }
      out.flush();
      return 0;
    }
  }
}
