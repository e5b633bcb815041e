package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.PetitionFold.Known;
import org.goodfaith.core.standing.StandingRecord.Mark;

/// One claim to act for a subject while its entries are folded. An appeal and a taking back count
/// only by who claimed it, or by a clerk who entered it for them.
final class ClaimFold {
  private static final Known NOTHING = new Known(Set.of(), Set.of());

  private final RepresentationClaim said;
  private final Entered entered;
  private final PetitionFold fold;

  ClaimFold(EntryRef ref, RepresentationClaim said, Entered entered, LawOn law) {
    this.said = said;
    this.entered = entered;
    this.fold =
        PetitionFold.ofClaim(
            new Mark(ref, said.day()),
            new Petition.Request(
                null,
                said,
                said.as().code(),
                "",
                said.text(),
                said.document(),
                entered.source(),
                entered.reference(),
                entered.enteredBy()),
            said,
            law);
  }

  /// @return whether who is named as claimant, or a clerk, entered it: nobody claims a right for
  ///   somebody else
  static boolean counts(RepresentationClaim said, Entered entered) {
    String by = entered.enteredBy();
    boolean clerk =
        RepresentationClaim.claimant(by).isEmpty()
            && !Representation.bySubject(by)
            && Representation.acting(by).isEmpty();
    return clerk || said.byItsClaimant(by);
  }

  Entered entered() {
    return entered;
  }

  /// Takes what is entered about the claim.
  void take(EntryRef ref, Entered step) {
    Mark mark = new Mark(ref, step.act().day());
    switch (step.act()) {
      case Act.Extension one -> fold.extend(one);
      case Act.Decision one ->
          fold.decide(new Decided(mark, one.outcome(), one.officer()), NOTHING);
      case Act.Appeal _ -> {
        if (counts(said, step)) {
          fold.appeal(mark);
        }
      }
      case Act.AppealDecision one ->
          fold.decideAppeal(new Decided(mark, one.outcome(), one.officer()), NOTHING);
      case RepresentationEnd end -> {
        if (Representation.bySubject(step.enteredBy())) {
          fold.oppose(mark, said.as() == Representation.As.LAWYER);
        } else if (counts(said, step) && end.officer().isEmpty()) {
          fold.takeBack();
        }
      }
      case Act _ -> {
        // It changes nothing of a claim.
      }
    }
  }

  /// @return the right that it gives, once an officer has accepted it
  Optional<Granted> granted() {
    Petition petition = fold.petition(said.day());
    Decided last = petition.last();
    return petition.state() == Petition.State.GRANTED
            && last != null
            && last.outcome() == Outcome.UPHELD
        ? Optional.of(new Granted(last.mark(), said.accepted(last.mark().day(), last.officer())))
        : Optional.empty();
  }

  /// An accepted claim.
  ///
  /// @param mark when, and by which entry
  /// @param right that follows
  record Granted(Mark mark, Representation right) {}

  Petition petition(LocalDate asOf) {
    return fold.petition(asOf);
  }
}
