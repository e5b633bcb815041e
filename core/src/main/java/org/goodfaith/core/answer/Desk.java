package org.goodfaith.core.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.AnswerFault.Reason;
import org.goodfaith.core.answer.AskPurpose.No;
import org.goodfaith.core.answer.AskPurpose.Yes;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Where questions are asked, by commands, API and pages alike: purpose first, then the answer, and
/// the inquiry is kept before the answer is given.
public final class Desk {
  /// Why a source looks, under a law that does not say so yet.
  private static final String OWN_RECORDS = "own-records";

  private final LedgerStore store;
  private final LedgerReader ledger;
  private final RulebookLibrary library;
  private final InquiryJournal journal;
  private final Gate gate;

  /// @param store where inquiries of reports go
  /// @param ledger where to read
  /// @param library every law
  /// @param journal where inquiries of checks go
  public Desk(
      LedgerStore store, LedgerReader ledger, RulebookLibrary library, InquiryJournal journal) {
    this.store = store;
    this.ledger = ledger;
    this.library = library;
    this.journal = journal;
    this.gate = new Gate(ledger, library);
  }

  /// @return what checks are answered from on the days it was made ready for; on all others they
  ///   are answered from the ledger
  public Gate gate() {
    return gate;
  }

  /// An answer or a fault.
  ///
  /// @param <T> the answer
  public sealed interface Answer<T> {}

  /// Answered.
  ///
  /// @param question the frame: day, history, law
  /// @param value the answer
  /// @param <T> its type
  public record Answered<T>(Question question, T value) implements Answer<T> {}

  /// Declined.
  ///
  /// @param fault why
  /// @param <T> type of the answer not given
  public record Declined<T>(AnswerFault fault) implements Answer<T> {}

  /// A question for a report.
  ///
  /// @param reader who asks
  /// @param subject about whom, empty for somebody the registry does not know
  /// @param purpose named
  /// @param today the registry's day, for the law of purposes
  /// @param asOf the day asked about
  /// @param knownAt the moment of knowing, null for now
  public record ReportQuestion(
      Reader reader,
      Optional<SubjectKey> subject,
      String purpose,
      LocalDate today,
      LocalDate asOf,
      @Nullable Instant knownAt) {}

  /// A check.
  ///
  /// @param reader who asks
  /// @param subject about whom, empty for somebody the registry does not know
  /// @param service what
  /// @param purpose named
  /// @param need the subject's need on its own word, empty where none
  /// @param now the moment of asking
  /// @param today the registry's day
  public record CheckQuestion(
      Reader reader,
      Optional<SubjectKey> subject,
      String service,
      String purpose,
      String need,
      Instant now,
      LocalDate today) {}

  /// Answers a report and enters the inquiry into the subject's chain.
  public Answer<Report> report(ReportQuestion asked) {
    TreeHead now = ledger.head();
    Optional<Question> current = Question.asked(ledger, library, asked.today(), now);
    if (current.isEmpty()) {
      return new Declined<>(noLaw());
    }
    LawOn law = current.get().rulebook().on(asked.today());
    PurposeRule purpose;
    switch (AskPurpose.ask(law, asked.purpose(), asked.reader().role())) {
      case No(AnswerFault fault) -> {
        return new Declined<>(fault);
      }
      case Yes(PurposeRule granted) -> purpose = granted;
    }
    Optional<AnswerFault> stranger = stranger(asked);
    if (stranger.isPresent()) {
      return new Declined<>(stranger.get());
    }
    TreeHead head = asked.knownAt() == null ? now : ledger.headAt(asked.knownAt());
    Optional<Question> question = Question.asked(ledger, library, asked.asOf(), head);
    if (question.isEmpty()) {
      return new Declined<>(noLaw());
    }
    Assessment assessment = question.get().assess(ledger, asked.subject());
    if (erased(assessment)) {
      return new Declined<>(unknown());
    }
    Optional<AnswerFault> refused = AnswerReport.refuse(purpose, assessment);
    if (refused.isPresent()) {
      return new Declined<>(refused.get());
    }
    Report report = AnswerReport.answer(question.get().rulebook(), purpose, assessment);
    asked.subject().ifPresent(subject -> store.append(subject, inquiry(asked, report)));
    return new Answered<>(question.get(), report);
  }

  /// Enters that somebody looked into a file without asking for a report: at a record, a request, a
  /// document, or who acts for the subject. Of whose file is erased nothing is entered any more.
  ///
  /// @param reader who looked
  /// @param subject into whose file
  /// @param today the registry's day
  public void look(Reader reader, SubjectKey subject, LocalDate today) {
    Optional<Question> now = Question.asked(ledger, library, today, ledger.head());
    if (now.isPresent() && standing(subject)) {
      Question question = now.get();
      Assessment seen = question.assess(ledger, Optional.of(subject));
      store.append(
          subject,
          new EntryBody.Inquired(
              reader.account(),
              reader.role(),
              purposeOf(question.rulebook().on(today), reader.role()),
              today,
              seen.treeSize(),
              seen.rulebook(),
              seen.digest()));
    }
  }

  private boolean standing(SubjectKey subject) {
    return ledger.entriesOf(subject).stream().limit(1).anyMatch(first -> first.body() != null);
  }

  /// @return the purpose that the law gives to this role alone
  private static String purposeOf(LawOn law, String role) {
    return law.purposes().stream()
        .filter(one -> one.readers().equals(List.of(role)))
        .map(PurposeRule::code)
        .findFirst()
        .orElse(OWN_RECORDS);
  }

  private static EntryBody inquiry(ReportQuestion asked, Report report) {
    return new EntryBody.Inquired(
        asked.reader().account(),
        asked.reader().role(),
        asked.purpose(),
        asked.asOf(),
        report.assessment().treeSize(),
        report.assessment().rulebook(),
        report.assessment().digest());
  }

  private static Optional<AnswerFault> stranger(ReportQuestion asked) {
    boolean own =
        !asked.reader().role().equals(Reader.subjectRole())
            || asked.subject().filter(key -> key.equals(asked.reader().self())).isPresent();
    if (!own) {
      return Optional.of(
          new AnswerFault(
              Reason.NOT_ALLOWED,
              "subject",
              "a subject reads its own file only",
              "the subject of the account",
              "Sign in as that subject, or ask for a purpose of your own role."));
    }
    if (asked.subject().isEmpty()) {
      return Optional.of(unknown());
    }
    return Optional.empty();
  }

  private static AnswerFault unknown() {
    return new AnswerFault(
        Reason.UNKNOWN_SUBJECT,
        "subject",
        "the registry holds no file under this identifier",
        "an identifier of a subject with a file",
        "Check scheme and value; having no file is no fault of the subject's.");
  }

  /// Of days and moments before its erasure a file says that it is forgotten; of later ones, that
  /// nobody is known.
  private boolean erased(Assessment assessment) {
    Standing standing = assessment.standing();
    return standing.registrations().isEmpty()
        && standing.forgottenOn() == null
        && ledger.entriesOf(standing.subject()).stream()
            .limit(1)
            .anyMatch(first -> first.body() == null);
  }

  /// Answers a check and journals the inquiry. Somebody unknown is answered like somebody with
  /// nothing against them, by the same work.
  public Answer<CheckAnswer> check(CheckQuestion asked) {
    SubjectKey subject = asked.subject().orElse(Question.nobody());
    Optional<Gate.Seen> seen = gate.look(subject, asked.today());
    Optional<Question> question =
        seen.map(Gate.Seen::question)
            .or(() -> Question.asked(ledger, library, asked.today(), ledger.head()));
    if (question.isEmpty()) {
      return new Declined<>(noLaw());
    }
    LawOn law = question.get().rulebook().on(asked.today());
    PurposeRule purpose;
    switch (AskPurpose.ask(law, asked.purpose(), asked.reader().role())) {
      case No(AnswerFault fault) -> {
        return new Declined<>(fault);
      }
      case Yes(PurposeRule granted) -> purpose = granted;
    }
    Optional<AnswerFault> refused = AnswerCheck.refuse(law, purpose, asked.service());
    if (refused.isPresent()) {
      return new Declined<>(refused.get());
    }
    CheckAnswer answer =
        seen.isPresent()
            ? seen.get().answer(asked.service(), asked.need(), asked.now())
            : AnswerCheck.answer(
                question.get().assess(ledger, asked.subject()), asked.service(), asked.need());
    journal.keep(
        new CheckInquiry(
            subject,
            asked.now(),
            asked.reader().account(),
            asked.reader().role(),
            purpose.code(),
            asked.service(),
            known(law, asked.need()),
            InquiryTrace.endsOn(law, asked.today())),
        answer.outcome() == CheckAnswer.Outcome.REFUSED
            ? Optional.of(YearMonth.from(asked.today()))
            : Optional.empty());
    return new Answered<>(question.get(), answer);
  }

  /// What no measure exempts changes no answer, and is not kept.
  private static String known(LawOn law, String need) {
    return law.measures().stream().anyMatch(one -> one.exempt().contains(need)) ? need : "";
  }

  private static AnswerFault noLaw() {
    return new AnswerFault(
        Reason.NO_LAW,
        "known-at",
        "no law was enacted in this registry at that moment",
        "a moment after the first enactment",
        "Ask about a later moment, or load a rulebook first.");
  }
}
