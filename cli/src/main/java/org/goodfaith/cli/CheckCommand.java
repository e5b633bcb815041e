package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.CheckAnswer;
import org.goodfaith.core.answer.Desk.Answer;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Desk.CheckQuestion;
import org.goodfaith.core.answer.Desk.Declined;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Asks whether a subject may have a service now.
@Command(
    name = "check",
    description = {
      "Ask whether a subject may have a service now.",
      "Ends 0 for clear, privileged and suspended, 1 for refused and undetermined."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private AskOptions ask = new AskOptions();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "Whom: scheme:value.")
  private String subject = "";

  @Parameters(index = "1", paramLabel = "SERVICE", description = "What, such as rail.ticket.")
  private String service = "";

  @Option(
      names = "--need",
      paramLabel = "NEED",
      defaultValue = "",
      description = "The subject's need on its own word, such as 'travel to essentials'.")
  private String need = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      CheckQuestion question =
          new CheckQuestion(
              ask.reader(registry, data),
              registry.vault().find(AskOptions.identifier(subject)),
              service,
              ask.purpose,
              need,
              Instant.now(),
              data.todayIn(registry.zone()));
      Answer<CheckAnswer> answer = registry.desk().check(question);
      switch (answer) {
        case Declined<CheckAnswer>(var fault) -> throw AskOptions.declined(fault);
        case Answered<CheckAnswer> answered -> {
          CheckAnswer value = answered.value();
          if (ask.json) {
            out.println(JsonText.of(AnswerJson.check(answered)));
          } else {
            print(out, value);
            out.println("  law " + answered.question().rulebook().digest());
          }
          out.flush();
          return value.outcome().yes() ? 0 : 1;
        }
      }
    }
  }

  private static void print(PrintWriter out, CheckAnswer answer) {
    out.println(answer.outcome().code() + ": " + answer.because());
    if (!answer.article().isEmpty()) {
      out.println(
          "  " + answer.article() + (answer.list().isEmpty() ? "" : ", list " + answer.list()));
    }
    if (answer.from() != null && answer.through() != null) {
      out.println("  from " + answer.from() + " through " + answer.through());
    }
    if (!answer.howToObject().text().isEmpty()) {
      out.println("  " + answer.howToObject());
    }
  }
}
