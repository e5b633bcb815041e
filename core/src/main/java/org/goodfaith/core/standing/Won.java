package org.goodfaith.core.standing;

import org.goodfaith.core.record.Act.Outcome;

/// What an objection has won for the subject so far: what the silence of whoever had to prove the
/// record, or an officer, gave. In rising order: nothing that comes later makes it less.
public enum Won {
  /// Nothing: the record stays as it is.
  NOTHING,
  /// The subject's statement is shown.
  STATEMENT,
  /// An officer found the record wrong; its source owes the correction.
  CORRECTION,
  /// Both sides are shown, and nothing follows from the record.
  BOTH_SIDES,
  /// It leads to no list.
  OFF_LIST,
  /// It leads to no list, and nobody proved it in time: nothing else follows from it either.
  OFF_LIST_UNPROVED,
  /// Nobody but the subject and officers sees it, and nothing counts it.
  STOPPED,
  /// It is removed.
  REMOVED;

  /// @return what a decision gives
  public static Won by(Outcome outcome) {
    return switch (outcome) {
      case REJECTED -> NOTHING;
      case SUPPLEMENTED -> STATEMENT;
      case CORRECTED -> CORRECTION;
      case TAKEN_OFF_LIST -> OFF_LIST;
      case DISCLOSURE_STOPPED -> STOPPED;
      case UPHELD -> REMOVED;
    };
  }

  /// @param then what a clock says of the time that has passed
  /// @return what the subject has by that; nothing where it is told to be overdue only
  static Won byClock(String then) {
    return switch (then) {
      case "removed", "deleted" -> REMOVED;
      case "both sides shown" -> BOTH_SIDES;
      case "disclosure stops" -> STOPPED;
      default -> NOTHING;
    };
  }

  /// @return whether nothing follows from the record any more, or less than it did: what is entered
  ///   later about the same conduct must not undo that uncertified
  boolean lasts() {
    return compareTo(BOTH_SIDES) >= 0;
  }

  /// @return whether nobody proved the record in time
  boolean unproved() {
    return this == BOTH_SIDES || this == OFF_LIST_UNPROVED;
  }

  /// @return whether the record leads to no list by decision
  boolean offList() {
    return this == OFF_LIST || this == OFF_LIST_UNPROVED;
  }

  /// @return what both give together
  Won and(Won other) {
    Won more = compareTo(other) >= 0 ? this : other;
    boolean unproved = unproved() || other.unproved();
    return more == OFF_LIST && unproved ? OFF_LIST_UNPROVED : more;
  }
}
