package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Finds the answers about one subject that are to be recalled.
final class FindRecalls {
  private final Function<SubjectKey, List<SealedEntry>> ledger;
  private final SubjectKey subject;
  private final RulebookLibrary library;
  private final long treeSize;
  private final LocalDate today;
  private final List<SealedEntry> own;
  private final List<SealedEntry> now;

  FindRecalls(
      Function<SubjectKey, List<SealedEntry>> ledger,
      SubjectKey subject,
      RulebookLibrary library,
      long treeSize,
      LocalDate today) {
    this.ledger = ledger;
    this.subject = subject;
    this.library = library;
    this.treeSize = treeSize;
    this.today = today;
    this.own = ledger.apply(subject);
    this.now =
        own.stream().noneMatch(FindRecalls::answer)
            ? List.of()
            : LinkedSubjects.entriesOf(ledger, subject, treeSize);
  }

  private static boolean answer(SealedEntry entry) {
    return entry.body() instanceof EntryBody.Inquired asked && !"subject".equals(asked.role());
  }

  /// @return each of them, oldest first
  List<Recall> all() {
    Map<Integer, LocalDate> acknowledged = acknowledged();
    List<Recall> recalls = new ArrayList<>();
    for (SealedEntry answer : own) {
      if (answer(answer) && answer.body() instanceof EntryBody.Inquired asked) {
        List<Movement> moved = moved(asked);
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

  /// Both are asked on the day of the latest of what restates, or the day of the answer where that
  /// is later: what only time did is no reason to recall. The clocks of what was in doubt stand
  /// still in the answer that was given; what they did since is what its reader is to know.
  private List<Movement> moved(EntryBody.Inquired asked) {
    Rulebook law = library.byDigest(asked.rulebook());
    List<SealedEntry> then = LinkedSubjects.entriesOf(ledger, subject, asked.treeSize());
    Optional<LocalDate> restated =
        Stream.concat(
                Stream.concat(now.stream(), kinship(then, asked.treeSize()))
                    .filter(entry -> entry.position() >= asked.treeSize())
                    .flatMap(entry -> restates(entry.body()).stream()),
                silences(law, asked, then))
            .max(Comparator.naturalOrder());
    if (restated.isEmpty()) {
      return List.of();
    }
    LocalDate day = restated.get().isAfter(asked.asOf()) ? restated.get() : asked.asOf();
    Optional<PurposeRule> purpose = law.on(asked.asOf()).purpose(asked.purpose());
    Assessment before =
        AssessSubject.assess(law, subject, then, day, asked.treeSize(), asked.asOf());
    Assessment after = AssessSubject.assess(law, subject, now, day, treeSize);
    boolean gone = forgotten(before) || forgotten(after);
    return gone || purpose.isEmpty()
        ? List.of()
        : Movement.between(seen(law, purpose.get(), before), seen(law, purpose.get(), after));
  }

  /// A link falls away where its officer is kin, and with it the chain that may say so.
  ///
  /// @return what says, in whichever chain, of who had linked the file that they are kin
  private Stream<SealedEntry> kinship(List<SealedEntry> then, long size) {
    Set<String> officers = new HashSet<>();
    for (SealedEntry entry : then) {
      if (entry.position() < size && entry.body() instanceof EntryBody.Linked link) {
        officers.add(link.officer());
      }
    }
    return officers.isEmpty()
        ? Stream.empty()
        : LinkedSubjects.ever(ledger, subject).values().stream()
            .flatMap(List::stream)
            .filter(entry ->
                entry.position() < treeSize
                    && officers.stream().anyMatch(one -> FindLinkNotices.ofKin(entry, one)));
  }

  /// @return the days on which silence ended something that the answer did not know as ended; the
  ///   day may be before that of the answer where a decision turned out to count for nothing
  private Stream<LocalDate> silences(
      Rulebook law, EntryBody.Inquired asked, List<SealedEntry> then) {
    List<EndedBySilence> found = EndedBySilence.of(law, subject, now, today, treeSize);
    List<EndedBySilence> known =
        found.isEmpty()
            ? List.of()
            : EndedBySilence.of(law, subject, then, asked.asOf(), asked.treeSize());
    return found.stream().filter(one -> !known.contains(one)).map(EndedBySilence::day);
  }

  private static boolean forgotten(Assessment one) {
    return one.standing().forgottenOn() != null
        || one.scores().stream().anyMatch(ScoreOutcome.ForgottenOn.class::isInstance);
  }

  /// As much of an assessment as the purpose opens.
  private static Assessment seen(Rulebook law, PurposeRule purpose, Assessment whole) {
    Report report = AnswerReport.opened(law, purpose, whole);
    return new Assessment(
        whole.standing(),
        whole.treeSize(),
        whole.rulebook(),
        report.scores(),
        report.listings(),
        report.measures());
  }

  /// @return the day of an entry that says of an earlier one that it was wrong, or that an officer
  ///   should not have decided; empty where it does not
  private static Optional<LocalDate> restates(@Nullable EntryBody body) {
    if (body instanceof EntryBody.Unlinked parted) {
      return Optional.of(parted.day());
    }
    boolean wrong =
        body instanceof EntryBody.Entered entered
            && (entered.act() instanceof Act.Correction
                || entered.act() instanceof Act.Withdrawal
                || entered.act() instanceof Act.Annulment
                || entered.act() instanceof Act.Kinship
                || (entered.act() instanceof Act.Decision decision
                    && decision.outcome() != Act.Outcome.REJECTED)
                || (entered.act() instanceof Act.AppealDecision decision
                    && decision.outcome() != Act.Outcome.REJECTED));
    return wrong && body instanceof EntryBody.Entered entered
        ? Optional.of(entered.act().day())
        : Optional.empty();
  }

  private Map<Integer, LocalDate> acknowledged() {
    Map<Integer, LocalDate> days = new HashMap<>();
    for (SealedEntry entry : own) {
      if (entry.body() instanceof EntryBody.Acknowledged one) {
        days.putIfAbsent(one.target(), one.day());
      }
    }
    return days;
  }
}
