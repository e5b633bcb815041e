package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.Proceedings.Repair;
import org.goodfaith.core.standing.Proceedings.Said;
import org.goodfaith.core.standing.StandingRecord.Fulfilment;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// One record while its subject's entries are folded.
final class RecordFold {
  private final EntryRef root;
  private final EntryBody.Entered first;
  private EntryRef ref;
  private Record record;
  private final EntryRef fulfils;
  private final Set<String> entrants = new HashSet<>();
  private boolean withdrawn;
  private final List<Approved> approvals = new ArrayList<>();
  private final List<Mark> notices = new ArrayList<>();
  private @Nullable Mark certified;
  private @Nullable AnnulledGround annulled;
  private final List<DisputeFold> disputes = new ArrayList<>();
  private final Set<String> documents = new HashSet<>();
  private final List<Said> statements = new ArrayList<>();
  private final List<Repair> repairs = new ArrayList<>();
  private final List<Fulfilment> fulfilments = new ArrayList<>();

  /// @param fulfils the record whose duty this one fulfils, itself where none
  RecordFold(EntryRef root, EntryBody.Entered first, Record record, EntryRef fulfils) {
    this.root = root;
    this.first = first;
    this.ref = root;
    this.record = record;
    this.fulfils = fulfils;
    this.entrants.add(first.enteredBy());
  }

  private record Approved(String officer, Mark mark) {}

  EntryRef fulfils() {
    return fulfils;
  }

  EntryRef root() {
    return root;
  }

  Record record() {
    return record;
  }

  String source() {
    return first.source();
  }

  boolean withdrawn() {
    return withdrawn;
  }

  /// @return whether the record is no more: withdrawn, or deleted at the end of a dispute
  boolean ended(LocalDate asOf) {
    return withdrawn || deleted(asOf);
  }

  /// @return entries from which on the record was in doubt: its objections, and what annulled it
  List<Mark> doubts() {
    List<Mark> doubts = new ArrayList<>(disputes.stream().map(DisputeFold::made).toList());
    if (annulled != null) {
      doubts.add(annulled.mark());
    }
    return doubts;
  }

  boolean deleted(LocalDate asOf) {
    return (annulled != null || !disputes.isEmpty()) && proceedings(asOf).deleted();
  }

  /// What it rests on is annulled once.
  void annul(Mark mark, LawOn law) {
    annulled = annulled == null ? AnnulledGround.of(mark, law) : annulled;
  }

  void withdraw() {
    withdrawn = true;
  }

  /// A correction to another kind begins anew: nobody approved that, or was told of it.
  void correct(Record right, String enteredBy, EntryRef by) {
    if (!right.kind().equals(record.kind())) {
      approvals.clear();
      notices.clear();
    }
    entrants.add(enteredBy);
    disputes.forEach(DisputeFold::correct);
    record = right;
    ref = by;
  }

  void approve(Act.Approval act, EntryRef by) {
    approvals.add(new Approved(act.officer(), new Mark(by, act.day())));
  }

  /// Whoever entered the record, or corrected it, cannot approve it (C15): such an approval counts
  /// for nothing.
  private List<Mark> approvals() {
    return approvals.stream()
        .filter(approved -> !entrants.contains(approved.officer()))
        .map(Approved::mark)
        .toList();
  }

  /// @param approved whether those who approved it are meant as well
  /// @return who entered or corrected it
  Set<String> makers(boolean approved) {
    Set<String> makers = new HashSet<>(entrants);
    if (approved) {
      approvals.forEach(one -> makers.add(one.officer()));
    }
    return makers;
  }

  void notice(LocalDate day, EntryRef by) {
    notices.add(new Mark(by, day));
  }

  /// Consequences wait for the first objection, for the first that says that somebody else is
  /// meant, and for a later one that brings something new: otherwise nobody could ever be listed
  /// who objects again each day.
  void object(Act.Objection objection, EntryRef by, LawOn law) {
    boolean something = !objection.document().isEmpty() && documents.add(objection.document());
    boolean match =
        objection.notMe()
            && !law.clocksOf("match-decision").isEmpty()
            && disputes.stream().noneMatch(DisputeFold::notMe);
    boolean suspends = disputes.isEmpty() || something || match;
    disputes.add(new DisputeFold(objection, new Mark(by, objection.day()), suspends, law));
  }

  void answer(Mark mark) {
    disputes.stream().filter(DisputeFold::undecided).forEach(dispute -> dispute.answer(mark));
  }

  void extend(Act.Extension extension, EntryRef by) {
    if (!entrants.contains(extension.officer())) {
      Mark mark = new Mark(by, extension.day());
      disputes.stream().filter(DisputeFold::undecided).forEach(dispute -> dispute.extend(mark));
    }
  }

  /// Decides every open objection. Whoever entered the record cannot decide (C15).
  void decide(Act.Decision decision, EntryRef by) {
    if (entrants.contains(decision.officer())) {
      return;
    }
    Mark mark = new Mark(by, decision.day());
    disputes.stream()
        .filter(DisputeFold::undecided)
        .forEach(
            dispute -> dispute.decide(new Decided(mark, decision.outcome(), decision.officer())));
  }

  void appeal(Mark mark) {
    disputes.stream().filter(DisputeFold::decided).forEach(dispute -> dispute.appeal(mark));
  }

  void decideAppeal(Act.AppealDecision decision, EntryRef by) {
    if (!entrants.contains(decision.officer())) {
      Mark mark = new Mark(by, decision.day());
      disputes.stream()
          .filter(DisputeFold::appealed)
          .forEach(dispute ->
              dispute.decideAppeal(new Decided(mark, decision.outcome(), decision.officer())));
    }
  }

  void state(Said said) {
    statements.add(said);
  }

  void certify(Act.Certification certification, EntryRef by) {
    if (!entrants.contains(certification.officer())) {
      certified = new Mark(by, certification.day());
    }
  }

  /// @return whether somebody else certified it and the subject was told since
  boolean certifiedAnew() {
    return certified != null
        && notices.stream().anyMatch(told -> !told.day().isBefore(certified.day()));
  }

  void askRepair(Mark mark) {
    repairs.add(new Repair(mark, null, false));
  }

  /// Decides every open request. Whoever entered the record cannot decide (C15).
  void decideRepair(Act.RepairDecision decision, EntryRef by) {
    if (!entrants.contains(decision.officer())) {
      Mark mark = new Mark(by, decision.day());
      repairs.replaceAll(repair ->
          repair.decided() == null ? new Repair(repair.asked(), mark, decision.granted()) : repair);
    }
  }

  void fulfil(RecordFold by) {
    fulfilments.add(new Fulfilment(by.record.kind(), new Mark(by.ref, by.record.day())));
  }

  Proceedings proceedings(LocalDate asOf) {
    boolean nothing =
        disputes.isEmpty() && statements.isEmpty() && repairs.isEmpty() && annulled == null;
    return nothing
        ? Proceedings.NONE
        : new Proceedings(
            disputes.stream().map(dispute -> dispute.dispute(asOf)).toList(),
            statements,
            repairs,
            annulled == null ? null : annulled.on(asOf));
  }

  StandingRecord standing(LocalDate asOf, Rulebook rulebook) {
    ServedInTime served = ServedInTime.of(approvals(), notices, certified, rulebook);
    return new StandingRecord(
        root,
        ref,
        record,
        first.source(),
        first.reference(),
        first.enteredBy(),
        served.approval(),
        served.notice(),
        served.overdue(asOf),
        proceedings(asOf),
        fulfilments);
  }
}
