package org.goodfaith.testkit.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.subject.SubjectKey;

/// What the registry itself said of one file on earlier evenings, and must never take back: once a
/// record was deleted, or its disclosure stopped, neither it nor the same conduct recorded again
/// has any effect on a later day, unless somebody certified it and the person was told since, or it
/// stood there before anybody doubted the first; once nothing followed from a record, or it led to
/// no list, it is never in force again.
///
/// It knows nothing of the law: it holds the answers of a day against those of the days before.
final class NothingComesBack {
  private final Map<EntryRef, Set<Conduct>> out = new HashMap<>();
  private final Map<EntryRef, Set<EntryRef>> beside = new HashMap<>();
  private final Set<EntryRef> quiet = new HashSet<>();
  private Set<String> kin = Set.of();

  /// What somebody did on a day, as a source says.
  ///
  /// @param source who says so
  /// @param kind of the record
  /// @param day of the conduct
  private record Conduct(String source, String kind, LocalDate day) {
    static Conduct of(StandingRecord record) {
      return new Conduct(record.source(), record.record().kind(), record.record().day());
    }
  }

  /// Holds an evening against those before, and keeps it in mind.
  ///
  /// @param assessment of the evening
  /// @param ended records that are no more
  /// @param entries of the file
  /// @param related officers who are known to be kin: who turns out to be has decided nothing, and
  ///   what was given by that is forgotten here
  /// @param at names the evening
  void look(
      Assessment assessment,
      List<StandingRecord> ended,
      List<SealedEntry> entries,
      Set<String> related,
      String at) {
    if (!related.equals(kin)) {
      kin = related;
      out.clear();
      quiet.clear();
    }
    Map<EntryRef, EntryRef> roots = new HashMap<>();
    List<StandingRecord> standing = assessment.standing().records();
    SubjectKey subject = assessment.standing().subject();
    standing.forEach(record -> {
      assertThat(out).as(() -> at + ": counts again").doesNotContainKey(record.root());
      assertThat(back(record) && !certified(record.root(), subject, entries))
          .as(() -> at + ": recorded again and counted, uncertified: " + record.reference())
          .isFalse();
      roots.put(record.ref(), record.root());
    });
    nothingRests(assessment, roots, entries, at);
    standing.stream().filter(NothingComesBack::undoubted).forEach(one -> beside(one, standing));
    remember(assessment, ended);
  }

  private boolean back(StandingRecord record) {
    return out.entrySet().stream()
        .filter(one -> one.getValue().contains(Conduct.of(record)))
        .anyMatch(one -> !beside.getOrDefault(one.getKey(), Set.of()).contains(record.root()));
  }

  private static boolean undoubted(StandingRecord record) {
    return record.proceedings().disputes().isEmpty() && record.proceedings().annulled() == null;
  }

  /// What is said of the same conduct before anybody doubts it may be about another one.
  private void beside(StandingRecord one, List<StandingRecord> standing) {
    standing.stream()
        .filter(other -> Conduct.of(other).equals(Conduct.of(one)))
        .forEach(
            other -> beside.computeIfAbsent(one.root(), _ -> new HashSet<>()).add(other.root()));
  }

  /// By the entries alone: a certification, and that whoever is asked about was told no earlier.
  private static boolean certified(EntryRef root, SubjectKey subject, List<SealedEntry> entries) {
    LocalDate certified = null;
    LocalDate told = null;
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Entered one
          && root.equals(new EntryRef(entry.ref().subject(), one.target()))) {
        certified = one.act() instanceof Act.Certification ? one.act().day() : certified;
      }
      told = tells(entry, root, subject).orElse(told);
    }
    return certified != null && told != null && !told.isBefore(certified);
  }

  /// What a source told the subject of a file tells nobody who was held to be the same.
  private static Optional<LocalDate> tells(SealedEntry entry, EntryRef root, SubjectKey subject) {
    if (!entry.ref().subject().equals(subject)) {
      return Optional.empty();
    }
    if (entry.body() instanceof Told told) {
      return Optional.ofNullable(told.other())
          .filter(other -> root.equals(new EntryRef(other, told.target())))
          .filter(_ -> told.result() == Told.Result.SERVED)
          .map(_ -> told.day());
    }
    return entry.body() instanceof Entered one
            && one.act() instanceof Act.Notice
            && root.equals(new EntryRef(subject, one.target()))
        ? Optional.of(one.act().day())
        : Optional.empty();
  }

  private void nothingRests(
      Assessment assessment, Map<EntryRef, EntryRef> roots, List<SealedEntry> entries, String at) {
    Stream<EntryRef> listed =
        assessment.listings().stream()
            .filter(one -> one.state() == Listing.State.IN_FORCE)
            .map(one -> one.evidence().getFirst());
    assertThat(listed.map(version -> roots.getOrDefault(version, version)))
        .as(() -> at + ": in force again")
        .noneMatch(quiet::contains);
    if (out.isEmpty()) {
      return;
    }
    Set<EntryRef> versions =
        entries.stream()
            .filter(entry -> entry.body() instanceof Entered one && of(out.keySet(), entry, one))
            .map(SealedEntry::ref)
            .collect(Collectors.toSet());
    assertThat(rested(assessment))
        .as(() -> at + ": rests on what is no more")
        .noneMatch(versions::contains);
  }

  private static boolean of(Set<EntryRef> roots, SealedEntry entry, Entered one) {
    return roots.contains(entry.ref())
        || (one.act() instanceof Act.Correction
            && roots.contains(new EntryRef(entry.ref().subject(), one.target())));
  }

  /// @return what scores and measures rest on
  private static List<EntryRef> rested(Assessment assessment) {
    Stream<EntryRef> measures = assessment.measures().stream().flatMap(one -> evidence(one));
    Stream<EntryRef> scores =
        assessment.scores().stream()
            .filter(ScoreOutcome.Scored.class::isInstance)
            .map(ScoreOutcome.Scored.class::cast)
            .flatMap(one -> one.steps().stream())
            .flatMap(step -> step.evidence().stream());
    return Stream.concat(measures, scores).toList();
  }

  private static Stream<EntryRef> evidence(Measure measure) {
    return measure.evidence().stream();
  }

  private void remember(Assessment assessment, List<StandingRecord> ended) {
    Stream.concat(
            ended.stream().filter(record -> record.proceedings().deleted()),
            assessment.standing().setAside().stream()
                .map(one -> one.record())
                .filter(record -> record.proceedings().undisclosed()))
        .forEach(record ->
            out.computeIfAbsent(record.root(), _ -> new HashSet<>()).add(Conduct.of(record)));
    assessment.standing().records().stream()
        .filter(record -> record.proceedings().offList() || record.proceedings().unproved())
        .forEach(record -> quiet.add(record.root()));
  }
}
