package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Hand;
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
  private final Map<Conduct, EntryRef> conducts = new HashMap<>();
  private final Set<String> entrants = new HashSet<>();
  private boolean withdrawn;
  private final List<Approved> approvals = new ArrayList<>();
  private final Set<String> approvers = new HashSet<>();
  private final List<Serving.Step> ownNotices = new ArrayList<>();
  private final List<Serving.Step> linkedNotices = new ArrayList<>();
  private boolean own = true;
  private LinkedSubjects.@Nullable Joined joined;
  private @Nullable Mark certified;
  private @Nullable AnnulledGround annulled;
  private final List<DisputeFold> disputes = new ArrayList<>();
  private final Set<String> documents = new HashSet<>();
  private int repeated;
  private final List<Said> statements = new ArrayList<>();
  private final List<Repair> repairs = new ArrayList<>();
  private final Set<String> repairers = new HashSet<>();
  private final List<Fulfilment> fulfilments = new ArrayList<>();

  /// @param at the record's first entry, and its place in the ledger
  /// @param fulfils the record whose duty this one fulfils, itself where none
  RecordFold(Placed at, EntryBody.Entered first, Record record, EntryRef fulfils) {
    this.root = at.ref();
    this.first = first;
    this.ref = root;
    this.record = record;
    this.fulfils = fulfils;
    this.entrants.add(Hand.of(first.enteredBy()));
    this.conducts.put(Conduct.of(record), root);
  }

  private record Approved(String officer, Mark mark, long position) {}

  /// An entry and its place in the ledger.
  record Placed(EntryRef ref, long position) {}

  /// @param own whether it stands in the chain of whom is asked about
  /// @param since of a chain that officers linked: since when it is theirs; null where it is not
  RecordFold in(boolean own, LinkedSubjects.@Nullable Joined since) {
    this.own = own;
    joined = since;
    return this;
  }

  /// What somebody did on a day, as some version of a record says.
  ///
  /// @param kind of the record
  /// @param day of the conduct
  record Conduct(String kind, LocalDate day) {
    static Conduct of(Record record) {
      return new Conduct(record.kind(), record.day());
    }
  }

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

  /// @return whether what follows from it has ended for the subject, or is less than it was, by an
  ///   officer or by silence
  boolean settled(LocalDate asOf) {
    return (annulled != null || !disputes.isEmpty()) && proceedings(asOf).settled();
  }

  private boolean about(Conduct conduct) {
    return conducts.containsKey(conduct);
  }

  /// @return the entries by which it came to be about conduct that some version of the other is
  ///   about
  List<EntryRef> aboutSame(RecordFold other) {
    return conducts.entrySet().stream()
        .filter(one -> other.about(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /// What it rests on is annulled once.
  void annul(Mark mark, LawOn law) {
    annulled = annulled == null ? AnnulledGround.of(mark, law) : annulled;
  }

  void withdraw() {
    withdrawn = true;
  }

  /// A correction to another kind begins anew: nobody approved that, or was told of it. How far
  /// what was approved and told before reaches after any other is found when lists are.
  void correct(Act.Correction correction, String enteredBy, Placed at) {
    Record right = correction.record();
    if (!right.kind().equals(record.kind())) {
      approvals.clear();
      ownNotices.clear();
      linkedNotices.clear();
    }
    entrants.add(Hand.of(enteredBy));
    Mark mark = new Mark(at.ref(), correction.day());
    disputes.forEach(dispute -> dispute.correct(mark));
    record = right;
    ref = at.ref();
    conducts.putIfAbsent(Conduct.of(right), ref);
  }

  void approve(Act.Approval act, Placed at) {
    approvals.add(new Approved(act.officer(), new Mark(at.ref(), act.day()), at.position()));
    approvers.add(act.officer());
  }

  /// Whoever entered the record, or corrected it, cannot approve it (C15): such an approval counts
  /// for nothing.
  private List<Serving.Step> approvals() {
    return approvals.stream()
        .filter(approved -> !entrants.contains(approved.officer()))
        .map(approved -> new Serving.Step(approved.mark(), approved.position()))
        .toList();
  }

  /// @param approved whether those who approved it, or decided on its repair, are meant as well
  /// @return who entered or corrected it
  Set<String> makers(boolean approved) {
    Set<String> makers = new HashSet<>(entrants);
    if (approved) {
      makers.addAll(approvers);
      makers.addAll(repairers);
    }
    return makers;
  }

  /// Who entered the record, corrected it, or approved what follows from it, stays out of every
  /// decision on it (C15), also where a correction made the approval void.
  private boolean barred(String officer) {
    return entrants.contains(officer) || approvers.contains(officer);
  }

  void notice(LocalDate day, Placed at) {
    ownNotices.add(new Serving.Step(new Mark(at.ref(), day), at.position()));
  }

  /// Who is asked about was told of what stands in a linked file. What was told before the link, or
  /// on a day before it, told somebody else.
  void noticeToLinked(LocalDate day, Placed at) {
    if (joined != null && at.position() > joined.position() && !day.isBefore(joined.day())) {
      linkedNotices.add(new Serving.Step(new Mark(at.ref(), day), at.position()));
    }
  }

  /// The notices of a chain tell its own subject, and nobody else.
  private List<Serving.Step> notices() {
    return own ? ownNotices : linkedNotices;
  }

  /// Consequences wait for the first objection, for the first that says that somebody else is
  /// meant, and for a later one that brings something new, as often as the law says: otherwise
  /// nobody could ever be listed who objects again each day. Each is heard and decided all the
  /// same.
  void object(Act.Objection objection, EntryRef by, Rulebook rulebook) {
    LawOn law = rulebook.on(objection.day());
    boolean something = !objection.document().isEmpty() && documents.add(objection.document());
    boolean match =
        objection.notMe()
            && !law.clocksOf("match-decision").isEmpty()
            && disputes.stream().noneMatch(DisputeFold::notMe);
    boolean anew = disputes.isEmpty() || match;
    boolean again = !anew && something && suspendsAgain(law);
    repeated += again ? 1 : 0;
    boolean suspends = anew || again;
    disputes.add(new DisputeFold(objection, new Mark(by, objection.day()), suspends, rulebook));
  }

  private boolean suspendsAgain(LawOn law) {
    return law.clocksOf("dispute-decision").stream()
        .findFirst()
        .map(clock -> clock.suspendsAgain(repeated))
        .orElse(true);
  }

  void answer(Mark mark) {
    disputes.stream().filter(DisputeFold::undecided).forEach(dispute -> dispute.answer(mark));
  }

  /// The longer time is that of the objection which waits; where none does, that of repair.
  void extend(Act.Extension extension, EntryRef by, Rulebook rulebook) {
    if (barred(extension.officer())) {
      return;
    }
    Mark mark = new Mark(by, extension.day());
    if (disputes.stream().noneMatch(dispute -> dispute.waits(mark.day()))) {
      repairs.replaceAll(repair -> extended(repair, mark.day(), rulebook));
    }
    disputes.stream().filter(DisputeFold::undecided).forEach(dispute -> dispute.extend(mark));
  }

  /// An extension counts while there is still time.
  private static Repair extended(Repair repair, LocalDate day, Rulebook rulebook) {
    boolean counts =
        repair.decided() == null
            && repair.decideBy(rulebook).filter(end -> !day.isAfter(end)).isPresent();
    return counts ? new Repair(repair.asked(), true, null, false) : repair;
  }

  /// Decides every open objection.
  void decide(Act.Decision decision, EntryRef by) {
    if (barred(decision.officer())) {
      return;
    }
    Mark mark = new Mark(by, decision.day());
    disputes.stream()
        .filter(DisputeFold::undecided)
        .forEach(
            dispute -> dispute.decide(new Decided(mark, decision.outcome(), decision.officer())));
  }

  void appeal(Mark mark) {
    disputes.forEach(dispute -> dispute.appeal(mark));
  }

  void decideAppeal(Act.AppealDecision decision, EntryRef by) {
    if (!barred(decision.officer())) {
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
    if (!barred(certification.officer())) {
      certified = new Mark(by, certification.day());
    }
  }

  /// @return whether somebody else certified it and the subject was told since
  boolean certifiedAnew() {
    return certified != null
        && notices().stream().anyMatch(told -> !told.mark().day().isBefore(certified.day()));
  }

  void askRepair(Mark mark) {
    repairs.add(new Repair(mark, false, null, false));
  }

  /// Decides every open request.
  void decideRepair(Act.RepairDecision decision, EntryRef by) {
    if (!barred(decision.officer())) {
      Mark mark = new Mark(by, decision.day());
      repairers.add(decision.officer());
      repairs.replaceAll(repair ->
          repair.decided() == null
              ? new Repair(repair.asked(), repair.extended(), mark, decision.granted())
              : repair);
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

  /// @param silence the day as of which clocks stand
  StandingRecord standing(LocalDate asOf, LocalDate silence, Rulebook rulebook) {
    Serving serving = new Serving(approvals(), notices(), ownNotices, certified, joined);
    ServedInTime served = ServedInTime.of(serving, rulebook);
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
        proceedings(silence),
        fulfilments,
        serving);
  }
}
