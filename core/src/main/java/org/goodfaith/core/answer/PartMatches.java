package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Linked;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.subject.SubjectKey;

/// Parts what an officer found to be about two, however that decision came in. Done twice it
/// changes nothing; what officers linked again after the decision stays linked.
public final class PartMatches {
  private final LedgerReader ledger;
  private final LedgerStore store;

  /// @param ledger where to read
  /// @param store where files are parted
  public PartMatches(LedgerReader ledger, LedgerStore store) {
    this.ledger = ledger;
    this.store = store;
  }

  /// @param added entries that came in just now
  /// @param now day, history and law, with them
  /// @return how many pairs were parted
  public int after(Collection<EntryRef> added, Question now) {
    Map<SubjectKey, Set<EntryRef>> decisions = new LinkedHashMap<>();
    for (EntryRef ref : added) {
      SealedEntry entry = ledger.entriesOf(ref.subject()).get(ref.seq() - 1);
      if (entry.body() instanceof Entered entered && upholds(entered.act())) {
        decisions.computeIfAbsent(ref.subject(), _ -> new HashSet<>()).add(ref);
      }
    }
    int parted = 0;
    for (Map.Entry<SubjectKey, Set<EntryRef>> one : decisions.entrySet()) {
      for (PetitionCase about : PetitionCase.of(ledger::entriesOf, now, one.getKey())) {
        Decided decided = about.petition().last();
        if (decided != null && one.getValue().contains(decided.mark().ref())) {
          parted += part(about.petition(), decided, now.asOf());
        }
      }
    }
    return parted;
  }

  /// @return whether it may be what sets a match aside
  private static boolean upholds(Act act) {
    return act instanceof Act.Decision one
        ? one.outcome() == Outcome.UPHELD
        : act instanceof Act.AppealDecision other && other.outcome() == Outcome.UPHELD;
  }

  private int part(Petition petition, Decided decided, LocalDate day) {
    if (!petition.granted() || !petition.of(Result.Sort.MATCH, "")) {
      return 0;
    }
    SubjectKey subject = petition.made().ref().subject();
    List<SealedEntry> entries =
        LinkedSubjects.entriesOf(ledger::entriesOf, subject, Long.MAX_VALUE);
    long at = position(entries, decided.mark().ref());
    Set<SubjectKey> others = new HashSet<>();
    for (SealedEntry entry : entries) {
      if (!entry.ref().subject().equals(subject)) {
        others.add(entry.ref().subject());
      }
    }
    others.removeIf(other -> linkedAgain(entries, subject, other, at));
    others.stream()
        .sorted()
        .forEach(other -> store.link(subject, other, false, decided.officer(), day));
    return others.size();
  }

  private static long position(List<SealedEntry> entries, EntryRef ref) {
    return entries.stream()
        .filter(entry -> entry.ref().equals(ref))
        .mapToLong(SealedEntry::position)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private static boolean linkedAgain(
      List<SealedEntry> entries, SubjectKey subject, SubjectKey other, long at) {
    return entries.stream()
        .anyMatch(entry ->
            entry.ref().subject().equals(subject)
                && entry.position() > at
                && entry.body() instanceof Linked link
                && link.other().equals(other));
  }
}
