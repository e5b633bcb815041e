package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.AdverseLetter;
import org.goodfaith.core.answer.AdverseLetter.PrincipalReason;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.json.LetterJson;
import org.goodfaith.web.pages.PrintedLetter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The letter that a lender owes whom it decided against.
@Command(
    name = "letter",
    description = {
      "Write the letter that a lender owes whom it decided against.",
      "It gives the principal reasons, at most four, of the very answer that the lender was given.",
      "Refused where it made no such inquiry."
    })
final class LetterCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "To whom: scheme:value.")
  private String subject = "";

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      defaultValue = "command line",
      description = "The lender's name, as its inquiry has it (default: ${DEFAULT-VALUE}).")
  private String reader = "command line";

  @Option(
      names = "--inquiry",
      paramLabel = "N",
      description = "Number of its inquiry in the file (default: its newest).")
  private int inquiry;

  @Option(
      names = "--score",
      paramLabel = "SCORE",
      required = true,
      description = "The score that it decided by.")
  private String score = "";

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE", description = "Write it as one page.")
  private @Nullable Path html;

  @Option(names = "--pdf", paramLabel = "FILE", description = "Write it as a PDF.")
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
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      AdverseLetter letter = letter(registry);
      HandleCipher handles = registry.handles();
      String handle = handles.handleOf(letter.inquiry().subject()).text();
      if (html != null) {
        String page =
            language.in(
                () -> registry.language(letter.inquiry().subject()),
                () -> PrintedLetter.of(letter, handle));
        Sheets.keep(html, page.getBytes(StandardCharsets.UTF_8));
        out.println("Wrote " + html + ".");
      }
      if (pdf != null) {
        boolean shown = font != null || language.asked();
        String page =
            language.in(
                () -> shown ? registry.language(letter.inquiry().subject()) : Language.ENGLISH,
                () -> PrintedLetter.of(letter, handle));
        Sheets.keep(pdf, Sheets.of(page, font));
        out.println("Wrote " + pdf + ".");
      }
      if (json) {
        out.println(JsonText.of(LetterJson.of(letter, handles)));
      } else if (html == null && pdf == null) {
        print(out, letter);
      }
      out.flush();
      return 0;
    }
  }

  private AdverseLetter letter(OpenRegistry registry) {
    SubjectKey key =
        registry
            .vault()
            .find(AskOptions.identifier(subject))
            .orElseThrow(() ->
                UserTrouble.misuse(
                    "The registry holds no file under this identifier.",
                    "Check scheme and value."));
    return switch (AdverseLetter.write(
        registry.ledger(),
        registry.library(),
        new AdverseLetter.Request(reader, key, inquiry, score))) {
      case AdverseLetter.Written written -> written.letter();
      case AdverseLetter.NotWritten not -> throw AskOptions.declined(not.fault());
    };
  }

  private static void print(PrintWriter out, AdverseLetter letter) {
    out.println(
        ReportWords.line(letter.score())
            + ", on a scale from "
            + letter.rule().least()
            + " to "
            + letter.rule().most()
            + ", as of "
            + letter.asOf());
    out.println("Principal reasons, against the most that each could give:");
    for (PrincipalReason reason : letter.reasons()) {
      out.printf(
          Locale.ROOT,
          "  %+6d of %+6d  %-60s %-10s Article %s%n",
          reason.given().value(),
          reason.most().value(),
          reason.label(),
          reason.found(),
          reason.article());
    }
    out.println("The lender decided; the registry did not.");
    letter.dueBy().ifPresent(day -> out.println("The subject has to have it by " + day + "."));
  }
}
