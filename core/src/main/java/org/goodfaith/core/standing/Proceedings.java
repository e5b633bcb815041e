package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// What was said and decided about a record since it was entered.
///
/// @param disputes every objection with what became of it, in ledger order
/// @param statements the subject's own words, in ledger order
/// @param repairs every request for repair, in ledger order
/// @param annulled what became of the ground; null where it stands
public record Proceedings(
    List<Dispute> disputes,
    List<Said> statements,
    List<Repair> repairs,
    @Nullable Annulled annulled) {
  /// Nothing was said.
  public static final Proceedings NONE = new Proceedings(List.of(), List.of(), List.of(), null);

  /// Copies the lists.
  public Proceedings {
    disputes = List.copyOf(disputes);
    statements = List.copyOf(statements);
    repairs = List.copyOf(repairs);
  }

  /// What the record rests on was annulled: nothing counts it, and its source is to withdraw it.
  ///
  /// @param mark when, and by which entry
  /// @param withdrawBy last day for the withdrawal, null where the law sets none
  /// @param article of the clock; empty where the law has none
  /// @param removed whether that day is over, and the law removes the record
  public record Annulled(
      Mark mark, @Nullable LocalDate withdrawBy, String article, boolean removed) {}

  /// The subject's words.
  ///
  /// @param mark when, and by which entry
  /// @param text the words
  public record Said(Mark mark, String text) {}

  /// A request for repair.
  ///
  /// @param asked when, and by which entry
  /// @param decided null while nobody has
  /// @param granted whether it was
  public record Repair(Mark asked, @Nullable Mark decided, boolean granted) {}

  /// @return whether some objection waits for its end
  public boolean disputed() {
    return any(Dispute::open);
  }

  /// @return whether consequences wait for the end of some objection
  public boolean suspends() {
    return any(dispute -> dispute.suspends() && dispute.open());
  }

  /// @return whether nobody proved the record in time, so that nothing follows from it
  public boolean unproved() {
    return any(dispute -> dispute.state() == Dispute.State.BOTH_SIDES);
  }

  /// @return whether the record leads to no list by decision
  public boolean offList() {
    return any(dispute -> dispute.ended(Outcome.TAKEN_OFF_LIST));
  }

  /// @return whether nobody but the subject and officers is to see it
  public boolean undisclosed() {
    return any(dispute ->
        dispute.state() == Dispute.State.STOPPED || dispute.ended(Outcome.DISCLOSURE_STOPPED));
  }

  /// @return whether the record is without ground, or was not proved or withdrawn in time and
  ///   therefore removed
  public boolean deleted() {
    return (annulled != null && annulled.removed())
        || any(
            dispute -> dispute.state() == Dispute.State.REMOVED || dispute.ended(Outcome.UPHELD));
  }

  private boolean any(Predicate<Dispute> test) {
    return disputes.stream().anyMatch(test);
  }
}
