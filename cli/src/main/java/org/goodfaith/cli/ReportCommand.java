package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.goodfaith.core.answer.Advice;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.answer.WholeFile;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.json.AdviceJson;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.json.WholeFileJson;
import org.goodfaith.web.pages.PrintedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(names = "--advice", description = "Say what would raise each grade, and by when, too.")
  private boolean advice;

  @Option(names = "--html", paramLabel = "FILE", description = "Write the whole file as one page.")
  private @Nullable Path html;

  @Option(names = "--pdf", paramLabel = "FILE", description = "Write the whole file as a PDF.")
  private @Nullable Path pdf;

  @Option(
      names = "--font",
      paramLabel = "FILE",
      description = "A TrueType font for the PDF, for letters beyond Western Europe.")
  private @Nullable Path font;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    question.check();
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      Answered<Report> answered = question.ask(registry, data, ask);
      boolean own = ask.reader(registry, data).role().equals(Reader.subjectRole());
      if (html != null || pdf != null) {
        write(out, registry, answered, own);
      } else if (ask.json) {
        out.println(JsonText.of(json(registry, answered, own)));
      } else {
        ReportWords.print(out, answered, registry.handles());
        advised(registry, answered).forEach(one -> AdviceWords.print(out, one));
      }
      out.flush();
      return 0;
    }
  }

  private List<Advice> advised(OpenRegistry registry, Answered<Report> answered) {
    return advice ? GiveAdvice.all(registry, answered) : List.of();
  }

  private Map<String, @Nullable Object> json(
      OpenRegistry registry, Answered<Report> answered, boolean own) {
    Map<String, @Nullable Object> map =
        own
            ? WholeFileJson.of(whole(registry, answered), registry.handles())
            : new AnswerJson(registry.handles()).report(answered);
    if (advice) {
      map.put(
          "advice",
          advised(registry, answered).stream()
              .map(one -> AdviceJson.of(one, registry.handles()))
              .toList());
    }
    return map;
  }

  private static WholeFile whole(OpenRegistry registry, Answered<Report> answered) {
    return WholeFile.of(
        answered, new WholeFile.From(registry.ledger(), registry.vault(), registry.journal()));
  }

  private void write(
      PrintWriter out, OpenRegistry registry, Answered<Report> answered, boolean own) {
    if (!own) {
      throw UserTrouble.misuse(
          "Only the subject takes its whole file home.",
          "Ask in its name: --purpose own-file --role subject.");
    }
    Supplier<String> print = () -> PrintedFile.of(whole(registry, answered), registry.handles());
    SubjectKey subject = answered.value().assessment().standing().subject();
    if (html != null) {
      String page = language.in(() -> registry.language(subject), print);
      Sheets.keep(html, page.getBytes(StandardCharsets.UTF_8));
      out.println("Wrote " + html + ".");
    }
    if (pdf != null) {
      boolean shown = font != null || language.asked();
      String page = language.in(() -> shown ? registry.language(subject) : Language.ENGLISH, print);
      Sheets.keep(pdf, Sheets.of(page, font));
      out.println("Wrote " + pdf + ".");
    }
  }
}
