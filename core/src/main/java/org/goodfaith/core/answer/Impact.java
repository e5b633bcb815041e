package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    SortedMap<Movement, List<SubjectKey>> movements = new TreeMap<>();
    Set<SubjectKey> moved = new HashSet<>();
    long subjects =
        EverySubject.each(
            ledger,
            progress,
            (key, read) -> {
              List<SealedEntry> entries = LinkedSubjects.entriesOf(read, key, head.size());
              for (Movement one :
                  Movement.between(
                      AssessSubject.assess(law, key, entries, asOf, head.size()),
                      AssessSubject.assess(draft, key, entries, asOf, head.size()))) {
                movements.computeIfAbsent(one, _ -> new ArrayList<>()).add(key);
                moved.add(key);
              }
            });
    return new Impact(asOf, subjects, moved.size(), movements);
  }
}
