package org.goodfaith.core.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;

/// The measures of one day on all who have any, under one law.
///
/// Invariant: whoever is neither among `changed` nor has measures here has none. One thread writes.
final class MeasureBoard {
  private static final int AT_ONCE = 256;

  private final Map<SubjectKey, List<Measure>> measures = new ConcurrentHashMap<>();
  private final Set<SubjectKey> changed = ConcurrentHashMap.newKeySet();
  private volatile Question known;
  private volatile TreeHead noted;

  private MeasureBoard(Question question) {
    this.known = question;
    this.noted = question.head();
  }

  /// Assesses everybody.
  static MeasureBoard of(LedgerReader ledger, Question question, Impact.Progress progress) {
    MeasureBoard board = new MeasureBoard(question);
    EverySubject.each(
        ledger,
        progress,
        (key, read) -> board.assess(key, LinkedSubjects.entriesOf(read, key, board.noted.size())));
    return board;
  }

  private void assess(SubjectKey key, List<SealedEntry> entries) {
    List<Measure> now =
        AssessSubject.assess(known.rulebook(), key, entries, known.asOf(), noted.size()).measures();
    if (now.isEmpty()) {
      measures.remove(key);
    } else {
      measures.put(key, now);
    }
  }

  /// @return the frame in which the measures were found
  Question known() {
    return known;
  }

  /// @return the size of the tree up to which it is noted whom entries concern
  long notedSize() {
    return noted.size();
  }

  /// @return the measures on a subject, or empty where it has to be looked at anew
  Optional<List<Measure>> measuresOf(SubjectKey subject) {
    return changed.contains(subject)
        ? Optional.empty()
        : Optional.of(measures.getOrDefault(subject, List.of()));
  }

  /// Notes whom later entries concern.
  ///
  /// @param head the newest
  /// @return whether the registry's own chain is among them, where laws are made
  boolean note(LedgerReader ledger, TreeHead head) {
    if (head.size() == noted.size()) {
      return false;
    }
    Set<SubjectKey> since = ledger.changedSince(noted.size());
    changed.addAll(since);
    changed.remove(SubjectKey.REGISTRY);
    noted = head;
    return since.contains(SubjectKey.REGISTRY);
  }

  /// Looks at some of those noted, and at all that officers ever linked to them: that who linked
  /// two is kin may be said in one of the chains alone, and parts the other one as well.
  ///
  /// @return whether there are more
  boolean lookAnew(LedgerReader ledger) {
    for (SubjectKey subject : changed.stream().limit(AT_ONCE).toList()) {
      for (SubjectKey one : LinkedSubjects.ever(ledger::entriesOf, subject).keySet()) {
        assess(one, LinkedSubjects.entriesOf(ledger::entriesOf, one, noted.size()));
      }
      changed.remove(subject);
    }
    if (changed.isEmpty()) {
      known = new Question(known.asOf(), noted, known.rulebook());
    }
    return !changed.isEmpty();
  }
}
