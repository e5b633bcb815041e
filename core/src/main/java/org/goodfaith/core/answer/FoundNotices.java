package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goodfaith.core.answer.Notice.About;
import org.goodfaith.core.answer.Notice.Matter;
import org.goodfaith.core.answer.Notice.Telling;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// The notices of one file while they are found, with what was done about each.
final class FoundNotices {
  private final Question question;
  private final SubjectKey subject;
  private final Function<SubjectKey, List<SealedEntry>> read;
  private final boolean openOnly;
  private final Map<EntryRef, List<Telling>> tellings = new HashMap<>();
  private final List<Notice> found = new ArrayList<>();

  /// @param subject whose file
  /// @param read gives the entries of one chain
  /// @param openOnly whether only those that are not served yet are wanted
  FoundNotices(
      Question question,
      SubjectKey subject,
      Function<SubjectKey, List<SealedEntry>> read,
      boolean openOnly) {
    this.question = question;
    this.subject = subject;
    this.read = read;
    this.openOnly = openOnly;
    for (SealedEntry entry : entries()) {
      if (entry.body() instanceof Told told && entry.position() < question.head().size()) {
        tellings
            .computeIfAbsent(
                new EntryRef(entry.ref().subject(), told.target()), _ -> new ArrayList<>())
            .add(new Telling(told.channel(), told.result(), told.day(), told.document()));
      }
    }
  }

  /// @return entries of all chains of the file
  List<SealedEntry> entries() {
    return entries(question.head().size());
  }

  private List<SealedEntry> entries(long size) {
    return LinkedSubjects.entriesOf(read, subject, size);
  }

  List<Notice> all() {
    return List.copyOf(found);
  }

  /// @return everything done to tell of an entry
  List<Telling> told(EntryRef cause) {
    return tellings.getOrDefault(cause, List.of());
  }

  /// @return last day of a step that begins on a day; empty where the law sets none
  Optional<LocalDate> ends(String step, LocalDate day) {
    LawOn law = question.rulebook().on(day);
    return law.clocksOf(step).stream().findFirst().flatMap(clock -> clock.endsOn(day, false, law));
  }

  void add(Notice notice) {
    if (!openOnly || notice.served().isEmpty()) {
      found.add(notice);
    }
  }

  /// Adds what has the law's time for telling.
  void add(EntryRef cause, Matter matter, About about, LocalDate since) {
    add(cause, matter, about, since, ends("notice", since).orElse(null), told(cause));
  }

  /// Adds what the subject asked for or did itself: it is confirmed, and no clock runs.
  void confirm(EntryRef cause, Matter matter, About about, LocalDate since) {
    add(cause, matter, about, since, null, told(cause));
  }

  /// Adds what stands in the inbox and is not waited for.
  void inbox(EntryRef cause, Matter matter, About about, LocalDate since) {
    if (!openOnly) {
      confirm(cause, matter, about, since);
    }
  }

  /// @param by last day for it, null where the law sets none
  void add(
      EntryRef cause,
      Matter matter,
      About about,
      LocalDate since,
      @Nullable LocalDate by,
      List<Telling> done) {
    add(new Notice(cause, matter, about, since, by, List.of(), done));
  }

  /// Adds what changes how the subject stands, with what is another through it.
  void restated(SealedEntry entry, Matter matter, About about, LocalDate since) {
    restated(entry, matter, about, since, ends("notice", since).orElse(null));
  }

  /// @param by last day for it, null where the law sets none
  void restated(
      SealedEntry entry, Matter matter, About about, LocalDate since, @Nullable LocalDate by) {
    List<Telling> told = told(entry.ref());
    boolean done = told.stream().anyMatch(one -> one.result() == Told.Result.SERVED);
    if (openOnly && done) {
      return;
    }
    add(new Notice(entry.ref(), matter, about, since, by, moved(entry, since), told));
  }

  /// How the subject stood on that day just before the entry was known, and just after.
  private List<Movement> moved(SealedEntry entry, LocalDate day) {
    return Movement.between(assess(day, entry.position()), assess(day, entry.position() + 1));
  }

  private Assessment assess(LocalDate day, long size) {
    return AssessSubject.assess(question.rulebook(), subject, entries(size), day, size);
  }
}
