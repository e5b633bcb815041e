package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  private boolean ended;
  private @Nullable Mark approval;
  private @Nullable Mark notice;
  private final List<Objection> objections = new ArrayList<>();
  private final List<Fulfilment> fulfilments = new ArrayList<>();

  RecordFold(EntryRef root, EntryBody.Entered first, Record record) {
    this.root = root;
    this.first = first;
    this.ref = root;
    this.record = record;
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

  void correct(Record right, EntryRef by) {
    record = right;
    ref = by;
  }

  /// Whoever entered the record cannot approve it (C15): such an approval counts for nothing.
  void approve(Act.Approval act, EntryRef by) {
    if (approval == null && !act.officer().equals(first.enteredBy())) {
      approval = new Mark(by, act.day());
    }
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
    if (decision.officer().equals(first.enteredBy())) {
      return;
    }
    Mark mark = new Mark(by, decision.day());
    boolean open = objections.stream().anyMatch(objection -> objection.decision() == null);
    objections.replaceAll(objection ->
        objection.decision() == null ? new Objection(objection.made(), mark) : objection);
    ended = ended || (open && decision.upheld());
  }

  void fulfil(Record by, EntryRef entry) {
    fulfilments.add(new Fulfilment(by.kind(), new Mark(entry, by.day())));
  }

  StandingRecord standing() {
    return new StandingRecord(
        root,
        ref,
        record,
        first.source(),
        first.reference(),
        first.enteredBy(),
        approval,
        notice,
        objections,
        fulfilments);
  }
}
