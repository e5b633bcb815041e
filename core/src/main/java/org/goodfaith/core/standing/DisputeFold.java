package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.Optional;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.standing.Dispute.Decided;
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
  private final LawOn law;
  private boolean extended;
  private boolean corrected;
  private @Nullable Mark answer;
  private @Nullable Decided decision;
  private @Nullable Mark appeal;
  private @Nullable Decided onAppeal;

  /// Who is not meant is decided sooner than anything else, where the law has a clock for it; the
  /// source's answer is not waited for.
  DisputeFold(Act.Objection objection, Mark made, boolean suspends, LawOn law) {
    this.objection = objection;
    this.made = made;
    this.suspends = suspends;
    this.law = law;
    Optional<ClockRule> match = objection.notMe() ? clock("match-decision") : Optional.empty();
    this.answerClock = match.isPresent() ? Optional.empty() : clock("dispute-answer");
    this.decisionClock = match.or(() -> clock("dispute-decision"));
    this.answerBy = answerClock.flatMap(clock -> ends(clock, false)).orElse(null);
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

  /// @return whether an appeal can be made, or waits
  boolean decided() {
    return decision != null && onAppeal == null;
  }

  boolean appealed() {
    return appeal != null && onAppeal == null;
  }

  /// An answer that comes too late changes nothing where something has followed already.
  void answer(Mark mark) {
    boolean late = undecidedState(mark.day()) != State.OPEN;
    answer = answer == null && !late ? mark : answer;
  }

  /// An extension counts while there is still time.
  void extend(Mark mark) {
    LocalDate end = decideBy();
    extended |= end != null && !mark.day().isAfter(end);
  }

  void correct() {
    corrected = true;
  }

  /// A rejection that comes too late changes nothing: what the law says of the time that has passed
  /// has followed already.
  void decide(Decided by) {
    LocalDate end = decideBy();
    State before = undecidedState(by.mark().day());
    boolean over = end != null && by.mark().day().isAfter(end);
    boolean late = before == State.REMOVED || (over && before != State.OPEN);
    if (!late || by.outcome() != Outcome.REJECTED) {
      decision = by;
    }
  }

  void appeal(Mark mark) {
    appeal = appeal == null ? mark : appeal;
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

  /// @return what follows once the time to decide is over
  private State lapse() {
    return decisionClock.map(clock -> after(clock.then())).orElse(State.OPEN);
  }

  private static State after(String then) {
    return switch (then) {
      case "removed", "deleted" -> State.REMOVED;
      case "both sides shown" -> State.BOTH_SIDES;
      case "disclosure stops" -> State.STOPPED;
      default -> State.OPEN;
    };
  }

  private State state(LocalDate asOf) {
    Decided last = onAppeal == null ? decision : onAppeal;
    if (last != null) {
      boolean waits = appealed() || (last.outcome() == Outcome.CORRECTED && !corrected);
      return waits ? State.OPEN : State.DECIDED;
    }
    return undecidedState(asOf);
  }

  /// Where it stands while nobody has decided.
  private State undecidedState(LocalDate asOf) {
    LocalDate decideBy = decideBy();
    if (decideBy != null && asOf.isAfter(decideBy)) {
      return lapse();
    }
    boolean silent = answer == null && answerBy != null && asOf.isAfter(answerBy);
    return silent ? answerClock.map(clock -> after(clock.then())).orElse(State.OPEN) : State.OPEN;
  }

  Dispute dispute(LocalDate asOf) {
    return new Dispute(
        made,
        objection.ground(),
        objection.document(),
        suspends,
        answer,
        answerBy,
        decision,
        decideBy(),
        appeal,
        onAppeal,
        state(asOf));
  }
}
