package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectName;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.pages.FileView.ConsentView;
import org.goodfaith.web.pages.FileView.OptInView;
import org.goodfaith.web.pages.FileView.SetAsideView;

/// Makes of a report what a page shows.
@Singleton
final class FileViews {
  private static final int DIGEST_SHORT = 12;

  private final Wiring wiring;
  private final PageWords words;
  private final Looks looks;

  FileViews(Wiring wiring, PageWords words, Looks looks) {
    this.wiring = wiring;
    this.words = words;
    this.looks = looks;
  }

  /// @param answered the report
  /// @param own whether the subject itself is reading
  /// @param named whether the reader may know who it is
  /// @param knownAt the moment of knowing as asked
  FileView of(Answered<Report> answered, boolean own, boolean named, String knownAt) {
    Report report = answered.value();
    Standing standing = report.assessment().standing();
    SubjectKey subject = standing.subject();
    Question question = answered.question();
    List<SealedEntry> entries =
        LinkedSubjects.entriesOf(
            wiring.ledger()::entriesOf, subject, report.assessment().treeSize());
    EntryWords entryWords =
        new EntryWords(words.file(), wiring.handles(), question.rulebook(), entries)
            .beside(standing);
    LawOn law = question.rulebook().on(standing.asOf());
    Looks.LooksView seen = own ? looks.of(subject, "1") : new Looks.LooksView(List.of(), "", 0, 0);
    ListingViews listings = new ListingViews(words.file(), standing, entryWords);
    return new FileView(
        wiring.handles().handleOf(subject).text(),
        own,
        named ? names(subject) : "",
        report.purpose().code(),
        report.purpose().title(),
        standing.asOf().toString(),
        knownAt,
        frame(answered),
        new ScoreViews(words.file(), law, entryWords).of(report),
        listings.of(report),
        listings.measures(report),
        entryWords.of(report.records().stream().map(StandingRecord::ref).toList()),
        report.setAside().stream()
            .map(one ->
                new SetAsideView(
                    words.reasons().setAside(one.why(), one.title()),
                    one.article(),
                    entryWords.of(List.of(one.record().ref())).getFirst()))
            .toList(),
        own ? consents(standing, law) : List.of(),
        own ? optIns(report, law) : List.of(),
        seen.inquiries(),
        seen.older() > 0);
  }

  private String names(SubjectKey subject) {
    List<String> names = new ArrayList<>();
    SubjectName name =
        wiring
            .vault()
            .nameOf(subject, new UnmaskedIdentity("the reader's role and purpose open the file"))
            .orElse(null);
    if (name != null) {
      names.addAll(name.names());
      name.identifiers().stream().map(Identifier::text).forEach(names::add);
    }
    return String.join(", ", names);
  }

  private String frame(Answered<Report> answered) {
    Report report = answered.value();
    String frame =
        words
            .file()
            .frame(
                Words.words(report.assessment().standing().asOf()),
                report.assessment().rulebook().hex().substring(0, DIGEST_SHORT),
                Words.grouped(report.assessment().treeSize()));
    return report
        .forgottenOn()
        .map(day -> frame + " " + words.file().forgottenOn(Words.words(day)) + ".")
        .orElse(frame);
  }

  private List<ConsentView> consents(Standing standing, LawOn law) {
    return standing.consents().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(consent ->
            switch (consent.getValue()) {
              case Standing.Live _ ->
                  new ConsentView(
                      consent.getKey(),
                      words.file().consentLive(title(law, consent.getKey())),
                      true);
              case Standing.TakenBack back ->
                  new ConsentView(
                      consent.getKey(),
                      words
                          .file()
                          .consentBack(title(law, consent.getKey()), Words.words(back.day())),
                      false);
            })
        .toList();
  }

  private static String title(LawOn law, String code) {
    return law.score(code)
        .map(score -> score.title())
        .or(() -> law.purpose(code).map(purpose -> purpose.title()))
        .orElse(code);
  }

  private static List<OptInView> optIns(Report report, LawOn law) {
    return report.scores().stream()
        .filter(outcome ->
            outcome instanceof ScoreOutcome.ForgottenOn
                || (outcome instanceof ScoreOutcome.Unscored none
                    && none.reason() == ScoreOutcome.Reason.NO_CONSENT))
        .map(outcome -> new OptInView(outcome.score(), title(law, outcome.score())))
        .filter(optIn -> law.score(optIn.to()).filter(score -> score.optIn()).isPresent())
        .toList();
  }
}
