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
import org.goodfaith.core.standing.StandingRecord.Fulfilment;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.standing.StandingRecord.Objection;
import org.jspecify.annotations.Nullable;

/// One record while its subject's entries are folded.
final class RecordFold {
  private final EntryRef root;
  private final EntryBody.Entered first;
  private EntryRef ref;
  private Record record;
  private final EntryRef fulfils;
  private final Set<String> entrants = new HashSet<>();
  private boolean ended;
  private final List<Approved> approvals = new ArrayList<>();
  private @Nullable Mark notice;
  private final List<Objection> objections = new ArrayList<>();
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

  boolean ended() {
    return ended;
  }

  void end() {
    ended = true;
  }

  /// A correction to another kind begins anew: nobody approved that, or was told of it.
  void correct(Record right, String enteredBy, EntryRef by) {
    if (!right.kind().equals(record.kind())) {
      approvals.clear();
      notice = null;
    }
    entrants.add(enteredBy);
    record = right;
    ref = by;
  }

  void approve(Act.Approval act, EntryRef by) {
    approvals.add(new Approved(act.officer(), new Mark(by, act.day())));
  }

  /// Whoever entered the record, or corrected it, cannot approve it (C15): such an approval counts
  /// for nothing.
  private @Nullable Mark approval() {
    return approvals.stream()
        .filter(approved -> !entrants.contains(approved.officer()))
        .findFirst()
        .map(Approved::mark)
        .orElse(null);
  }

  void notice(LocalDate day, EntryRef by) {
    if (notice == null || day.isBefore(notice.day())) {
      notice = new Mark(by, day);
    }
  }

  void object(LocalDate day, EntryRef by) {
    objections.add(new Objection(new Mark(by, day), null));
  }

  /// Decides every open objection. Whoever entered the record cannot decide (C15).
  void decide(Act.Decision decision, EntryRef by) {
    if (entrants.contains(decision.officer())) {
      return;
    }
    Mark mark = new Mark(by, decision.day());
    boolean open = objections.stream().anyMatch(objection -> objection.decision() == null);
    objections.replaceAll(objection ->
        objection.decision() == null ? new Objection(objection.made(), mark) : objection);
    ended = ended || (open && decision.upheld());
  }

  void fulfil(RecordFold by) {
    fulfilments.add(new Fulfilment(by.record.kind(), new Mark(by.ref, by.record.day())));
  }

  StandingRecord standing() {
    return new StandingRecord(
        root,
        ref,
        record,
        first.source(),
        first.reference(),
        first.enteredBy(),
        approval(),
        notice,
        objections,
        fulfilments);
  }
}
