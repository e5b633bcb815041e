package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Dispute.Owed;
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
  /// @param extended whether the longer time was taken
  /// @param decided null while nobody has
  /// @param granted whether it was
  public record Repair(Mark asked, boolean extended, @Nullable Mark decided, boolean granted) {
    /// @param rulebook whose law of the day of the request sets the time
    /// @return the last day to decide; empty where the law sets none, or the calendar ends
    public Optional<LocalDate> decideBy(Rulebook rulebook) {
      LawOn law = rulebook.on(asked.day());
      return law.clocksOf("repair").stream()
          .findFirst()
          .flatMap(
              clock -> clock.endsOn(asked.day(), extended && clock.extended().isPresent(), law));
    }

    /// @param rulebook whose law of the day of the request says what silence does
    /// @return the last day to decide, after which silence grants it; empty where it never does
    public Optional<LocalDate> silentlyGrantedAfter(Rulebook rulebook) {
      return rulebook.on(asked.day()).clocksOf("repair").stream()
          .findFirst()
          .filter(clock -> "granted".equals(clock.then()))
          .flatMap(_ -> decideBy(rulebook));
    }
  }

  /// @return whether consequences wait for the end of some objection
  public boolean suspends() {
    return any(dispute -> dispute.suspends() && dispute.open());
  }

  /// @return whether nobody proved the record in time, so that nothing follows from it
  public boolean unproved() {
    return any(dispute -> dispute.won().unproved());
  }

  /// @return whether it is kept and not used until some objection is decided: nobody but the
  ///   subject and officers sees it meanwhile
  public boolean restricted() {
    return any(dispute -> dispute.restricts() && dispute.open());
  }

  /// @return whether scores and lists count the record: not where nobody proved it in time, and not
  ///   while it is kept and not used
  public boolean counted() {
    return !unproved() && !restricted();
  }

  /// @return the dispute that whoever sees the record is to see beside it: that which nobody proved
  ///   it in time, or else the first that waits for its end; empty where there is none
  public Optional<Dispute> flagged() {
    return disputes.stream()
        .filter(dispute -> dispute.state() == Dispute.State.BOTH_SIDES)
        .findFirst()
        .or(() -> disputes.stream().filter(Dispute::open).findFirst());
  }

  /// @return whether the record leads to no list by decision
  public boolean offList() {
    return any(dispute -> dispute.won().offList());
  }

  /// @return whether nobody but the subject and officers is to see it
  public boolean undisclosed() {
    return any(dispute -> dispute.won() == Won.STOPPED);
  }

  /// @return whether the record is without ground, or was not proved, corrected or withdrawn in
  ///   time and therefore removed
  public boolean deleted() {
    return (annulled != null && annulled.removed()) || any(dispute -> dispute.won() == Won.REMOVED);
  }

  /// @return the correction that its source owes, of what an officer found wrong; empty where none
  public Optional<Owed> owed() {
    return disputes.stream().map(Dispute::owed).filter(Objects::nonNull).findFirst();
  }

  /// @return whether what follows from the record has ended for the subject, or is less than it
  ///   was, so that nobody enters the same conduct again unless somebody certifies it
  public boolean settled() {
    return annulled != null || owed().isPresent() || any(dispute -> dispute.won().lasts());
  }

  private boolean any(Predicate<Dispute> test) {
    for (Dispute dispute : disputes) {
      if (test.test(dispute)) {
        return true;
      }
    }
    return false;
  }
}
