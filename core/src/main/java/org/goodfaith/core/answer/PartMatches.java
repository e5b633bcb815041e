package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
/// changes nothing; what officers linked again after the decision stays linked. A decision stands
/// in the ledger before anything is parted: what a killed program left linked is found again.
public final class PartMatches {
  private static final Set<String> BEGINNINGS = Set.of("review-request");

  private final LedgerReader ledger;
  private final LedgerStore store;

  /// @param ledger where to read
  /// @param store where files are parted
  public PartMatches(LedgerReader ledger, LedgerStore store) {
    this.ledger = ledger;
    this.store = store;
  }

  /// Two files that are linked although a match was set aside.
  ///
  /// @param subject who asked that somebody look at the match
  /// @param other held to be the same
  /// @param officer who set it aside
  public record Parting(SubjectKey subject, SubjectKey other, String officer) {}

  /// @param added entries that came in just now
  /// @param now day, history and law, with them
  /// @return how many pairs were parted
  public int after(Collection<EntryRef> added, Question now) {
    Set<SubjectKey> subjects = new TreeSet<>();
    for (EntryRef ref : added) {
      SealedEntry entry = ledger.entriesOf(ref.subject()).get(ref.seq() - 1);
      if (entry.body() instanceof Entered entered && upholds(entered.act())) {
        subjects.add(ref.subject());
      }
    }
    int parted = 0;
    for (SubjectKey subject : subjects) {
      parted += part(left(ledger::entriesOf, now, subject), now.asOf());
    }
    return parted;
  }

  /// @param now day, history and law
  /// @return everything that was decided and is linked still
  public List<Parting> left(Question now) {
    return subjects(ledger).stream()
        .flatMap(subject -> left(ledger::entriesOf, now, subject).stream())
        .toList();
  }

  /// @param partings as they were found just now
  /// @param day the registry's day
  /// @return how many pairs were parted
  public int part(List<Parting> partings, LocalDate day) {
    partings.forEach(one -> store.link(one.subject(), one.other(), false, one.officer(), day));
    return partings.size();
  }

  /// @return on whose files something may be left
  static List<SubjectKey> subjects(LedgerReader ledger) {
    return ledger.subjectsWith(BEGINNINGS);
  }

  /// @param read gives the entries of any chain
  /// @param subject whose own chain is looked at
  /// @return what of it was decided and is linked still
  static List<Parting> left(
      Function<SubjectKey, List<SealedEntry>> read, Question now, SubjectKey subject) {
    if (read.apply(subject).stream().noneMatch(entry -> entry.body() instanceof Linked)) {
      return List.of();
    }
    Set<SubjectKey> seen = new TreeSet<>();
    List<Parting> left = new ArrayList<>();
    for (PetitionCase about : PetitionCase.of(read, now, subject)) {
      Petition petition = about.petition();
      Decided decided = petition.last();
      if (decided != null
          && petition.granted()
          && petition.of(Result.Sort.MATCH, "")
          && about.root().subject().equals(subject)) {
        linked(read, subject, decided.mark().ref()).stream()
            .filter(seen::add)
            .forEach(other -> left.add(new Parting(subject, other, decided.officer())));
      }
    }
    return left;
  }

  /// @return whether it may be what sets a match aside
  private static boolean upholds(Act act) {
    return act instanceof Act.Decision one
        ? one.outcome() == Outcome.UPHELD
        : act instanceof Act.AppealDecision other && other.outcome() == Outcome.UPHELD;
  }

  /// @return who is linked by what officers said before a decision, and not again after it
  private static Set<SubjectKey> linked(
      Function<SubjectKey, List<SealedEntry>> read, SubjectKey subject, EntryRef decision) {
    Function<SubjectKey, List<SealedEntry>> since =
        key ->
            read.apply(key).stream()
                .filter(entry ->
                    !key.equals(subject)
                        || !(entry.body() instanceof Linked)
                        || entry.ref().seq() > decision.seq())
                .toList();
    Set<SubjectKey> others = chains(read, subject);
    others.removeAll(chains(since, subject));
    return others;
  }

  private static Set<SubjectKey> chains(
      Function<SubjectKey, List<SealedEntry>> read, SubjectKey subject) {
    return LinkedSubjects.entriesOf(read, subject, Long.MAX_VALUE).stream()
        .map(entry -> entry.ref().subject())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
