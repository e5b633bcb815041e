package org.goodfaith.core.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.answer.AnswerFault.Reason;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;

/// Answers a report from an assessment, masked by the contexts of the purpose.
public final class AnswerReport {
  /// Who sees what a relief took out of everybody else's sight.
  private static final Set<String> WITHIN = Set.of("subject", "officer", "operator");

  private AnswerReport() {}

  /// @return why the purpose does not open a report on this subject, or empty
  public static Optional<AnswerFault> refuse(PurposeRule purpose, Assessment assessment) {
    if (!purpose.report()) {
      return Optional.of(
          new AnswerFault(
              Reason.NOT_ALLOWED,
              "purpose",
              "purpose '" + purpose.code() + "' opens no report",
              "a check of " + String.join(", ", purpose.services()),
              "Ask a check, or name a purpose that opens a report."));
    }
    boolean consented =
        assessment.standing().consents().get(purpose.code()) instanceof Standing.Live;
    if (purpose.needsConsent() && !consented) {
      return Optional.of(
          new AnswerFault(
              Reason.CONSENT,
              "purpose",
              "the subject has not consented to purpose '" + purpose.code() + "'",
              "a live consent of the subject",
              "Ask the subject for it first."));
    }
    Standing standing = assessment.standing();
    boolean closed = standing.frozen() != null || standing.died() != null;
    if (closed && !WITHIN.containsAll(purpose.readers())) {
      return Optional.of(
          new AnswerFault(
              Reason.FROZEN,
              "subject",
              "the file is closed to purpose '" + purpose.code() + "'",
              "purposes of the subject and of officers",
              "Ask the subject to open its file, and ask again."));
    }
    return Optional.empty();
  }

  /// Where something that counted was forgotten since, what is left would be another answer:
  /// nothing but the day of forgetting is told.
  ///
  /// @param rulebook the law applied
  /// @param purpose granted
  /// @param assessment of the subject
  /// @return what the reader sees
  public static Report answer(Rulebook rulebook, PurposeRule purpose, Assessment assessment) {
    Report whole = whole(rulebook, purpose, assessment);
    return whole.forgottenOn().isEmpty()
        ? whole
        : new Report(
            purpose, assessment, whole.scores(), List.of(), List.of(), List.of(), List.of());
  }

  private static Report whole(Rulebook rulebook, PurposeRule purpose, Assessment assessment) {
    Set<Context> open = purpose.contexts();
    LawOn law = rulebook.on(assessment.standing().asOf());
    boolean within = WITHIN.containsAll(purpose.readers());
    return new Report(
        purpose,
        assessment,
        assessment.scores().stream()
            .filter(score ->
                law.score(score.score())
                    .map(ScoreRule::contexts)
                    .map(open::containsAll)
                    .orElse(false))
            .filter(score -> within || !setAside(assessment.standing(), score))
            .toList(),
        assessment.listings().stream().filter(listing -> open.contains(listing.context())).toList(),
        assessment.measures().stream().filter(measure -> open.contains(measure.context())).toList(),
        assessment.standing().records().stream()
            .filter(record -> opens(rulebook, purpose, record))
            .toList(),
        within
            ? assessment.standing().setAside().stream()
                .filter(one -> opens(rulebook, purpose, one.record()))
                .toList()
            : List.of());
  }

  /// A score that a review has set aside is seen by nobody but the subject and officers.
  private static boolean setAside(Standing standing, ScoreOutcome outcome) {
    return outcome instanceof ScoreOutcome.Scored scored
        && Petition.over(
                standing.petitions(),
                Result.Sort.SCORE,
                scored.score(),
                scored.steps().stream().flatMap(step -> step.evidence().stream()).toList())
            .filter(Petition::granted)
            .isPresent();
  }

  private static boolean opens(Rulebook rulebook, PurposeRule purpose, StandingRecord record) {
    return rulebook
        .on(record.record().day())
        .kind(record.record().kind())
        .map(kind ->
            purpose.contexts().contains(kind.context()) && kind.publishedTo(purpose.readers()))
        .orElse(false);
  }
}
