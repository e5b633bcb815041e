package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.answer.WholeFile;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.web.json.HistoryJson;
import org.jspecify.annotations.Nullable;

/// All that is held about a subject as one page that needs nothing else: to be kept and printed.
public final class PrintedFile {
  private final WholeFile file;
  private final LawOn law;
  private final HistoryJson histories;

  private PrintedFile(WholeFile file, HandleCipher handles) {
    this.file = file;
    this.histories = new HistoryJson(handles);
    Question question = file.answered().question();
    this.law = question.rulebook().on(question.asOf());
  }

  /// A score.
  ///
  /// @param title of it
  /// @param article of it
  /// @param value points and grade, or why there are none
  /// @param steps that add up to the points
  public record ScoreSheet(String title, String article, String value, List<StepLine> steps) {
    /// Copies the list.
    public ScoreSheet {
      steps = List.copyOf(steps);
    }
  }

  /// A step of a score.
  ///
  /// @param label what was looked at
  /// @param value what was found
  /// @param effect signed points
  /// @param article that says so
  public record StepLine(String label, String value, String effect, String article) {}

  /// Something with a head and sentences.
  ///
  /// @param head what
  /// @param article of the law, empty where none is to be named
  /// @param lines said of it
  public record Sheet(String head, String article, List<String> lines) {
    /// Copies the list.
    public Sheet {
      lines = List.copyOf(lines);
    }
  }

  /// Somebody looked.
  ///
  /// @param when it was
  /// @param who did
  /// @param why the purpose
  /// @param what was read
  public record LookLine(String when, String who, String why, String what) {}

  /// @param file whole
  /// @param handles names subjects outside
  /// @return the page
  public static String of(WholeFile file, HandleCipher handles) {
    PrintedFile sheets = new PrintedFile(file, handles);
    Report report = file.answered().value();
    Question question = file.answered().question();
    return PrintedLaw.page(
        "file.html",
        "letter.css",
        Map.ofEntries(
            Map.entry("handle", handles.handleOf(report.assessment().standing().subject()).text()),
            Map.entry("names", String.join(", ", file.names())),
            Map.entry("asOf", Words.words(question.asOf())),
            Map.entry("law", question.rulebook().title()),
            Map.entry("digest", question.rulebook().digest().hex()),
            Map.entry("known", Words.words(question.head().sealedAt())),
            Map.entry("size", Words.grouped(report.assessment().treeSize())),
            Map.entry("scores", report.scores().stream().map(PrintedFile::score).toList()),
            Map.entry("listings", report.listings().stream().map(PrintedFile::listing).toList()),
            Map.entry("measures", report.measures().stream().map(PrintedFile::measure).toList()),
            Map.entry("records", file.records().stream().map(sheets::record).toList()),
            Map.entry("consents", file.consents().stream().map(sheets::said).toList()),
            Map.entry("looks", file.looks().stream().map(sheets::look).toList()),
            Map.entry("checks", file.checks().stream().map(sheets::check).toList())));
  }

  private static ScoreSheet score(ScoreOutcome outcome) {
    return switch (outcome) {
      case ScoreOutcome.Scored one ->
          new ScoreSheet(
              one.title(),
              one.article(),
              Words.grouped(one.points().value())
                  + " points"
                  + (one.grade().isEmpty() ? "" : ", grade " + one.grade()),
              one.steps().stream()
                  .map(step ->
                      new StepLine(
                          step.label(),
                          step.value(),
                          String.format(Locale.ROOT, "%+d", step.effect().value()),
                          step.article()))
                  .toList());
      case ScoreOutcome.Unscored one ->
          new ScoreSheet(
              one.title(), one.article(), "no score, because " + one.because(), List.of());
      case ScoreOutcome.ForgottenOn one ->
          new ScoreSheet(
              one.title(), one.article(), "forgotten on " + Words.words(one.day()), List.of());
    };
  }

  private static Sheet listing(Listing one) {
    List<String> lines = new ArrayList<>();
    lines.add(Words.sentence(plain(one.state().code()) + ", " + one.because()));
    day(lines, "Told on", one.noticed());
    day(lines, "You may object through", one.objectionEnds());
    day(lines, "In force from", one.from());
    day(lines, "Through", one.through());
    return new Sheet(one.title(), one.article(), lines);
  }

  private static Sheet measure(Measure one) {
    List<String> lines = new ArrayList<>();
    lines.add(Words.sentence(plain(one.effect().code()) + ", " + one.because()));
    day(lines, "From", one.from());
    day(lines, "Through", one.through());
    return new Sheet(one.title() + " (" + one.service() + ")", one.article(), lines);
  }

  private static void day(List<String> lines, String what, @Nullable LocalDate day) {
    if (day != null) {
      lines.add(what + " " + Words.words(day) + ".");
    }
  }

  private Sheet record(RecordHistory history) {
    Record record = history.record().record();
    LawOn then = file.answered().question().rulebook().on(record.day());
    Optional<RecordKind> kind = then.kind(record.kind());
    String source = history.record().source();
    List<String> lines = new ArrayList<>();
    lines.add(
        "From "
            + law.source(source).map(SourceRule::title).orElse(source)
            + ", reference "
            + history.record().reference()
            + ".");
    record
        .facts()
        .forEach((name, fact) -> lines.add(Words.sentence(plain(name) + ": " + fact.text())));
    if (!record.evidence().isEmpty()) {
      lines.add("Evidence: " + plain(record.evidence()) + ".");
    }
    switch (history.place()) {
      case STANDS -> {
        // Nothing is to be said of what simply counts.
      }
      case SET_ASIDE -> lines.add("It counts for nothing: " + history.why() + ".");
      case ENDED -> lines.add("It is no more.");
    }
    history.proceedings().disputes().forEach(dispute -> lines.add(dispute(dispute)));
    for (Map<String, @Nullable Object> one : histories.entries(history)) {
      lines.add(entry(one));
    }
    return new Sheet(
        kind.map(RecordKind::title).orElse(record.kind()) + ", " + Words.words(record.day()),
        kind.map(one -> one.origin().article()).orElse(""),
        lines);
  }

  /// One entry as the JSON beside the page has it.
  private String entry(Map<String, @Nullable Object> entry) {
    String source = text(entry, "source");
    String said =
        Stream.of(plain(text(entry, "code")), text(entry, "text"))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(", "));
    return Words.sentence(
        text(entry, "day")
            + ": "
            + plain(text(entry, "act"))
            + " by "
            + law.source(source).map(SourceRule::title).orElse(source)
            + (said.isEmpty() ? "" : ": " + said));
  }

  private static String text(Map<String, @Nullable Object> entry, String field) {
    Object value = entry.get(field);
    return value == null ? "" : value.toString();
  }

  private static String dispute(Dispute dispute) {
    Dispute.Decided last = dispute.last();
    return "Objection of "
        + Words.words(dispute.made().day())
        + " ("
        + plain(dispute.ground())
        + "): "
        + plain(dispute.state().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        + (last == null ? "" : ", " + plain(last.outcome().code()))
        + ".";
  }

  private LookLine said(WholeFile.Said said) {
    String title =
        law.score(said.to())
            .map(ScoreRule::title)
            .or(() -> law.purpose(said.to()).map(PurposeRule::title))
            .orElse(said.to());
    return new LookLine(Words.words(said.day()), "you", title, said.yes() ? "yes" : "taken back");
  }

  private LookLine look(WholeFile.Look look) {
    return new LookLine(
        Words.words(look.at()),
        who(look.inquiry().reader(), look.inquiry().role()),
        purpose(look.inquiry().purpose()),
        "report as of " + Words.words(look.inquiry().asOf()));
  }

  private LookLine check(CheckInquiry check) {
    return new LookLine(
        Words.words(check.at()),
        who(check.reader(), check.role()),
        purpose(check.purpose()),
        "check of " + check.service());
  }

  private String purpose(String code) {
    return law.purpose(code).map(PurposeRule::title).orElse(code);
  }

  private static String who(String reader, String role) {
    return reader.equals(role) ? reader : reader + " (" + role + ")";
  }

  private static String plain(String code) {
    return code.replace('-', ' ');
  }
}
