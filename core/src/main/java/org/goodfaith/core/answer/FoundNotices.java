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
  private final Map<EntryRef, List<Placed>> tellings = new HashMap<>();
  private final Map<EntryRef, List<Placed>> ofLinked = new HashMap<>();
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
        SubjectKey file = entry.ref().subject();
        SubjectKey other = told.other();
        Telling one = new Telling(told.channel(), told.result(), told.day(), told.document());
        Placed placed = new Placed(one, entry.position());
        if (other == null) {
          add(tellings, new EntryRef(file, told.target()), placed);
        } else if (file.equals(subject)) {
          add(ofLinked, new EntryRef(other, told.target()), placed);
        }
      }
    }
  }

  /// @param position of its entry in the ledger
  private record Placed(Telling telling, long position) {}

  private static void add(Map<EntryRef, List<Placed>> to, EntryRef cause, Placed placed) {
    to.computeIfAbsent(cause, _ -> new ArrayList<>()).add(placed);
  }

  /// @return whose file it is
  SubjectKey subject() {
    return subject;
  }

  /// @return entries of all chains of the file
  List<SealedEntry> entries() {
    return entries(question.head().size());
  }

  private List<SealedEntry> entries(long size) {
    return LinkedSubjects.entriesOf(read, subject, size);
  }

  /// @return entries of everybody whom officers ever linked to the file
  List<SealedEntry> ever() {
    return LinkedSubjects.ever(read, subject).values().stream().flatMap(List::stream).toList();
  }

  /// @return whether two files were one by what was known at a size of the tree
  boolean one(SubjectKey one, SubjectKey other, long size) {
    return LinkedSubjects.entriesOf(read, one, size).stream()
        .anyMatch(entry -> entry.ref().subject().equals(other));
  }

  List<Notice> all() {
    return List.copyOf(found);
  }

  /// @return everything done to tell of an entry
  List<Telling> told(EntryRef cause) {
    return tellings.getOrDefault(cause, List.of()).stream().map(Placed::telling).toList();
  }

  /// @param after a place in the ledger
  /// @param from a day
  /// @return everything done since to tell this file of a listing, in its own chain or in one that
  ///   officers linked to it
  List<Telling> toldOfListing(EntryRef root, long after, LocalDate from) {
    Map<EntryRef, List<Placed>> all = root.subject().equals(subject) ? tellings : ofLinked;
    return all.getOrDefault(root, List.of()).stream()
        .filter(one -> one.position() > after && !one.telling().day().isBefore(from))
        .map(Placed::telling)
        .toList();
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
    add(new Notice(cause, cause.subject(), matter, about, since, by, List.of(), done));
  }

  /// Adds a listing: of what stands in a linked file, this file is told by itself.
  ///
  /// @param by last day for it, null where the law sets none
  void listing(
      EntryRef root, About about, LocalDate since, @Nullable LocalDate by, List<Telling> done) {
    add(new Notice(root, subject, Matter.LISTING, about, since, by, List.of(), done));
  }

  /// Adds what changes how the subject stands, with what is another through it.
  void restated(SealedEntry entry, Matter matter, About about, LocalDate since) {
    restated(entry, matter, about, since, ends("notice", since).orElse(null));
  }

  /// @param by last day for it, null where the law sets none
  void restated(
      SealedEntry entry, Matter matter, About about, LocalDate since, @Nullable LocalDate by) {
    restated(entry, entry, matter, about, since, by, told(entry.ref()));
  }

  /// Adds that files are one no longer. Where a link fell away, that is told by the entry of the
  /// link: who was told of the link was not told of this.
  ///
  /// @param entry in the chain of who is told
  /// @param by what parted them
  void parted(SealedEntry entry, SealedEntry by, LocalDate since) {
    List<Telling> told =
        tellings.getOrDefault(entry.ref(), List.of()).stream()
            .filter(one -> one.position() > by.position())
            .map(Placed::telling)
            .toList();
    LocalDate last = ends("notice", since).orElse(null);
    restated(entry, by, Matter.UNLINK, new About.OfFile(entry), since, last, told);
  }

  private void restated(
      SealedEntry entry,
      SealedEntry by,
      Matter matter,
      About about,
      LocalDate since,
      @Nullable LocalDate last,
      List<Telling> told) {
    boolean done = told.stream().anyMatch(one -> one.result() == Told.Result.SERVED);
    if (openOnly && done) {
      return;
    }
    EntryRef cause = entry.ref();
    List<Movement> moved = moved(by, since);
    add(new Notice(cause, cause.subject(), matter, about, since, last, moved, told));
  }

  /// How the subject stood on that day just before the entry was known, and just after.
  private List<Movement> moved(SealedEntry entry, LocalDate day) {
    return Movement.between(
        assess(day, entry.position()),
        assess(day, entry.position() + 1),
        RecordHistory.roots(entries(entry.position() + 1)));
  }

  private Assessment assess(LocalDate day, long size) {
    return AssessSubject.assess(question.rulebook(), subject, entries(size), day, size);
  }
}
