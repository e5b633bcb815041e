package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.AnswerFault.Reason;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.ledger.EntryBody.Inquired;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;

/// What a lender who decided against somebody owes them: the principal reasons of the very answer
/// that it was given, worked out from the points it was made of.
///
/// @param inquiry entry by which the lender asked
/// @param reader the account that asked
/// @param purpose why
/// @param asOf the day of the answer
/// @param rulebook digest of the law applied
/// @param assessment digest of the answer
/// @param rule the score's, for its range
/// @param score as it was answered
/// @param reasons at most four, the weightiest first; equal ones in order of the law
/// @param dueBy last day on which the subject must have them; empty where the law sets none
public record AdverseLetter(
    EntryRef inquiry,
    String reader,
    String purpose,
    LocalDate asOf,
    Hash rulebook,
    Hash assessment,
    ScoreRule rule,
    Scored score,
    List<PrincipalReason> reasons,
    Optional<LocalDate> dueBy) {
  private static final int REASONS_MOST = 4;

  /// Copies the list.
  public AdverseLetter {
    reasons = List.copyOf(reasons);
  }

  /// One reason: points that a characteristic could have given, and did not.
  ///
  /// @param article of the rule
  /// @param rule its code
  /// @param label what was looked at, in the words of the law
  /// @param found what was found
  /// @param given points it gave
  /// @param most points it could give at most
  public record PrincipalReason(
      String article, String rule, String label, String found, Points given, Points most) {
    /// @return how many points were missing
    public long missing() {
      return most.value() - given.value();
    }
  }

  /// A letter, or why there is none.
  public sealed interface Outcome {}

  /// Written.
  ///
  /// @param letter with its reasons
  public record Written(AdverseLetter letter) implements Outcome {}

  /// Not written.
  ///
  /// @param fault why
  public record NotWritten(AnswerFault fault) implements Outcome {}

  /// Who asks for a letter, and about which answer.
  ///
  /// @param reader account of the lender
  /// @param subject about whom
  /// @param inquiry number of its inquiry in the subject's chain; 0 for its newest
  /// @param score code of the score that it decided by
  public record Request(String reader, SubjectKey subject, int inquiry, String score) {}

  /// @param ledger where to read
  /// @param library every law
  /// @return the letter, made anew from the history and the law of the answer
  public static Outcome write(LedgerReader ledger, RulebookLibrary library, Request request) {
    SubjectKey subject = request.subject();
    String score = request.score();
    Optional<SealedEntry> found = inquiry(ledger, request);
    Optional<Inquired> asked =
        found.map(SealedEntry::body).filter(Inquired.class::isInstance).map(Inquired.class::cast);
    if (found.isEmpty() || asked.isEmpty()) {
      return refused(
          "inquiry",
          "you made no such inquiry about this subject",
          "the number of an inquiry of your own",
          "Read the report first; its inquiry is what the letter is about.");
    }
    Rulebook rulebook = library.byDigest(asked.get().rulebook());
    LawOn law = rulebook.on(asked.get().asOf());
    Optional<PurposeRule> purpose = law.purpose(asked.get().purpose());
    if (purpose.isEmpty() || !purpose.get().readers().contains("lender")) {
      return refused(
          "inquiry",
          "it was not made to decide about credit",
          "an inquiry for a purpose of lenders",
          "Name the inquiry that you decided by.");
    }
    Assessment again =
        AssessSubject.assess(
            rulebook,
            subject,
            LinkedSubjects.entriesOf(ledger::entriesOf, subject, asked.get().treeSize()),
            asked.get().asOf(),
            asked.get().treeSize());
    if (!again.digest().equals(asked.get().assessment())) {
      return refused(
          "inquiry",
          "what the answer rested on was forgotten since",
          "an inquiry whose answer can be made again",
          "Ask anew, and decide by the new answer.");
    }
    List<ScoreOutcome> open = AnswerReport.answer(rulebook, purpose.get(), again).scores();
    List<String> scored =
        open.stream().filter(Scored.class::isInstance).map(ScoreOutcome::score).toList();
    return open.stream()
        .filter(one -> one.score().equals(score))
        .filter(Scored.class::isInstance)
        .map(Scored.class::cast)
        .flatMap(one ->
            law.score(score).stream()
                .map(rule ->
                    (Outcome) new Written(letter(found.get().ref(), asked.get(), law, rule, one))))
        .findFirst()
        .orElseGet(() ->
            refused(
                "score",
                "the answer held no score '" + score + "'; that there is none is no reason",
                scored.isEmpty() ? "none" : String.join(", ", scored),
                "Name the score that you decided by."));
  }

  private static Optional<SealedEntry> inquiry(LedgerReader ledger, Request request) {
    return ledger.entriesOf(request.subject()).stream()
        .filter(entry -> request.inquiry() == 0 || entry.ref().seq() == request.inquiry())
        .filter(
            entry -> entry.body() instanceof Inquired one && one.reader().equals(request.reader()))
        .reduce((_, later) -> later);
  }

  private static AdverseLetter letter(
      EntryRef inquiry, Inquired asked, LawOn law, ScoreRule rule, Scored scored) {
    return new AdverseLetter(
        inquiry,
        asked.reader(),
        asked.purpose(),
        asked.asOf(),
        asked.rulebook(),
        asked.assessment(),
        rule,
        scored,
        reasons(law, scored),
        law.clocksOf("adverse-action").stream()
            .findFirst()
            .flatMap(clock -> ends(clock, asked.asOf(), law)));
  }

  private static Optional<LocalDate> ends(ClockRule clock, LocalDate day, LawOn law) {
    return clock.endsOn(day, false, law);
  }

  /// The baseline is the most that each characteristic can give; the sort is stable, so that equal
  /// ones stay in order of the law.
  static List<PrincipalReason> reasons(LawOn law, Scored scored) {
    List<PrincipalReason> reasons = new ArrayList<>();
    for (PointsRule rule : law.pointsOf(scored.score())) {
      for (Step step : scored.steps()) {
        if (step.rule().equals(rule.code()) && step.article().equals(rule.origin().article())) {
          reasons.add(
              new PrincipalReason(
                  step.article(),
                  step.rule(),
                  step.label(),
                  step.value(),
                  step.effect(),
                  rule.table().most()));
        }
      }
    }
    return reasons.stream()
        .filter(one -> one.missing() > 0)
        .sorted(Comparator.comparingLong(PrincipalReason::missing).reversed())
        .limit(REASONS_MOST)
        .toList();
  }

  private static NotWritten refused(String culprit, String message, String allowed, String remedy) {
    return new NotWritten(new AnswerFault(Reason.NOT_ALLOWED, culprit, message, allowed, remedy));
  }
}
