package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;

/// Who would move if a draft were the law: every subject, its whole file, under both laws, as of
/// one day. Reads only; nobody's report is asked for, so no inquiry is left.
///
/// @param asOf the day asked about
/// @param subjects how many were evaluated
/// @param moved how many of them move in any way
/// @param movements who moves, by movement
public record Impact(
    LocalDate asOf, long subjects, long moved, SortedMap<Movement, List<SubjectKey>> movements) {
  private static final int AT_ONCE = 512;

  /// Who is told how far the work is.
  @FunctionalInterface
  public interface Progress {
    /// @param subjects how many are done
    /// @param all how many there are
    void done(long subjects, long all);
  }

  /// @param ledger where to read
  /// @param law the law in force
  /// @param draft the law it would be
  /// @param asOf the day asked about
  /// @param progress told now and then how far it is
  /// @return who moves; nobody where the two are one
  public static Impact of(
      LedgerReader ledger, Rulebook law, Rulebook draft, LocalDate asOf, Progress progress) {
    TreeHead head = ledger.head();
    long subjects = ledger.figures().subjects();
    SortedMap<Movement, List<SubjectKey>> movements = new TreeMap<>();
    long moved = 0;
    for (long first = 1; first <= subjects; first += AT_ONCE) {
      long last = Math.min(subjects, first + AT_ONCE - 1);
      Map<SubjectKey, List<SealedEntry>> chains = ledger.chains(first, last);
      Function<SubjectKey, List<SealedEntry>> read =
          key -> chains.containsKey(key) ? chains.get(key) : ledger.entriesOf(key);
      for (long number = first; number <= last; number++) {
        SubjectKey key = new SubjectKey(number);
        List<SealedEntry> entries = LinkedSubjects.entriesOf(read, key, head.size());
        List<Movement> found =
            Movement.between(
                AssessSubject.assess(law, key, entries, asOf, head.size()),
                AssessSubject.assess(draft, key, entries, asOf, head.size()));
        found.forEach(one -> movements.computeIfAbsent(one, _ -> new ArrayList<>()).add(key));
        moved += found.isEmpty() ? 0 : 1;
      }
      progress.done(last, subjects);
    }
    return new Impact(asOf, subjects, moved, movements);
  }
}
