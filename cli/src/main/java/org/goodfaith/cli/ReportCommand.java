package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.Desk.Answer;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Desk.Declined;
import org.goodfaith.core.answer.Desk.ReportQuestion;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads a subject's report: every score with its steps, lists, measures and records.
@Command(
    name = "report",
    description = "Read a subject's report; the subject will see that you did, and why.")
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private AskOptions ask = new AskOptions();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "Whom: scheme:value.")
  private String subject = "";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day asked about (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--known-at",
      paramLabel = "MOMENT",
      description = "As known then: 2026-11-22T10:00:00Z (default: now).")
  private @Nullable String knownAt;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Instant moment = knownAt == null ? null : moment(knownAt);
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      Optional<SubjectKey> key = registry.vault().find(AskOptions.identifier(subject));
      Reader reader = ask.reader(registry, data);
      if (reader.role().equals(Reader.subjectRole())) {
        reader = new Reader(reader.account(), reader.role(), key.orElse(null));
      }
      ReportQuestion question =
          new ReportQuestion(reader, key, ask.purpose, today, asOf == null ? today : asOf, moment);
      Answer<Report> answer = registry.desk().report(question);
      switch (answer) {
        case Declined<Report>(var fault) -> throw AskOptions.declined(fault);
        case Answered<Report> answered -> {
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
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw UserTrouble.misuse(
          "--known-at is no moment.", "Write one in UTC, such as 2026-11-22T10:00:00Z.");
    }
  }
}
