package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ClockRule.Meanwhile;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.Dispute.Owed;
import org.goodfaith.core.standing.Dispute.State;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// One objection while its subject's entries are folded. Its clocks are those of the law of the day
/// on which it was made.
final class DisputeFold {
  private final Act.Objection objection;
  private final Mark made;
  private final boolean suspends;
  private final @Nullable LocalDate answerBy;
  private final Optional<ClockRule> answerClock;
  private final Optional<ClockRule> decisionClock;
  private final Rulebook rulebook;
  private final LawOn law;
  private boolean extended;
  private final List<Mark> corrections = new ArrayList<>();
  private @Nullable Mark answer;
  private @Nullable Decided decision;
  private @Nullable Mark appeal;
  private @Nullable Decided onAppeal;

  /// Who is not meant is decided sooner than anything else, where the law has a clock for it; the
  /// source's answer is not waited for.
  DisputeFold(Act.Objection objection, Mark made, boolean suspends, Rulebook rulebook) {
    this.objection = objection;
    this.made = made;
    this.suspends = suspends;
    this.rulebook = rulebook;
    this.law = rulebook.on(made.day());
    Optional<ClockRule> match = objection.notMe() ? clock("match-decision") : Optional.empty();
    this.answerClock = match.isPresent() ? Optional.empty() : clock("dispute-answer");
    this.decisionClock = match.or(() -> clock("dispute-decision"));
    this.answerBy = answerClock.flatMap(clock -> ends(clock, false)).orElse(null);
  }

  /// What holds meanwhile, the law of the day of the objection says.
  private boolean restricts() {
    return clock("dispute-flag")
        .filter(clock -> clock.meanwhile() == Meanwhile.NOT_USED)
        .isPresent();
  }

  private Optional<ClockRule> clock(String step) {
    return law.clocksOf(step).stream().findFirst();
  }

  private Optional<LocalDate> ends(ClockRule clock, boolean longer) {
    return clock.endsOn(made.day(), longer && clock.extended().isPresent(), law);
  }

  Mark made() {
    return made;
  }

  boolean notMe() {
    return objection.notMe();
  }

  String document() {
    return objection.document();
  }

  boolean undecided() {
    return decision == null;
  }

  boolean appealed() {
    return appeal != null && onAppeal == null;
  }

  /// An answer that comes too late changes nothing where something has followed already.
  void answer(Mark mark) {
    answer = answer == null && waits(mark.day()) ? mark : answer;
  }

  /// An extension counts while there is still time, and nothing has followed.
  void extend(Mark mark) {
    LocalDate end = decideBy();
    extended |= end != null && !mark.day().isAfter(end) && waits(mark.day());
  }

  void correct(Mark mark) {
    corrections.add(mark);
  }

  /// What the law says of a time that has passed has followed by itself: a decision that comes
  /// later changes nothing unless it gives the subject more.
  void decide(Decided by) {
    Won before = bySilence(by.mark().day());
    if (before == Won.NOTHING || Won.by(by.outcome()).compareTo(before) > 0) {
      decision = by;
    }
  }

  /// Once, and not where the record was deleted: then there is nothing to appeal from.
  void appeal(Mark mark) {
    LocalDate day = mark.day();
    boolean open = decision != null && appeal == null && won(day, owed(day)) != Won.REMOVED;
    appeal = open ? mark : appeal;
  }

  /// Who decided does not decide on the appeal (C15).
  void decideAppeal(Decided by) {
    if (decision != null && !decision.officer().equals(by.officer())) {
      onAppeal = by;
    }
  }

  private @Nullable LocalDate decideBy() {
    return decisionClock.flatMap(clock -> ends(clock, extended)).orElse(null);
  }

  /// @return whether somebody may still decide in time on a day
  boolean waits(LocalDate day) {
    return decision == null && bySilence(day) == Won.NOTHING;
  }

  /// What the subject has because the source did not answer in time, or nobody decided in time: the
  /// better of both. It lasts, whatever is decided later.
  private Won bySilence(LocalDate asOf) {
    boolean unanswered = answer == null && passed(answerBy, asOf);
    Won silent = unanswered ? Won.byClock(then(answerClock)) : Won.NOTHING;
    return passed(decideBy(), asOf) ? silent.and(Won.byClock(then(decisionClock))) : silent;
  }

  /// Whether a day was over before anybody decided.
  private boolean passed(@Nullable LocalDate end, LocalDate asOf) {
    return end != null
        && asOf.isAfter(end)
        && (decision == null || decision.mark().day().isAfter(end));
  }

  private static String then(Optional<ClockRule> clock) {
    return clock.map(ClockRule::then).orElse("");
  }

  /// What the subject has: what silence gave, and what was decided, whichever is more. An appeal
  /// adds to it, and takes nothing away, neither while it waits nor at its end.
  private Won won(LocalDate asOf, @Nullable Owed owed) {
    Won won = bySilence(asOf);
    for (Decided one : decisions()) {
      won = won.and(Won.by(one.outcome()));
    }
    return won.and(removed(owed) ? Won.REMOVED : Won.NOTHING);
  }

  private List<Decided> decisions() {
    return Stream.of(decision, onAppeal).filter(Objects::nonNull).toList();
  }

  /// The first decision that found the record wrong, and was not followed. The source has entered
  /// it where it corrected the record since the subject said last that it is wrong, and in time.
  private @Nullable Owed owed(LocalDate asOf) {
    for (Decided one : decisions()) {
      if (one.outcome() != Outcome.CORRECTED) {
        continue;
      }
      Mark said = one.equals(onAppeal) && appeal != null ? appeal : made;
      Owed owed = owed(one, asOf);
      LocalDate until = owed.until();
      boolean followed =
          corrections.stream()
              .filter(by -> by.ref().seq() > said.ref().seq())
              .anyMatch(by -> until == null || !by.day().isAfter(until));
      if (!followed) {
        return owed;
      }
    }
    return null;
  }

  private Owed owed(Decided by, LocalDate asOf) {
    LocalDate day = by.mark().day();
    LawOn then = rulebook.on(day);
    Optional<ClockRule> clock = then.clocksOf("correction").stream().findFirst();
    LocalDate until = clock.flatMap(one -> one.endsOn(day, false, then)).orElse(null);
    boolean over = until != null && asOf.isAfter(until);
    return new Owed(
        by,
        until,
        clock.map(one -> one.origin().article()).orElse(""),
        over && Won.byClock(then(clock)) == Won.REMOVED);
  }

  private static boolean removed(@Nullable Owed owed) {
    return owed != null && owed.removed();
  }

  private State state(LocalDate asOf, @Nullable Owed owed) {
    if (decision == null) {
      return switch (bySilence(asOf)) {
        case REMOVED -> State.REMOVED;
        case STOPPED -> State.STOPPED;
        case BOTH_SIDES -> State.BOTH_SIDES;
        case NOTHING, STATEMENT, CORRECTION, OFF_LIST, OFF_LIST_UNPROVED -> State.OPEN;
      };
    }
    if (removed(owed)) {
      return State.REMOVED;
    }
    return appealed() || owed != null ? State.OPEN : State.DECIDED;
  }

  /// @return the first day of what silence made of it; null where somebody has decided, or may yet
  private @Nullable LocalDate lapsed(LocalDate asOf, @Nullable Owed owed) {
    if (owed != null && owed.removed() && owed.until() != null) {
      return owed.until().plusDays(1);
    }
    Won silent = bySilence(asOf);
    return decision != null || silent == Won.NOTHING
        ? null
        : Stream.of(answer == null ? answerBy : null, decideBy())
            .filter(Objects::nonNull)
            .map(end -> end.plusDays(1))
            .filter(day -> !day.isAfter(asOf) && bySilence(day) == silent)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  Dispute dispute(LocalDate asOf) {
    Owed owed = owed(asOf);
    return new Dispute(
        made,
        objection.ground(),
        objection.document(),
        suspends,
        suspends && restricts(),
        answer,
        answerBy,
        decision,
        decideBy(),
        appeal,
        onAppeal,
        owed,
        won(asOf, owed),
        state(asOf, owed),
        lapsed(asOf, owed));
  }
}
