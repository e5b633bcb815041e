package org.goodfaith.core.standing;

import java.time.LocalDate;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// An objection to a record and all that became of it, as of a day.
///
/// @param made when, and by which entry
/// @param ground code
/// @param document SHA-256 of what came with it; empty where nothing
/// @param suspends whether consequences wait for its end: the first objection, and a later one that
///   brings a document not seen before
/// @param restricts whether the record is kept and not used until its end
/// @param answer the source's, null while there is none
/// @param answerBy last day for it, null where the law sets none or the calendar ends
/// @param decision null while there is none
/// @param decideBy last day for it, null where the law sets none or the calendar ends
/// @param appeal null while there is none
/// @param onAppeal null while there is none
/// @param owed the correction that an officer decided on and the source has not entered in time, or
///   not yet; null where none is
/// @param won what the subject has by it so far
/// @param state where it stands
/// @param lapsed the first day of that, where silence ended it; null where it did not
public record Dispute(
    Mark made,
    String ground,
    String document,
    boolean suspends,
    boolean restricts,
    @Nullable Mark answer,
    @Nullable LocalDate answerBy,
    @Nullable Decided decision,
    @Nullable LocalDate decideBy,
    @Nullable Mark appeal,
    @Nullable Decided onAppeal,
    @Nullable Owed owed,
    Won won,
    State state,
    @Nullable LocalDate lapsed) {
  /// A decision.
  ///
  /// @param mark when, and by which entry
  /// @param outcome what follows
  /// @param officer who
  public record Decided(Mark mark, Outcome outcome, String officer) {}

  /// An officer found the record wrong, and its source is to correct it.
  ///
  /// @param by whose decision it was
  /// @param until last day for it, null where the law sets none or the calendar ends
  /// @param article of the clock; empty where the law has none
  /// @param removed whether that day is over, and the law removes the record
  public record Owed(Decided by, @Nullable LocalDate until, String article, boolean removed) {}

  /// Where a dispute stands.
  public enum State {
    /// Nobody has decided yet, an appeal waits, or a correction that was decided on does.
    OPEN,
    /// Decided, and what was decided is done.
    DECIDED,
    /// The time was over; the record is removed.
    REMOVED,
    /// The time was over; both sides are shown, and nothing follows from the record.
    BOTH_SIDES,
    /// The time was over; nobody but the subject and officers sees the record.
    STOPPED
  }

  /// @return whether nobody has decided yet, or an appeal or a correction waits
  public boolean open() {
    return state == State.OPEN;
  }

  /// @return whether an appeal waits for an officer
  public boolean appealed() {
    return appeal != null && onAppeal == null;
  }

  /// @return whether an appeal can be made: once, from a decision that did not give everything
  public boolean appealable() {
    return decision != null && appeal == null && onAppeal == null && won != Won.REMOVED;
  }

  /// An appeal is the subject's: what was decided before stays where it gave more.
  ///
  /// @return when and by whom it was decided last, and what holds; null while nothing was
  public @Nullable Decided last() {
    Decided before = decision;
    Decided after = onAppeal;
    if (before == null || after == null) {
      return before;
    }
    boolean more = Won.by(after.outcome()).compareTo(Won.by(before.outcome())) >= 0;
    return more ? after : new Decided(after.mark(), before.outcome(), after.officer());
  }

  /// A decision that gives the subject no more than what has followed already changes nothing; who
  /// hears an appeal may reject it, or find that a correction was not enough.
  ///
  /// @return whether such a decision, or one on the appeal, would count
  public boolean admits(Outcome outcome) {
    boolean more = Won.by(outcome).compareTo(won) > 0;
    boolean again = outcome == Outcome.CORRECTED && owed == null;
    return appealed()
        ? more || again || outcome == Outcome.REJECTED
        : decision == null && (more || state == State.OPEN);
  }
}
