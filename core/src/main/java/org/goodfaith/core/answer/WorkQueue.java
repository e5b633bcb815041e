package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Dispute.Owed;
import org.goodfaith.core.standing.Proceedings.Annulled;
import org.goodfaith.core.standing.Proceedings.Repair;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// What waits for a source or an officer, by deadline: a projection of the ledger, made anew each
/// time it is looked at. Nothing is kept of it.
public final class WorkQueue {
  /// Every chain on which something may wait holds one of these.
  private static final Set<String> BEGINNINGS = Set.of("objection", "repair-request", "annulment");

  private final Question question;
  private final List<Item> items = new ArrayList<>();

  private WorkQueue(Question question) {
    this.question = question;
  }

  /// What is to be done.
  public enum Task {
    /// The source answers an objection.
    ANSWER,
    /// The source enters the correction that was decided.
    CORRECTION,
    /// The source withdraws a record whose ground was annulled.
    WITHDRAWAL,
    /// An officer decides on an objection.
    DECISION,
    /// Another officer decides on an appeal.
    APPEAL,
    /// An officer decides on a request for repair.
    REPAIR,
    /// A second officer agrees that a record enters its list, or does not.
    APPROVAL,
    /// An officer certifies a record that was deleted before, or leaves it without effect.
    CERTIFICATION;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @return whether it is the source's, and not an officer's
    public boolean ofSource() {
      return this == ANSWER || this == CORRECTION || this == WITHDRAWAL;
    }
  }

  /// One thing that waits.
  ///
  /// @param history of the record
  /// @param task what is to be done
  /// @param since the day on which it began to wait
  /// @param by last day for it, null where the law sets none
  /// @param overdue whether that day is over
  /// @param hours the hours within which it is to be done, null where days are counted
  public record Item(
      RecordHistory history,
      Task task,
      LocalDate since,
      @Nullable LocalDate by,
      boolean overdue,
      @Nullable Hours hours) {
    private boolean urgent() {
      return hours != null;
    }
  }

  /// A time in hours. The moment at which it began is that of the seal of an entry: who shows it,
  /// looks it up.
  ///
  /// @param count how many
  /// @param position of the entry from whose seal on they are counted
  public record Hours(int count, long position) {}

  /// @param ledger where to read
  /// @param question day, history and law
  /// @return everything that waits: what is counted in hours first, then by deadline, then by age
  public static List<Item> of(LedgerReader ledger, Question question) {
    return of(ledger, question, Set.of());
  }

  /// @param ledger where to read
  /// @param question day, history and law
  /// @param proposed who has a listing that waits for a second officer, as `FiguresBook` knows
  /// @return everything that waits: overdue first, then by deadline, then by age
  public static List<Item> of(LedgerReader ledger, Question question, Set<SubjectKey> proposed) {
    List<Item> all = new ArrayList<>();
    for (SubjectKey subject : subjects(ledger, proposed)) {
      all.addAll(of(ledger::entriesOf, question, subject));
    }
    return inOrder(all);
  }

  /// @param proposed who has a listing that waits for a second officer
  /// @return on whose files something may wait
  static Set<SubjectKey> subjects(LedgerReader ledger, Set<SubjectKey> proposed) {
    Set<SubjectKey> subjects = new TreeSet<>(proposed);
    subjects.addAll(ledger.subjectsWith(BEGINNINGS));
    return subjects;
  }

  /// @param read gives the entries of any chain
  /// @param subject whose own records are looked at
  /// @return what waits about them
  static List<Item> of(
      Function<SubjectKey, List<SealedEntry>> read, Question question, SubjectKey subject) {
    WorkQueue queue = new WorkQueue(question);
    RecordHistory.all(read, question, subject).stream()
        .filter(history -> history.root().subject().equals(subject))
        .forEach(queue::add);
    return List.copyOf(queue.items);
  }

  static List<Item> inOrder(List<Item> items) {
    return items.stream()
        .sorted(
            Comparator.comparing((Item item) -> !item.urgent())
                .thenComparing(Item::by, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Item::since)
                .thenComparing(item -> item.history().root()))
        .toList();
  }

  /// @param history of one record
  /// @param question day, history and law
  /// @return what waits about it
  public static List<Item> of(RecordHistory history, Question question) {
    WorkQueue queue = new WorkQueue(question);
    queue.add(history);
    return List.copyOf(queue.items);
  }

  private void add(RecordHistory history) {
    if (history.place() == RecordHistory.Place.ENDED) {
      return;
    }
    Annulled annulled = history.proceedings().annulled();
    if (annulled != null) {
      item(history, Task.WITHDRAWAL, annulled.mark().day(), annulled.withdrawBy());
    }
    LocalDate conduct = history.record().record().day();
    if (history.proposed()) {
      item(history, Task.APPROVAL, conduct, null);
    }
    if (history.uncertified()) {
      item(history, Task.CERTIFICATION, conduct, null);
    }
    for (Dispute dispute : history.proceedings().disputes()) {
      if (dispute.open()) {
        open(history, dispute);
      }
      Owed owed = dispute.owed();
      if (owed != null) {
        item(history, Task.CORRECTION, owed.by().mark().day(), owed.until());
      }
    }
    for (Repair repair : history.proceedings().repairs()) {
      if (MayAct.waits(repair, question)) {
        LocalDate by = repair.decideBy(question.rulebook()).orElse(null);
        item(history, Task.REPAIR, repair.asked().day(), by);
      }
    }
  }

  private void open(RecordHistory history, Dispute dispute) {
    Mark appeal = dispute.appeal();
    if (appeal != null && dispute.appealed()) {
      LocalDate appealed = appeal.day();
      item(history, Task.APPEAL, appealed, ends("appeal", appealed).orElse(null));
    } else if (dispute.decision() == null) {
      LocalDate made = dispute.made().day();
      item(history, Task.DECISION, made, dispute.decideBy(), hours(history, dispute));
      if (dispute.answer() == null) {
        item(history, Task.ANSWER, made, dispute.answerBy());
      }
    }
  }

  /// Whether somebody else is meant is decided within hours, where the law says so.
  private @Nullable Hours hours(RecordHistory history, Dispute dispute) {
    LocalDate made = dispute.made().day();
    LawOn law = question.rulebook().on(made);
    Optional<ClockRule> clock =
        Act.Objection.notMe(dispute.ground())
            ? MayAct.clock(question.rulebook(), "match-decision", made)
            : Optional.empty();
    int count =
        clock
            .map(one -> {
              Optional<LocalDate> by = Optional.ofNullable(dispute.decideBy());
              boolean longer = !one.endsOn(made, false, law).equals(by);
              int more = one.extended().map(ClockRule.Period::hours).orElse(0);
              return one.within().hours() + (longer ? more : 0);
            })
            .orElse(0);
    return history.entries().stream()
        .filter(entry -> count > 0 && entry.ref().equals(dispute.made().ref()))
        .map(entry -> new Hours(count, entry.position()))
        .findFirst()
        .orElse(null);
  }

  private Optional<LocalDate> ends(String step, LocalDate day) {
    Rulebook rulebook = question.rulebook();
    return MayAct.clock(rulebook, step, day)
        .flatMap(clock -> clock.endsOn(day, false, rulebook.on(day)));
  }

  private void item(RecordHistory history, Task task, LocalDate since, @Nullable LocalDate by) {
    item(history, task, since, by, null);
  }

  /// Of two objections to one record the first sets the pace: one answer and one decision meet
  /// both.
  private void item(
      RecordHistory history,
      Task task,
      LocalDate since,
      @Nullable LocalDate by,
      @Nullable Hours hours) {
    boolean there =
        items.reversed().stream()
            .takeWhile(item -> item.history().root().equals(history.root()))
            .anyMatch(item -> item.task() == task);
    if (!there) {
      boolean overdue = by != null && question.asOf().isAfter(by);
      items.add(new Item(history, task, since, by, overdue, hours));
    }
  }
}
