package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// Whether a person's file may be erased, whole, and what goes. Whom officers found to be the same
/// person are one file: they are erased together.
public sealed interface Erasure {
  /// It may be.
  ///
  /// @param forgetting every payload of every linked subject but those that say what was forgotten
  record Free(Forgetting forgetting) implements Erasure {}

  /// Not yet.
  ///
  /// @param needs at least one, in order of the day on which they end
  record Needed(List<Need> needs) implements Erasure {
    /// Copies the list.
    public Needed {
      needs = List.copyOf(needs);
    }
  }

  /// It is no person's file: nobody is erased.
  ///
  /// @param kind what it is about
  record NoPerson(SubjectKind kind) implements Erasure {}

  /// What the file is still needed for.
  ///
  /// @param what a listing or a record, without personal data
  /// @param article of the law
  /// @param until last day, null where the law does not know it yet
  record Need(Sentence what, String article, @Nullable LocalDate until) {}

  /// @param rulebook the law
  /// @param day the registry's day
  /// @param officer who erases
  /// @param subject whom
  /// @param read gives chains
  /// @return whether it may be erased
  static Erasure of(
      Rulebook rulebook,
      LocalDate day,
      String officer,
      SubjectKey subject,
      Function<SubjectKey, List<SealedEntry>> read) {
    List<SealedEntry> entries = LinkedSubjects.entriesOf(read, subject, Long.MAX_VALUE);
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof EntryBody.Registered one && one.kind() != SubjectKind.PERSON) {
        return new NoPerson(one.kind());
      }
    }
    List<Need> needs = needs(rulebook, day, subject, entries);
    return needs.isEmpty() ? new Free(all(entries, officer)) : new Needed(needs);
  }

  private static List<Need> needs(
      Rulebook rulebook, LocalDate day, SubjectKey subject, List<SealedEntry> entries) {
    List<Need> needs = new ArrayList<>();
    for (Listing listing : ExpiredEntries.listings(rulebook, day, subject, entries)) {
      needs.add(
          new Need(
              Sentence.of(Sentence.Code.NEEDED_BY_LISTING, listing.list(), listing.state().code()),
              listing.article(),
              listing.through()));
    }
    Standing standing = new FoldStanding(rulebook, day, Long.MAX_VALUE).fold(subject, entries);
    standing.records().forEach(one -> duty(rulebook, one).ifPresent(needs::add));
    standing.setAside().forEach(one -> duty(rulebook, one.record()).ifPresent(needs::add));
    return needs.stream()
        .sorted(
            Comparator.comparing(Need::until, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(need -> need.what().text()))
        .toList();
  }

  /// Adverse records must be kept for their time: others decided by them.
  private static Optional<Need> duty(Rulebook rulebook, StandingRecord one) {
    return rulebook
        .on(one.record().day())
        .kind(one.record().kind())
        .filter(kind -> kind.tier().adverse())
        .map(kind -> need(kind, one));
  }

  private static Need need(RecordKind kind, StandingRecord one) {
    return new Need(
        Sentence.of(Sentence.Code.NEEDED_BY_RECORD, kind.code(), one.record().day()),
        kind.origin().article(),
        kind.kept().after(one.record().day()));
  }

  /// What says that something was forgotten stays, and so does what says that an erasure was told.
  /// What else was told goes, that of records which expired long ago too.
  private static boolean remains(SealedEntry entry, Set<SubjectKey> erased) {
    return entry.body() instanceof EntryBody.Forgotten
        || (entry.body() instanceof EntryBody.Told told
            && told.target() == Notice.FIRST
            && erased.contains(entry.ref().subject()));
  }

  /// @return whose files were erased before, of those linked
  private static Set<SubjectKey> erased(List<SealedEntry> entries) {
    Set<SubjectKey> erased = new HashSet<>();
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof EntryBody.Forgotten gone
          && gone.target() == Notice.FIRST
          && Forgetting.erased(gone.reason())) {
        erased.add(entry.ref().subject());
      }
    }
    return erased;
  }

  private static Forgetting all(List<SealedEntry> entries, String officer) {
    Map<SubjectKey, List<Forgetting.Target>> targets = new LinkedHashMap<>();
    Map<SubjectKey, Integer> seen = new LinkedHashMap<>();
    Set<SubjectKey> erased = erased(entries);
    for (SealedEntry entry : entries) {
      SubjectKey key = entry.ref().subject();
      seen.merge(key, 1, Integer::sum);
      if (entry.body() != null && !remains(entry, erased)) {
        targets
            .computeIfAbsent(key, _ -> new ArrayList<>())
            .add(new Forgetting.Target(entry.ref().seq(), Forgetting.erasedBy(officer)));
      }
    }
    return new Forgetting(
        targets.entrySet().stream()
            .map(one ->
                new Forgetting.Chain(
                    one.getKey(), seen.getOrDefault(one.getKey(), 0), one.getValue()))
            .toList());
  }
}
