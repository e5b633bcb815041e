package org.goodfaith.core.standing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.subject.SubjectKey;

/// Finds the entries of a subject and of all that officers linked to it.
public final class LinkedSubjects {
  private LinkedSubjects() {}

  /// @param ledger gives the entries of one chain
  /// @param subject where to begin
  /// @param treeSize links before this position are known
  /// @return entries of the whole linked set
  public static List<SealedEntry> entriesOf(
      Function<SubjectKey, List<SealedEntry>> ledger, SubjectKey subject, long treeSize) {
    List<SealedEntry> all = new ArrayList<>();
    Set<SubjectKey> seen = new HashSet<>(Set.of(subject));
    ArrayDeque<SubjectKey> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      List<SealedEntry> entries = ledger.apply(open.removeFirst());
      all.addAll(entries);
      linked(entries, treeSize)
          .forEach((other, together) -> {
            if (together && seen.add(other)) {
              open.add(other);
            }
          });
    }
    return all;
  }

  private static Map<SubjectKey, Boolean> linked(List<SealedEntry> entries, long treeSize) {
    Map<SubjectKey, Boolean> linked = new HashMap<>();
    for (SealedEntry entry : entries) {
      if (entry.position() < treeSize) {
        if (entry.body() instanceof EntryBody.Linked link) {
          linked.put(link.other(), true);
        } else if (entry.body() instanceof EntryBody.Unlinked unlink) {
          linked.put(unlink.other(), false);
        }
      }
    }
    return linked;
  }
}
