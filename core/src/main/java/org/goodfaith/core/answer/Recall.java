package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// An answer that was given to somebody and would be another one, had it been known then what is
/// known now: a fact was corrected, withdrawn or deleted, or subjects were parted. Its reader is to
/// be told, and the subject to see who was.
///
/// @param inquiry entry of the inquiry
/// @param reader account that asked
/// @param role its role
/// @param purpose why it asked
/// @param asOf the day it asked about
/// @param moved what of the answer is another now, as far as the purpose opened it
/// @param acknowledged when the reader said that it knows; null while it has not
public record Recall(
    EntryRef inquiry,
    String reader,
    String role,
    String purpose,
    LocalDate asOf,
    List<Movement> moved,
    @Nullable LocalDate acknowledged) {
  /// Copies the list.
  public Recall {
    moved = List.copyOf(moved);
  }

  /// Every answer to be recalled, of everybody.
  ///
  /// @param ledger where to read
  /// @param library every law that answers rest on
  /// @param progress told now and then how far it is
  public static List<Recall> all(
      LedgerReader ledger, RulebookLibrary library, Impact.Progress progress) {
    long size = ledger.head().size();
    List<Recall> recalls = new ArrayList<>();
    EverySubject.each(
        ledger, progress, (key, read) -> recalls.addAll(of(read, key, library, size)));
    return recalls;
  }

  /// @param ledger gives the entries of one chain
  /// @param subject whose answers
  /// @param library every law that answers rest on
  /// @param treeSize entries before this position are known now
  /// @return every answer to be recalled, oldest first; none where nothing moved, and none that
  ///   rested on what was forgotten since
  public static List<Recall> of(
      Function<SubjectKey, List<SealedEntry>> ledger,
      SubjectKey subject,
      RulebookLibrary library,
      long treeSize) {
    List<SealedEntry> own = ledger.apply(subject);
    List<SealedEntry> answers =
        own.stream()
            .filter(entry ->
                entry.body() instanceof EntryBody.Inquired asked && !"subject".equals(asked.role()))
            .toList();
    if (answers.isEmpty()) {
      return List.of();
    }
    List<SealedEntry> now = LinkedSubjects.entriesOf(ledger, subject, treeSize);
    Map<Integer, LocalDate> acknowledged = acknowledged(own);
    List<Recall> recalls = new ArrayList<>();
    for (SealedEntry answer : answers) {
      if (answer.body() instanceof EntryBody.Inquired asked) {
        List<Movement> moved = moved(ledger, subject, library, asked, now, treeSize);
        if (!moved.isEmpty()) {
          recalls.add(
              new Recall(
                  answer.ref(),
                  asked.reader(),
                  asked.role(),
                  asked.purpose(),
                  asked.asOf(),
                  moved,
                  acknowledged.get(answer.ref().seq())));
        }
      }
    }
    return recalls;
  }

  /// Both are asked on the day of the latest of the entries that restate, or the day of the answer
  /// where that is later: what only time did is no reason to recall.
  private static List<Movement> moved(
      Function<SubjectKey, List<SealedEntry>> ledger,
      SubjectKey subject,
      RulebookLibrary library,
      EntryBody.Inquired asked,
      List<SealedEntry> now,
      long treeSize) {
    Optional<LocalDate> restated = restated(now, asked.treeSize());
    if (restated.isEmpty()) {
      return List.of();
    }
    LocalDate day = restated.get().isAfter(asked.asOf()) ? restated.get() : asked.asOf();
    Rulebook law = library.byDigest(asked.rulebook());
    List<SealedEntry> then = LinkedSubjects.entriesOf(ledger, subject, asked.treeSize());
    Optional<PurposeRule> purpose = law.on(asked.asOf()).purpose(asked.purpose());
    Assessment before = AssessSubject.assess(law, subject, then, day, asked.treeSize());
    Assessment after = AssessSubject.assess(law, subject, now, day, treeSize);
    boolean gone = forgotten(before) || forgotten(after);
    return gone || purpose.isEmpty()
        ? List.of()
        : Movement.between(seen(law, purpose.get(), before), seen(law, purpose.get(), after));
  }

  private static boolean forgotten(Assessment one) {
    return one.standing().forgottenOn() != null
        || one.scores().stream().anyMatch(ScoreOutcome.ForgottenOn.class::isInstance);
  }

  /// As much of an assessment as the purpose opens.
  private static Assessment seen(Rulebook law, PurposeRule purpose, Assessment whole) {
    Report report = AnswerReport.answer(law, purpose, whole);
    return new Assessment(
        whole.standing(),
        whole.treeSize(),
        whole.rulebook(),
        report.scores(),
        report.listings(),
        report.measures());
  }

  /// @return the latest day of the entries from a position on that say of an earlier one that it
  ///   was wrong; empty where none does
  private static Optional<LocalDate> restated(List<SealedEntry> entries, long from) {
    return entries.stream()
        .filter(entry -> entry.position() >= from)
        .flatMap(entry -> restates(entry.body()).stream())
        .max(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> restates(@Nullable EntryBody body) {
    if (body instanceof EntryBody.Unlinked parted) {
      return Optional.of(parted.day());
    }
    boolean wrong =
        body instanceof EntryBody.Entered entered
            && (entered.act() instanceof Act.Correction
                || entered.act() instanceof Act.Withdrawal
                || entered.act() instanceof Act.Annulment
                || (entered.act() instanceof Act.Decision decision
                    && decision.outcome() != Act.Outcome.REJECTED)
                || (entered.act() instanceof Act.AppealDecision decision
                    && decision.outcome() != Act.Outcome.REJECTED));
    return wrong && body instanceof EntryBody.Entered entered
        ? Optional.of(entered.act().day())
        : Optional.empty();
  }

  private static Map<Integer, LocalDate> acknowledged(List<SealedEntry> own) {
    Map<Integer, LocalDate> days = new HashMap<>();
    for (SealedEntry entry : own) {
      if (entry.body() instanceof EntryBody.Acknowledged one) {
        days.putIfAbsent(one.target(), one.day());
      }
    }
    return days;
  }
}
