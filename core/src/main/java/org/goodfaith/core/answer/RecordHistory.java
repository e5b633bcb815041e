package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Hand;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Proceedings;
import org.goodfaith.core.standing.Proceedings.Repair;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;

/// One record with all that was entered about it, and what follows from it as of a day: what both
/// sides of a dispute look at.
///
/// @param record as it stands, or stood last
/// @param place whether it counts
/// @param why it is set aside, in words; empty where it is not
/// @param cause the same as a code, `returned` where it was deleted before
/// @param entries of the record and of everything that concerns it, in ledger order
/// @param kin officers who are the subject or its kin
/// @param listings it leads to
public record RecordHistory(
    StandingRecord record,
    Place place,
    String why,
    String cause,
    List<SealedEntry> entries,
    Set<String> kin,
    List<Listing> listings) {
  /// Copies the lists.
  public RecordHistory {
    kin = Set.copyOf(kin);
    entries = List.copyOf(entries);
    listings = List.copyOf(listings);
  }

  /// Whether the record counts.
  public enum Place {
    /// It counts.
    STANDS,
    /// It is there and counts for nothing.
    SET_ASIDE,
    /// It is no more: withdrawn, or deleted.
    ENDED
  }

  /// @return the first entry of the record, by which it is named
  public EntryRef root() {
    return record.root();
  }

  /// @return what was said and decided about it
  public Proceedings proceedings() {
    return record.proceedings();
  }

  /// @return who entered the record or a correction of it, as its source names them
  public Set<String> entrants() {
    return entered().stream()
        .filter(entered -> entered.act().recordOf().isPresent())
        .map(entered -> Hand.of(entered.enteredBy()))
        .collect(Collectors.toSet());
  }

  /// @return officers who approved a listing that follows from it, counted or not
  Set<String> approvers() {
    return entered().stream()
        .map(entered -> entered.act() instanceof Act.Approval approval ? approval.officer() : "")
        .filter(officer -> !officer.isEmpty())
        .collect(Collectors.toSet());
  }

  /// @return what the entries say, in ledger order
  public List<Entered> entered() {
    List<Entered> all = new ArrayList<>();
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Entered entered) {
        all.add(entered);
      }
    }
    return all;
  }

  /// @return whether some list waits for a second officer to agree
  public boolean proposed() {
    return listings.stream().anyMatch(one -> one.state() == Listing.State.PROPOSED);
  }

  /// @return whether a second officer may agree to some list: one waits for that, or its subject
  ///   was told too late, and may be told in time after another approval
  public boolean approvable() {
    return proposed()
        || listings.stream().anyMatch(one -> one.because().code() == Sentence.Code.TOLD_TOO_LATE);
  }

  /// @return whether it was deleted before, came back, and nobody has certified it
  public boolean uncertified() {
    return "returned".equals(cause)
        && entered().stream().noneMatch(one -> one.act() instanceof Act.Certification);
  }

  /// @return digests of the documents that its entries name
  public Set<String> documents() {
    return entered().stream()
        .map(entered ->
            switch (entered.act()) {
              case Act.Objection objection -> objection.document();
              case Act.Answer answer -> answer.document();
              case Act.Certification certification -> certification.document();
              case Act.Notice notice -> notice.document();
              case Act.Annulment annulment -> annulment.document();
              case Act other -> other.recordOf().map(record -> record.evidenceDigest()).orElse("");
            })
        .filter(digest -> !digest.isEmpty())
        .collect(Collectors.toSet());
  }

  /// @param ledger where to read
  /// @param question day, history and law
  /// @param root first entry of a record
  /// @return its history, or empty where no record begins there
  public static Optional<RecordHistory> of(LedgerReader ledger, Question question, EntryRef root) {
    return all(ledger, question, root.subject()).stream()
        .filter(history -> history.root().equals(root))
        .findFirst();
  }

  /// @param ledger where to read
  /// @param question day, history and law
  /// @param subject whose file; files linked to it belong to it
  /// @return every record of the file, the newest first
  public static List<RecordHistory> all(
      LedgerReader ledger, Question question, SubjectKey subject) {
    return all(ledger::entriesOf, question, subject);
  }

  /// @param read gives the entries of any chain
  /// @param question day, history and law
  /// @param subject whose file; files linked to it belong to it
  /// @return every record of the file, the newest first
  static List<RecordHistory> all(
      Function<SubjectKey, List<SealedEntry>> read, Question question, SubjectKey subject) {
    long known = question.head().size();
    List<SealedEntry> entries = LinkedSubjects.entriesOf(read, subject, known);
    Assessment assessment =
        AssessSubject.assess(question.rulebook(), subject, entries, question.asOf(), known);
    FoldStanding fold = new FoldStanding(question.rulebook(), question.asOf(), known);
    fold.fold(subject, entries);
    Map<EntryRef, List<SealedEntry>> concerning = concerning(entries, known);
    List<RecordHistory> all = new ArrayList<>();
    for (StandingRecord record : assessment.standing().records()) {
      List<Listing> listings = listings(assessment, record);
      all.add(history(record, Place.STANDS, "", concerning, listings));
    }
    for (SetAside one : assessment.standing().setAside()) {
      List<Listing> listings = listings(assessment, one.record());
      all.add(
          history(one.record(), Place.SET_ASIDE, one.title(), concerning, listings).by(one.why()));
    }
    for (StandingRecord record : fold.ended()) {
      all.add(history(record, Place.ENDED, "", concerning, List.of()));
    }
    Set<String> kin = FoldStanding.kin(entries, known);
    all.replaceAll(one -> one.with(kin));
    all.sort(
        Comparator.comparing((RecordHistory one) -> one.record().record().day())
            .thenComparing(RecordHistory::root)
            .reversed());
    return all;
  }

  /// What became of the listing later, as by a death, takes nothing back of it.
  ///
  /// @param repair a request for repair of this record
  /// @param question day, history and law
  /// @param ledger gives the entries of one chain
  /// @return the first day on which it was granted because nobody decided in time; empty where it
  ///   was not, or ended nothing
  Optional<LocalDate> grantedBySilence(
      Repair repair, Question question, Function<SubjectKey, List<SealedEntry>> ledger) {
    Mark decided = repair.decided();
    return repair
        .silentlyGrantedAfter(question.rulebook())
        .filter(question.asOf()::isAfter)
        .filter(end -> decided == null || decided.day().isAfter(end))
        .filter(end ->
            listingsOn(end.plusDays(1), question, ledger)
                .anyMatch(one ->
                    end.equals(one.through()) && one.evidence().contains(repair.asked().ref())))
        .map(end -> end.plusDays(1));
  }

  private Stream<Listing> listingsOn(
      LocalDate day, Question question, Function<SubjectKey, List<SealedEntry>> ledger) {
    SubjectKey file = root().subject();
    long known = question.head().size();
    List<SealedEntry> all = LinkedSubjects.entriesOf(ledger, file, known);
    return AssessSubject.assess(question.rulebook(), file, all, day, known).listings().stream();
  }

  private static List<Listing> listings(Assessment assessment, StandingRecord record) {
    return assessment.listings().stream()
        .filter(listing -> listing.evidence().getFirst().equals(record.ref()))
        .toList();
  }

  private static RecordHistory history(
      StandingRecord record,
      Place place,
      String why,
      Map<EntryRef, List<SealedEntry>> concerning,
      List<Listing> listings) {
    List<SealedEntry> entries = concerning.getOrDefault(record.root(), List.of());
    return new RecordHistory(record, place, why, "", entries, Set.of(), listings);
  }

  private RecordHistory by(String code) {
    return new RecordHistory(record, place, why, code, entries, kin, listings);
  }

  private RecordHistory with(Set<String> officers) {
    return new RecordHistory(record, place, why, cause, entries, officers, listings);
  }

  /// @return the first entry of the record of which an entry is a version
  static Map<EntryRef, EntryRef> roots(List<SealedEntry> entries) {
    Map<EntryRef, EntryRef> roots = new HashMap<>();
    concerning(entries, Long.MAX_VALUE)
        .forEach((root, about) ->
            about.forEach(entry -> {
              if (entry.body() instanceof Entered entered) {
                switch (entered.act()) {
                  case Act.Recorded _ -> roots.put(entry.ref(), entry.ref());
                  case Act.Correction _ -> roots.put(entry.ref(), root);
                  case Act _ -> {
                    // No version of a record.
                  }
                }
              }
            }));
    return roots;
  }

  /// @return the entries by the record, or the petition, that they concern, in ledger order; a
  ///   record that fulfils another concerns it too
  static Map<EntryRef, List<SealedEntry>> concerning(List<SealedEntry> entries, long known) {
    Map<EntryRef, EntryRef> roots = new HashMap<>();
    Map<EntryRef, List<SealedEntry>> concerning = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> entry.position() < known)
        .sorted(Comparator.comparingLong(SealedEntry::position))
        .forEach(entry -> {
          if (entry.body() instanceof Entered entered) {
            EntryRef target = new EntryRef(entry.ref().subject(), entered.target());
            EntryRef root = roots.getOrDefault(target, entry.ref());
            boolean begins = entered.act() instanceof Act.Recorded;
            roots.put(entry.ref(), begins ? entry.ref() : root);
            concerning.computeIfAbsent(root, _ -> new ArrayList<>()).add(entry);
            if (begins && !root.equals(entry.ref())) {
              concerning.computeIfAbsent(entry.ref(), _ -> new ArrayList<>()).add(entry);
            }
          }
        });
    return concerning;
  }
}
