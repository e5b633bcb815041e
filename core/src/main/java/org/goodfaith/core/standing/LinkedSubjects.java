package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.goodfaith.core.ledger.EntryBody.Linked;
import org.goodfaith.core.ledger.EntryBody.Unlinked;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.subject.SubjectKey;

/// Finds the entries of a subject and of all that officers linked to it, and since when each of
/// them is the subject's. A link by an officer who is kin to whom it concerns counts for nothing
/// (C15), whenever that was declared; a parting stays.
public final class LinkedSubjects {
  private LinkedSubjects() {}

  /// Since when a chain is the subject's, without a break.
  ///
  /// @param day of the link
  /// @param position of the link's entry in the ledger
  public record Joined(LocalDate day, long position) {}

  /// @param ledger gives the entries of one chain
  /// @param subject where to begin
  /// @param treeSize links before this position are known
  /// @return entries of the whole linked set
  public static List<SealedEntry> entriesOf(
      Function<SubjectKey, List<SealedEntry>> ledger, SubjectKey subject, long treeSize) {
    List<SealedEntry> all = walk(ledger, subject, treeSize, Set.of());
    Set<String> kin = new HashSet<>(FoldStanding.kin(all, treeSize));
    while (all.stream().anyMatch(entry -> byKin(entry, treeSize, kin))) {
      all = walk(ledger, subject, treeSize, kin);
      if (!kin.addAll(FoldStanding.kin(all, treeSize))) {
        break;
      }
    }
    return all;
  }

  /// Whom officers ever linked to a subject, through others too: whether the link counts, fell away
  /// or was parted since.
  ///
  /// @param ledger gives the entries of one chain
  /// @param subject where to begin
  /// @return their chains, and its own, which is the first
  public static Map<SubjectKey, List<SealedEntry>> ever(
      Function<SubjectKey, List<SealedEntry>> ledger, SubjectKey subject) {
    Map<SubjectKey, List<SealedEntry>> chains = new LinkedHashMap<>();
    ArrayDeque<SubjectKey> open = new ArrayDeque<>(Set.of(subject));
    while (!open.isEmpty()) {
      SubjectKey one = open.removeFirst();
      if (!chains.containsKey(one)) {
        List<SealedEntry> entries = ledger.apply(one);
        chains.put(one, entries);
        for (SealedEntry entry : entries) {
          if (entry.body() instanceof Linked link) {
            open.add(link.other());
          }
        }
      }
    }
    return chains;
  }

  private static List<SealedEntry> walk(
      Function<SubjectKey, List<SealedEntry>> ledger,
      SubjectKey subject,
      long treeSize,
      Set<String> kin) {
    List<SealedEntry> all = new ArrayList<>();
    Set<SubjectKey> seen = new HashSet<>(Set.of(subject));
    ArrayDeque<SubjectKey> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      List<SealedEntry> entries = ledger.apply(open.removeFirst());
      all.addAll(entries);
      linked(entries, treeSize, kin)
          .forEach((other, together) -> {
            if (together && seen.add(other)) {
              open.add(other);
            }
          });
    }
    return all;
  }

  private static boolean byKin(SealedEntry entry, long treeSize, Set<String> kin) {
    return entry.position() < treeSize
        && entry.body() instanceof Linked link
        && kin.contains(link.officer());
  }

  private static Map<SubjectKey, Boolean> linked(
      List<SealedEntry> entries, long treeSize, Set<String> kin) {
    Map<SubjectKey, Boolean> linked = new HashMap<>();
    for (SealedEntry entry : entries) {
      if (entry.position() < treeSize) {
        if (entry.body() instanceof Linked link && !kin.contains(link.officer())) {
          linked.put(link.other(), true);
        } else if (entry.body() instanceof Unlinked unlink) {
          linked.put(unlink.other(), false);
        }
      }
    }
    return linked;
  }

  /// Each chain speaks for itself, as where its entries are found: of two that were linked, or
  /// parted, the one may know it before the other.
  ///
  /// @param subject whose file
  /// @param entries of all its chains
  /// @param treeSize links before this position are known
  /// @return since when each other chain is the subject's; empty where there is no other
  public static Map<SubjectKey, Joined> since(
      SubjectKey subject, List<SealedEntry> entries, long treeSize) {
    if (entries.stream().allMatch(entry -> entry.ref().subject().equals(subject))) {
      return Map.of();
    }
    Set<String> kin = FoldStanding.kin(entries, treeSize);
    Map<SubjectKey, Set<SubjectKey>> together = new HashMap<>();
    Map<SubjectKey, Joined> joined = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.position() < treeSize)
        .sorted(Comparator.comparingLong(SealedEntry::position))
        .forEach(entry -> {
          if (entry.body() instanceof Linked link && !kin.contains(link.officer())) {
            near(together, entry.ref().subject()).add(link.other());
            for (SubjectKey other : reached(subject, together)) {
              joined.putIfAbsent(other, new Joined(link.day(), entry.position()));
            }
          } else if (entry.body() instanceof Unlinked parted) {
            near(together, entry.ref().subject()).remove(parted.other());
            joined.keySet().retainAll(reached(subject, together));
          }
        });
    return joined;
  }

  private static Set<SubjectKey> near(Map<SubjectKey, Set<SubjectKey>> all, SubjectKey of) {
    return all.computeIfAbsent(of, _ -> new HashSet<>());
  }

  private static Set<SubjectKey> reached(
      SubjectKey subject, Map<SubjectKey, Set<SubjectKey>> together) {
    Set<SubjectKey> seen = new HashSet<>(Set.of(subject));
    ArrayDeque<SubjectKey> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      together.getOrDefault(open.removeFirst(), Set.of()).stream()
          .filter(seen::add)
          .forEach(open::add);
    }
    seen.remove(subject);
    return seen;
  }
}
