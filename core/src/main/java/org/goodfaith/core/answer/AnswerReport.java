package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.AnswerFault.Reason;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.listing.Listing;
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

/// Answers a report from an assessment, masked by the contexts of the purpose. What was a
/// consequence and is over, and what was repaired, is left to the subject and officers.
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

  /// A listing that has ended is told to nobody but the subject and officers from that day on.
  ///
  /// Where something that counted was forgotten since, what is left would be another answer:
  /// nothing but the day of forgetting is told.
  ///
  /// @param rulebook the law applied
  /// @param purpose granted
  /// @param assessment of the subject
  /// @return what the reader sees
  public static Report answer(Rulebook rulebook, PurposeRule purpose, Assessment assessment) {
    boolean within = WITHIN.containsAll(purpose.readers());
    Report whole = whole(rulebook, purpose, assessment, one -> within || !one.state().over());
    return whole.forgottenOn().isEmpty()
        ? whole
        : new Report(
            purpose, assessment, whole.scores(), List.of(), List.of(), List.of(), List.of());
  }

  /// What a reader's answer rested on, listings that have ended included: what moved is found by
  /// comparing these.
  static Report opened(Rulebook rulebook, PurposeRule purpose, Assessment assessment) {
    return whole(rulebook, purpose, assessment, _ -> true);
  }

  private static Report whole(
      Rulebook rulebook, PurposeRule purpose, Assessment assessment, Predicate<Listing> shown) {
    Set<Context> open = purpose.contexts();
    LawOn law = rulebook.on(assessment.standing().asOf());
    boolean within = WITHIN.containsAll(purpose.readers());
    Set<EntryRef> kept = within ? Set.of() : restricted(assessment.standing());
    List<StandingRecord> records =
        assessment.standing().records().stream()
            .filter(record -> opens(rulebook, purpose, record))
            .filter(record -> !kept.contains(record.ref()))
            .filter(record -> within || shown(rulebook, record, assessment))
            .toList();
    Set<EntryRef> seen = records.stream().map(StandingRecord::ref).collect(Collectors.toSet());
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
            .map(score -> score instanceof ScoreOutcome.Scored one ? one.to(seen::contains) : score)
            .toList(),
        assessment.listings().stream()
            .filter(listing -> open.contains(listing.context()))
            .filter(listing -> Collections.disjoint(listing.evidence(), kept))
            .filter(shown)
            .toList(),
        assessment.measures().stream()
            .filter(measure -> open.contains(measure.context()))
            .filter(measure -> Collections.disjoint(measure.evidence(), kept))
            .toList(),
        records,
        within
            ? assessment.standing().setAside().stream()
                .filter(one -> opens(rulebook, purpose, one.record()))
                .toList()
            : List.of());
  }

  /// What is kept and not used until its dispute is decided is shown to nobody but the subject and
  /// officers; nor is what rests on it, and waits.
  private static Set<EntryRef> restricted(Standing standing) {
    return standing.records().stream()
        .filter(record -> record.proceedings().restricted())
        .map(StandingRecord::ref)
        .collect(Collectors.toSet());
  }

  /// A score that a review has set aside is seen by nobody but the subject and officers.
  private static boolean setAside(Standing standing, ScoreOutcome outcome) {
    return outcome instanceof ScoreOutcome.Scored scored
        && Petition.over(standing.petitions(), Result.Sort.SCORE, scored.score(), scored.evidence())
            .filter(Petition::granted)
            .isPresent();
  }

  /// What is shown while it is listed is shown to nobody else before its subject was told and could
  /// object, nor after the end.
  private static boolean shown(Rulebook rulebook, StandingRecord record, Assessment assessment) {
    boolean always =
        rulebook
            .on(record.record().day())
            .kind(record.record().kind())
            .map(kind -> !kind.whileListed())
            .orElse(false);
    return always
        || assessment.listings().stream()
            .filter(one -> one.evidence().getFirst().equals(record.ref()))
            .anyMatch(one -> begun(one, assessment.standing().asOf()));
  }

  /// What waits for the end of a dispute after it was in force is shown with both sides.
  private static boolean begun(Listing listing, LocalDate day) {
    LocalDate from = listing.from();
    return switch (listing.state()) {
      case IN_FORCE, SUSPENDED -> from != null && !day.isBefore(from);
      case PROPOSED, APPROVED, ANNOUNCED, UNDETERMINED, REVOKED, RELEASED, LAPSED -> false;
    };
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
