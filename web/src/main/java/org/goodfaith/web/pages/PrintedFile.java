package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.answer.WholeFile;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.subject.HandleCipher;
import org.jspecify.annotations.Nullable;

/// All that is held about a subject as one page that needs nothing else: to be kept and printed, in
/// the language spoken here. What comes from the law stays in the law's own.
public final class PrintedFile {
  private final WholeFile file;
  private final LawOn law;
  private final HandleCipher handles;
  private final SayPrint say = Tongue.say(SayPrint.class);
  private final SayFile words = Tongue.say(SayFile.class);

  private PrintedFile(WholeFile file, HandleCipher handles) {
    this.file = file;
    this.handles = handles;
    Question question = file.answered().question();
    this.law = question.rulebook().on(question.asOf());
  }

  /// A score.
  ///
  /// @param title of it, and its article
  /// @param value points and grade, or why there are none
  /// @param steps that add up to the points
  public record ScoreSheet(String title, String value, List<StepLine> steps) {
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
  /// @param head what, and the article of the law where one is to be named
  /// @param lines said of it
  public record Sheet(String head, List<String> lines) {
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
    String handle = handles.handleOf(report.assessment().standing().subject()).text();
    String size = Words.grouped(report.assessment().treeSize());
    String names = String.join(", ", file.names());
    SayPrint say = sheets.say;
    return PrintedLaw.page(
        "file.html",
        "letter.css",
        Map.ofEntries(
            Map.entry("say", say),
            Map.entry("lang", Tongue.code()),
            Map.entry(
                "asOf",
                say.asOf(
                    Words.words(question.asOf()),
                    Words.words(question.head().sealedAt()),
                    question.rulebook().title())),
            Map.entry("names", names.isEmpty() ? "" : say.knownBy(names)),
            Map.entry("proof", say.proof(handle, question.rulebook().digest().hex(), size)),
            Map.entry("scores", report.scores().stream().map(sheets::score).toList()),
            Map.entry("listings", report.listings().stream().map(sheets::listing).toList()),
            Map.entry("measures", report.measures().stream().map(sheets::measure).toList()),
            Map.entry("records", file.records().stream().map(sheets::record).toList()),
            Map.entry("consents", file.consents().stream().map(sheets::said).toList()),
            Map.entry("looks", file.looks().stream().map(sheets::look).toList()),
            Map.entry("checks", file.checks().stream().map(sheets::check).toList())));
  }

  private ScoreSheet score(ScoreOutcome outcome) {
    return switch (outcome) {
      case ScoreOutcome.Scored one ->
          new ScoreSheet(
              say.withArticle(one.title(), one.article()),
              value(one),
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
              say.withArticle(one.title(), one.article()),
              say.unscored(ReasonWords.here().of(one.because())),
              List.of());
      case ScoreOutcome.ForgottenOn one ->
          new ScoreSheet(
              say.withArticle(one.title(), one.article()),
              say.forgottenOn(Words.words(one.day())),
              List.of());
    };
  }

  private String value(ScoreOutcome.Scored one) {
    List<String> value = new ArrayList<>();
    value.add(
        one.grade().isEmpty()
            ? say.points(Words.grouped(one.points().value()))
            : say.graded(Words.grouped(one.points().value()), one.grade()));
    value.addAll(ScoreViews.notes(one, file.answered().value()));
    return String.join(" ", value);
  }

  private void review(List<String> lines, Optional<LocalDate> since) {
    since.map(Optional::of).map(ListingViews::review).ifPresent(lines::add);
  }

  private Sheet listing(Listing one) {
    List<String> lines = new ArrayList<>();
    review(lines, file.answered().value().underReview(one));
    lines.add(say.stands(ListingViews.state(words, one), ReasonWords.here().of(one.because())));
    day(lines, words.noticed(), one.noticed());
    day(lines, words.objectionEnds(), one.objectionEnds());
    day(lines, words.from(), one.from());
    day(lines, words.through(), one.through());
    return new Sheet(say.withArticle(one.title(), one.article()), lines);
  }

  private Sheet measure(Measure one) {
    List<String> lines = new ArrayList<>();
    review(lines, file.answered().value().underReview(one));
    lines.add(say.stands(ListingViews.effect(words, one.effect()), one.because()));
    day(lines, words.from(), one.from());
    day(lines, words.through(), one.through());
    return new Sheet(say.withArticle(one.title() + ", " + one.service(), one.article()), lines);
  }

  private void day(List<String> lines, String what, @Nullable LocalDate day) {
    if (day != null) {
      lines.add(say.on(what, Words.words(day)));
    }
  }

  private Sheet record(RecordHistory history) {
    Question question = file.answered().question();
    Record record = history.record().record();
    LawOn then = question.rulebook().on(record.day());
    Optional<RecordKind> kind = then.kind(record.kind());
    List<String> lines = new ArrayList<>();
    lines.add(say.fromSource(source(history.record().source()), history.record().reference()));
    switch (history.place()) {
      case STANDS -> {
        // Nothing is to be said of what simply counts.
      }
      case SET_ASIDE ->
          lines.add(say.countsNot(ReasonWords.here().setAside(history.cause(), history.why())));
      case ENDED -> lines.add(say.noMore());
    }
    lines.addAll(new DueWords(Tongue.say(SayDue.class), question, true).sentences(history));
    EntryWords entries = new EntryWords(words, handles, question.rulebook(), history.entries());
    for (SealedEntry entry : history.entries()) {
      entry(lines, entries.of(entry.ref()));
    }
    String head =
        kind.map(RecordKind::title).orElse(record.kind()) + ", " + Words.words(record.day());
    return new Sheet(
        kind.map(one -> say.withArticle(head, one.origin().article())).orElse(head), lines);
  }

  private String source(String code) {
    return law.source(code).map(SourceRule::title).orElse(code);
  }

  /// One entry, as the page of the record shows it.
  private void entry(List<String> lines, EntryView view) {
    LocalDate day = view.day();
    lines.add(
        say.entered(day == null ? "" : Words.words(day), view.title(), source(view.source())));
    view.facts().forEach(fact -> lines.add(say.fact(fact.label(), fact.text())));
  }

  private LookLine said(WholeFile.Said said) {
    String title =
        law.score(said.to())
            .map(ScoreRule::title)
            .or(() -> law.purpose(said.to()).map(PurposeRule::title))
            .orElse(said.to());
    return new LookLine(
        Words.words(said.day()), say.you(), title, said.yes() ? say.yes() : say.takenBack());
  }

  private LookLine look(WholeFile.Look look) {
    return new LookLine(
        Words.words(look.at()),
        who(look.inquiry().reader(), look.inquiry().role()),
        purpose(look.inquiry().purpose()),
        say.report(Words.words(look.inquiry().asOf())));
  }

  private LookLine check(CheckInquiry check) {
    return new LookLine(
        Words.words(check.at()),
        who(check.reader(), check.role()),
        purpose(check.purpose()),
        check
            .needed()
            .map(need -> say.checkFor(check.service(), need))
            .orElseGet(() -> say.check(check.service())));
  }

  private String purpose(String code) {
    return law.purpose(code).map(PurposeRule::title).orElse(code);
  }

  private static String who(String reader, String role) {
    return reader.equals(role) ? reader : reader + " (" + role + ")";
  }
}
