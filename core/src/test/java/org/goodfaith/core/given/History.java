package org.goodfaith.core.given;

import static org.goodfaith.core.given.Law.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// Entries of one subject as the ledger would give them, one after the other. Each method gives the
/// number of the entry it adds.
public final class History {
  private final SubjectKey subject = new SubjectKey(1);
  private final List<SealedEntry> entries = new ArrayList<>();

  public History() {
    add(new EntryBody.Registered(SubjectKind.PERSON, Hash.zero()));
  }

  public int add(EntryBody body) {
    int seq = entries.size() + 1;
    entries.add(new SealedEntry(new EntryRef(subject, seq), entries.size(), body));
    return seq;
  }

  public int enter(Act act, String by, int target) {
    int seq = entries.size() + 1;
    return add(
        new EntryBody.Entered(
            act, "railway", "r" + seq, by, target, target == 0 ? "" : "r" + target));
  }

  public int record(String kind, String day) {
    return record(kind, day, Map.of());
  }

  public int record(String kind, String day, Map<String, Fact> facts) {
    return enter(new Act.Recorded(Record.of(kind, day(day), facts)), "clerk", 0);
  }

  public int fulfilled(int target, String kind, String day) {
    return enter(new Act.Recorded(Record.of(kind, day(day), Map.of())), "clerk", target);
  }

  public int corrected(int target, String kind, String conduct, String day) {
    Record right = Record.of(kind, day(conduct), new TreeMap<>());
    return enter(new Act.Correction(right, day(day), "typo"), "clerk", target);
  }

  public int withdrawn(int target, String day) {
    return enter(new Act.Withdrawal(day(day), "wrong-person"), "clerk", target);
  }

  public int approved(int target, String day) {
    return approvedBy(target, day, "officer");
  }

  public int approvedBy(int target, String day, String officer) {
    return enter(new Act.Approval(day(day), officer), officer, target);
  }

  public int noticed(int target, String day) {
    return enter(new Act.Notice(day(day), "letter"), "clerk", target);
  }

  public int objected(int target, String day) {
    return enter(new Act.Objection(day(day), "not-me", ""), "clerk", target);
  }

  public int decided(int target, String day, boolean upheld) {
    return enter(
        new Act.Decision(
            day(day), upheld ? Act.Outcome.UPHELD : Act.Outcome.REJECTED, "judge", "as found"),
        "judge",
        target);
  }

  public int consented(String to, String day) {
    return enter(new Act.Consent(day(day), to), "desk", 0);
  }

  public int tookBack(String to, String day) {
    return enter(new Act.ConsentWithdrawal(day(day), to), "desk", 0);
  }

  /// Deletes the payload of an entry and says so.
  public int forgot(int target, String day) {
    SealedEntry old = entries.get(target - 1);
    entries.set(target - 1, new SealedEntry(old.ref(), old.position(), null));
    return add(new EntryBody.Forgotten(target, "expired", day(day)));
  }

  public EntryRef ref(int seq) {
    return new EntryRef(subject, seq);
  }

  public List<SealedEntry> entries() {
    return List.copyOf(entries);
  }

  public int size() {
    return entries.size();
  }

  public SubjectKey subject() {
    return subject;
  }

  public Standing standing(Rulebook law, String asOf) {
    return standing(law, asOf, size());
  }

  public Standing standing(Rulebook law, String asOf, long treeSize) {
    return new FoldStanding(law, day(asOf), treeSize).fold(subject, entries);
  }

  public Assessment assess(Rulebook law, String asOf) {
    return assess(law, asOf, size());
  }

  public Assessment assess(Rulebook law, String asOf, long treeSize) {
    return AssessSubject.assess(law, subject, entries, day(asOf), treeSize);
  }
}
