package org.goodfaith.testkit.year;

import java.time.LocalDate;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.testkit.year.Clocks.After;
import org.goodfaith.testkit.year.Story.Step;

/// One objection, followed through the steps after it, day by day: what it has come to is never
/// taken back.
final class OneDispute {
  private final Clocks clocks;
  private final LocalDate made;
  private final LocalDate answerBy;
  private final boolean suspends;
  private final boolean hours;
  private LocalDate decideBy;
  private LocalDate correctBy = LocalDate.MAX;
  private boolean answered;
  private boolean decided;
  private boolean owed;
  private boolean corrected;
  private boolean appealed;
  private boolean heard;
  private String judge = "";
  private End end = End.NOTHING;

  /// What an objection has come to, the best for the person last.
  enum End {
    /// Nothing: the record stays as it is.
    NOTHING,
    /// Nobody proved the record; nothing follows from it.
    BOTH_SIDES,
    /// It leads to no list.
    OFF_LIST,
    /// Nobody but the person and officers sees it.
    STOPPED,
    /// It is no more.
    DELETED
  }

  /// @param hours whether it is decided within hours
  OneDispute(LocalDate made, boolean suspends, Clocks clocks, boolean hours) {
    this.made = made;
    this.suspends = suspends;
    this.clocks = clocks;
    this.hours = hours;
    this.answerBy = hours ? LocalDate.MAX : clocks.answer().apply(made);
    this.decideBy = hours ? made.plusDays(1) : clocks.decision().apply(made);
  }

  boolean hours() {
    return hours;
  }

  /// @return what it has come to
  End end() {
    return end;
  }

  /// @return whether an officer found the record wrong, and its source has not corrected it
  boolean owed() {
    return owed;
  }

  /// @return whether what would follow waits for its end
  boolean waits() {
    boolean undecided = !decided && end == End.NOTHING;
    return suspends && (undecided || (appealed && !heard));
  }

  void take(Step step) {
    pass(step.day());
    boolean open = !decided && end == End.NOTHING;
    switch (step.act()) {
      case Act.Answer _ -> answered |= open;
      case Act.Extension _ ->
          decideBy = open ? hours ? made.plusDays(2) : clocks.longer().apply(made) : decideBy;
      case Act.Correction _ -> {
        owed &= step.day().isAfter(correctBy);
        corrected = true;
      }
      case Act.Decision one -> {
        boolean more = by(one.outcome()).compareTo(end) > 0;
        if (!decided && (open || more) && !"clerk".equals(one.officer())) {
          decided = true;
          judge = one.officer();
          give(one.outcome(), step.day());
        }
      }
      case Act.Appeal _ -> {
        if (decided && !appealed && end != End.DELETED) {
          appealed = true;
          corrected = false;
        }
      }
      case Act.AppealDecision one -> {
        if (appealed && !heard && !one.officer().equals(judge)) {
          heard = true;
          give(one.outcome(), step.day());
        }
      }
      default -> {
        // Says nothing of the objection.
      }
    }
  }

  /// The clocks run on by themselves.
  ///
  /// @param day that has come
  void pass(LocalDate day) {
    if (!decided && !answered && day.isAfter(answerBy)) {
      atLeast(by(clocks.silence()));
    }
    if (!decided && day.isAfter(decideBy)) {
      atLeast(by(hours ? After.STOPPED : clocks.undecided()));
    }
    if (owed && day.isAfter(correctBy)) {
      atLeast(End.DELETED);
    }
  }

  /// What a source corrected since the person said that it is wrong needs no correction any more.
  private void give(Outcome outcome, LocalDate day) {
    atLeast(by(outcome));
    if (outcome == Outcome.CORRECTED && !corrected && !owed) {
      owed = true;
      correctBy = clocks.corrected().apply(day);
    }
  }

  private void atLeast(End better) {
    end = better.compareTo(end) > 0 ? better : end;
  }

  private static End by(Outcome outcome) {
    return switch (outcome) {
      case UPHELD -> End.DELETED;
      case DISCLOSURE_STOPPED -> End.STOPPED;
      case TAKEN_OFF_LIST -> End.OFF_LIST;
      case REJECTED, CORRECTED, SUPPLEMENTED -> End.NOTHING;
    };
  }

  private static End by(After after) {
    return switch (after) {
      case REMOVED -> End.DELETED;
      case BOTH_SIDES -> End.BOTH_SIDES;
      case STOPPED -> End.STOPPED;
    };
  }
}
