package org.goodfaith.core.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.subject.SubjectKey;

/// The records of one person that were found wrong, or that nobody proved, by their versions.
///
/// @param gone versions of what counts for nothing
/// @param barred versions of what leads to no list
/// @param strange first entries of what is about somebody else
record WrongRecords(Set<EntryRef> gone, Set<EntryRef> barred, Set<EntryRef> strange) {
  WrongRecords {
    gone = Set.copyOf(gone);
    barred = Set.copyOf(barred);
    strange = Set.copyOf(strange);
  }

  /// @param ledger where to read
  /// @param now day, history and law
  /// @param subject whose file
  /// @param others that officers linked to it
  static WrongRecords of(
      LedgerReader ledger, Question now, SubjectKey subject, Set<SubjectKey> others) {
    Set<EntryRef> gone = new HashSet<>();
    Set<EntryRef> barred = new HashSet<>();
    Set<EntryRef> strange = new HashSet<>();
    for (RecordHistory history : histories(ledger, now, subject, others)) {
      if (countsForNothing(history)) {
        gone.addAll(versions(history));
        if (history.cause().equals("not-me")) {
          strange.add(history.root());
        }
      } else if (history.proceedings().offList() || history.proceedings().unproved()) {
        barred.addAll(versions(history));
      }
    }
    return new WrongRecords(gone, barred, strange);
  }

  /// What came back counts where its subject was told since: of two files that were linked the one
  /// may still wait to be told of what the other one was.
  private static List<RecordHistory> histories(
      LedgerReader ledger, Question now, SubjectKey subject, Set<SubjectKey> others) {
    List<RecordHistory> all = RecordHistory.all(ledger, now, subject);
    Map<EntryRef, RecordHistory> own = new HashMap<>();
    for (SubjectKey file : others) {
      if (all.stream().anyMatch(one -> one.root().subject().equals(file) && returned(one))) {
        RecordHistory.all(ledger, now, file).forEach(one -> own.put(one.root(), one));
      }
    }
    return all.stream()
        .map(one -> returned(one) ? own.getOrDefault(one.root(), one) : one)
        .toList();
  }

  private static boolean returned(RecordHistory history) {
    return history.cause().equals("returned");
  }

  /// What counted once and does no more, because somebody found it wrong or nobody proved it.
  private static boolean countsForNothing(RecordHistory history) {
    boolean aside =
        switch (history.cause()) {
          case "annulled", "disclosure-stopped", "found-wrong", "not-me", "returned" -> true;
          default -> false;
        };
    return history.place() == RecordHistory.Place.ENDED || aside;
  }

  private static Set<EntryRef> versions(RecordHistory history) {
    Map<EntryRef, EntryRef> roots = RecordHistory.roots(history.entries());
    return roots.keySet().stream()
        .filter(version -> history.root().equals(roots.get(version)))
        .collect(Collectors.toSet());
  }
}
