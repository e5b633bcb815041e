package org.goodfaith.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.subject.SubjectKind;

/// What appending should do, said once more in the plainest way: copies everything before each
/// group, tries its drafts one by one, and throws the copy away where one of them may not enter.
final class NaiveLedger {
  /// A line of it.
  record Line(Draft draft, int seq, int target) {}

  /// What becomes of a group.
  record Fate(String outcome, List<Reason> reasons) {}

  private Map<String, SubjectKind> kinds = new HashMap<>();
  private Map<String, List<Line>> chains = new HashMap<>();
  private Map<String, Line> byReference = new HashMap<>();

  Fate append(List<Draft> group) {
    NaiveLedger before = new NaiveLedger();
    before.kinds = new HashMap<>(kinds);
    before.byReference = new HashMap<>(byReference);
    before.chains = new HashMap<>();
    chains.forEach((who, lines) -> before.chains.put(who, new ArrayList<>(lines)));
    List<Reason> reasons = new ArrayList<>();
    boolean added = false;
    for (Draft draft : group) {
      Reason reason = tryOne(draft);
      if (reason != null) {
        reasons.add(reason);
      }
      added |= reason == null && this.news;
    }
    if (!reasons.isEmpty()) {
      kinds = before.kinds;
      chains = before.chains;
      byReference = before.byReference;
      return new Fate("refused", reasons);
    }
    return new Fate(added ? "accepted" : "duplicate", List.of());
  }

  private boolean news;

  private Reason tryOne(Draft draft) {
    news = false;
    String who = draft.claim().identifier().text();
    Line known = byReference.get(draft.source() + "|" + draft.reference());
    if (known != null) {
      return same(known.draft(), draft) ? null : Reason.CONFLICT;
    }
    news = true;
    SubjectKind kind = kinds.putIfAbsent(who, draft.claim().kind());
    Reason reason = null;
    int target = 0;
    if (kind != null && kind != draft.claim().kind()) {
      reason = Reason.WRONG_SUBJECT;
    } else if (!draft.target().isEmpty()) {
      Line line = byReference.get(draft.source() + "|" + draft.target());
      boolean fits =
          line != null
              && line.draft().claim().identifier().text().equals(who)
              && line.draft().act().recordOf().isPresent();
      target = fits ? line.seq() : 0;
      reason = fits ? null : Reason.TARGET;
    }
    // Drafts of one group are judged as if its earlier ones stood, even where those are refused.
    List<Line> chain = chains.computeIfAbsent(who, _ -> new ArrayList<>());
    Line line = new Line(draft, chain.size() + 2, target);
    chain.add(line);
    byReference.put(draft.source() + "|" + draft.reference(), line);
    return reason;
  }

  private static boolean same(Draft one, Draft other) {
    return one.claim().identifier().equals(other.claim().identifier())
        && one.target().equals(other.target())
        && undated(one.act()).equals(undated(other.act()));
  }

  private static Act undated(Act act) {
    return act instanceof Act.Correction correction
        ? new Act.Correction(correction.record(), correction.record().day(), correction.reason())
        : act;
  }

  Map<String, List<Line>> chains() {
    Map<String, List<Line>> some = new HashMap<>(chains);
    some.values().removeIf(List::isEmpty);
    return some;
  }
}
