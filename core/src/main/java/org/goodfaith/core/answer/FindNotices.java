package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodfaith.core.answer.Notice.Matter;
import org.goodfaith.core.answer.Notice.Telling;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Proceedings.Repair;
import org.goodfaith.core.subject.SubjectKey;

/// Finds the notices of one file, and what was done about each.
final class FindNotices {
  private final Question question;
  private final SubjectKey subject;
  private final List<SealedEntry> entries;
  private final List<RecordHistory> histories;
  private final Map<EntryRef, List<Telling>> tellings = new HashMap<>();
  private final List<Notice> found = new ArrayList<>();
  private boolean openOnly;

  /// @param ledger gives the entries of one chain
  FindNotices(
      Function<SubjectKey, List<SealedEntry>> ledger, Question question, SubjectKey subject) {
    this.question = question;
    this.subject = subject;
    this.entries = LinkedSubjects.entriesOf(ledger, subject, question.head().size());
    this.histories = RecordHistory.all(ledger, question, subject);
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Told told && entry.position() < question.head().size()) {
        tellings
            .computeIfAbsent(
                new EntryRef(entry.ref().subject(), told.target()), _ -> new ArrayList<>())
            .add(new Telling(told.channel(), told.result(), told.day(), told.document()));
      }
    }
  }

  /// @param waiting whether only those that are not served yet are wanted
  List<Notice> all(boolean waiting) {
    openOnly = waiting;
    for (RecordHistory history : histories) {
      listing(history);
      for (SealedEntry entry : history.entries()) {
        if (entry.body() instanceof EntryBody.Entered entered) {
          matter(history, entry.ref(), entered.act())
              .ifPresent(what -> restating(history, what, entry, entered.act()));
        }
      }
      history.proceedings().disputes().forEach(dispute -> lapse(history, dispute));
    }
    return List.copyOf(found);
  }

  /// A record that a second officer approved for a list, or that came back certified, is told of.
  private void listing(RecordHistory history) {
    var record = history.record();
    boolean noticed = record.notice() != null;
    boolean listed = history.listings().stream().anyMatch(one -> tellable(one, noticed));
    Optional<LocalDate> certified = last(history, Act.Certification.class);
    boolean returned =
        history.place() == RecordHistory.Place.SET_ASIDE
            && certified.isPresent()
            && last(history, Act.Notice.class)
                .filter(told -> !told.isBefore(certified.get()))
                .isEmpty();
    var approval = record.approval();
    var notice = record.notice();
    if (approval == null || !(listed || returned)) {
      return;
    }
    LocalDate since =
        returned && certified.get().isAfter(approval.day()) ? certified.get() : approval.day();
    List<Telling> done = new ArrayList<>(told(history.root()));
    if (notice != null && !returned) {
      done.add(served(notice.ref(), notice.day()));
    }
    Optional<LocalDate> by = ends("notice-after-approval", since).or(() -> ends("notice", since));
    add(
        new Notice(
            history.root(), Matter.LISTING, history, since, by.orElse(null), List.of(), done));
  }

  /// What is in force though nobody was told is a list without a window: honour needs no warning.
  private static boolean tellable(Listing listing, boolean told) {
    return switch (listing.state()) {
      case APPROVED -> true;
      case ANNOUNCED, UNDETERMINED, SUSPENDED, IN_FORCE, RELEASED, LAPSED -> told;
      case PROPOSED, REVOKED -> false;
    };
  }

  private static Optional<LocalDate> last(RecordHistory history, Class<? extends Act> sort) {
    return history.entered().stream()
        .map(EntryBody.Entered::act)
        .filter(sort::isInstance)
        .map(Act::day)
        .max(Comparator.naturalOrder());
  }

  private Telling served(EntryRef ref, LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.ref().equals(ref))
        .map(SealedEntry::body)
        .flatMap(body ->
            body instanceof EntryBody.Entered entered && entered.act() instanceof Act.Notice act
                ? Stream.of(
                    new Telling(act.channel(), Told.Result.SERVED, act.day(), act.document()))
                : Stream.empty())
        .findFirst()
        .orElse(new Telling("", Told.Result.SERVED, day, ""));
  }

  /// What an entry about a record is told as; empty where it counted for nothing or need not be.
  private static Optional<Matter> matter(RecordHistory history, EntryRef ref, Act act) {
    return switch (act) {
      case Act.Correction _ -> Optional.of(Matter.CORRECTION);
      case Act.Withdrawal _ -> Optional.of(Matter.WITHDRAWAL);
      case Act.Annulment _ -> Optional.of(Matter.ANNULMENT);
      case Act.Decision _, Act.AppealDecision _ ->
          decided(history, ref) ? Optional.of(Matter.DECISION) : Optional.empty();
      case Act.RepairDecision _ ->
          history.proceedings().repairs().stream()
                  .map(Repair::decided)
                  .filter(Objects::nonNull)
                  .anyMatch(mark -> mark.ref().equals(ref))
              ? Optional.of(Matter.REPAIR)
              : Optional.empty();
      case Act.Recorded _,
          Act.Approval _,
          Act.Notice _,
          Act.Objection _,
          Act.Answer _,
          Act.Extension _,
          Act.Appeal _,
          Act.Statement _,
          Act.Certification _,
          Act.RepairRequest _,
          Act.Freeze _,
          Act.Thaw _,
          Act.Death _,
          Act.Kinship _,
          Act.Consent _,
          Act.ConsentWithdrawal _,
          Act.OfFile _ ->
          Optional.empty();
    };
  }

  private static boolean decided(RecordHistory history, EntryRef ref) {
    return history.proceedings().disputes().stream()
        .flatMap(dispute -> Stream.of(dispute.decision(), dispute.onAppeal()))
        .filter(Objects::nonNull)
        .anyMatch(decided -> decided.mark().ref().equals(ref));
  }

  private void restating(RecordHistory history, Matter matter, SealedEntry entry, Act act) {
    List<Telling> told = told(entry.ref());
    boolean done = told.stream().anyMatch(one -> one.result() == Told.Result.SERVED);
    if (openOnly && done) {
      return;
    }
    LocalDate since = act.day();
    add(
        new Notice(
            entry.ref(),
            matter,
            history,
            since,
            ends("notice", since).orElse(null),
            restates(act) ? moved(entry, since) : List.of(),
            told));
  }

  private static boolean restates(Act act) {
    return switch (act) {
      case Act.Decision decision -> decision.outcome() != Outcome.REJECTED;
      case Act.AppealDecision _,
          Act.Correction _,
          Act.Withdrawal _,
          Act.Annulment _,
          Act.RepairDecision _ ->
          true;
      case Act.Recorded _,
          Act.Approval _,
          Act.Notice _,
          Act.Objection _,
          Act.Answer _,
          Act.Extension _,
          Act.Appeal _,
          Act.Statement _,
          Act.Certification _,
          Act.RepairRequest _,
          Act.Freeze _,
          Act.Thaw _,
          Act.Death _,
          Act.Kinship _,
          Act.Consent _,
          Act.ConsentWithdrawal _,
          Act.OfFile _ ->
          false;
    };
  }

  /// How the subject stood on that day just before the entry was known, and just after.
  private List<Movement> moved(SealedEntry entry, LocalDate day) {
    return Movement.between(assess(day, entry.position()), assess(day, entry.position() + 1));
  }

  private Assessment assess(LocalDate day, long size) {
    return AssessSubject.assess(question.rulebook(), subject, entries, day, size);
  }

  /// What followed by itself, because nobody proved the record in time.
  private void lapse(RecordHistory history, Dispute dispute) {
    boolean lapsed =
        switch (dispute.state()) {
          case REMOVED, BOTH_SIDES, STOPPED -> true;
          case OPEN, DECIDED -> false;
        };
    EntryRef cause = dispute.made().ref();
    if (lapsed && dispute.last() == null) {
      LocalDate since =
          Stream.of(dispute.answer() == null ? dispute.answerBy() : null, dispute.decideBy())
              .filter(Objects::nonNull)
              .filter(end -> end.isBefore(question.asOf()))
              .min(Comparator.naturalOrder())
              .map(end -> end.plusDays(1))
              .orElse(dispute.made().day());
      LocalDate by = ends("notice", since).orElse(null);
      add(new Notice(cause, Matter.LAPSE, history, since, by, List.of(), told(cause)));
    }
  }

  private void add(Notice notice) {
    if (!openOnly || notice.served().isEmpty()) {
      found.add(notice);
    }
  }

  private List<Telling> told(EntryRef cause) {
    return tellings.getOrDefault(cause, List.of());
  }

  private Optional<LocalDate> ends(String step, LocalDate day) {
    LawOn law = question.rulebook().on(day);
    return law.clocksOf(step).stream().findFirst().flatMap(clock -> clock.endsOn(day, false, law));
  }
}
