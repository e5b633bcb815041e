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
/// @param answer the source's, null while there is none
/// @param answerBy last day for it, null where the law sets none or the calendar ends
/// @param decision null while there is none
/// @param decideBy last day for it, null where the law sets none or the calendar ends
/// @param appeal null while there is none
/// @param onAppeal null while there is none
/// @param state where it stands
public record Dispute(
    Mark made,
    String ground,
    String document,
    boolean suspends,
    @Nullable Mark answer,
    @Nullable LocalDate answerBy,
    @Nullable Decided decision,
    @Nullable LocalDate decideBy,
    @Nullable Mark appeal,
    @Nullable Decided onAppeal,
    State state) {
  /// A decision.
  ///
  /// @param mark when, and by which entry
  /// @param outcome what follows
  /// @param officer who
  public record Decided(Mark mark, Outcome outcome, String officer) {}

  /// Where a dispute stands.
  public enum State {
    /// Nobody has decided yet, or an appeal waits.
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

  /// @return whether nobody has decided yet, or an appeal waits
  public boolean open() {
    return state == State.OPEN;
  }

  /// @return what was decided last, null while nothing was
  public @Nullable Decided last() {
    return onAppeal == null ? decision : onAppeal;
  }

  /// @return whether it was decided at last, and so
  public boolean ended(Outcome outcome) {
    Decided last = last();
    return state == State.DECIDED && last != null && last.outcome() == outcome;
  }
}
