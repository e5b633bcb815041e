package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// Where a subject stands as of a day, as known at a moment.
///
/// @param subject whose; of linked subjects the one asked about
/// @param kind what it is
/// @param registrations first entries of the chains folded: the file itself
/// @param asOf the day
/// @param records records that count on that day, by day, then ledger order
/// @param setAside records that are there and count for nothing, in the same order
/// @param consents what the subject said yes to, by code of score or purpose
/// @param frozen since when the subject keeps its file locked; null where it does not
/// @param died when the subject died; null while it lives
/// @param petitions what the subject asked of its file as a whole, in ledger order
/// @param representatives who acts, or acted, for the subject, in ledger order
/// @param claims who claimed to, in ledger order
/// @param forgottenOn the last day on which something that counted on `asOf` was forgotten; null
///   where nothing was
/// @param past how it stood at earlier places in the ledger
public record Standing(
    SubjectKey subject,
    SubjectKind kind,
    List<EntryRef> registrations,
    LocalDate asOf,
    List<StandingRecord> records,
    List<SetAside> setAside,
    Map<String, ConsentState> consents,
    @Nullable Mark frozen,
    @Nullable Mark died,
    List<Petition> petitions,
    List<Representative> representatives,
    List<Petition> claims,
    @Nullable LocalDate forgottenOn,
    Past past) {
  /// Copies the collections.
  public Standing {
    petitions = List.copyOf(petitions);
    representatives = List.copyOf(representatives);
    claims = List.copyOf(claims);
    registrations = List.copyOf(registrations);
    records = List.copyOf(records);
    setAside = List.copyOf(setAside);
    consents = Map.copyOf(consents);
  }

  /// A standing of which nobody asked anything, and for which nobody acts.
  public Standing(
      SubjectKey subject,
      SubjectKind kind,
      List<EntryRef> registrations,
      LocalDate asOf,
      List<StandingRecord> records,
      List<SetAside> setAside,
      Map<String, ConsentState> consents,
      @Nullable Mark frozen,
      @Nullable Mark died,
      @Nullable LocalDate forgottenOn) {
    this(
        subject,
        kind,
        registrations,
        asOf,
        records,
        setAside,
        consents,
        frozen,
        died,
        List.of(),
        List.of(),
        List.of(),
        forgottenOn,
        Past.NONE);
  }

  /// Records are looked at one by one only where something was said about one of them.
  ///
  /// @return records that scores and lists count, in the same order
  public List<StandingRecord> counted() {
    return records.stream().allMatch(record -> record.proceedings().counted())
        ? records
        : records.stream().filter(record -> record.proceedings().counted()).toList();
  }

  /// @return records that stand, and that no score or list counts while their dispute says so
  public List<StandingRecord> uncounted() {
    return records.stream().filter(record -> !record.proceedings().counted()).toList();
  }

  /// The same of somebody who lives and asked nothing: what would follow by the records alone.
  public Standing silent() {
    return new Standing(
        subject, kind, registrations, asOf, records, setAside, consents, frozen, null, forgottenOn);
  }

  /// @param account of somebody
  /// @return by which right it may act for the subject, the widest that counts; empty where by none
  public Optional<Representative> rightOf(String account) {
    return representatives.stream()
        .filter(right -> right.counts() && right.right().by().equals(account))
        .max(Comparator.comparing(right -> right.right().scope()));
  }

  /// The same standing at an earlier day: what came after it is left out, what had expired since is
  /// not brought back.
  ///
  /// @param day not after `asOf`
  public Standing at(LocalDate day) {
    List<StandingRecord> then =
        records.stream().filter(record -> !record.record().day().isAfter(day)).toList();
    return with(day, then, List.of());
  }

  /// @param counting records that count
  /// @param aside records that count for nothing
  /// @return the same standing with these
  public Standing with(List<StandingRecord> counting, List<SetAside> aside) {
    return with(asOf, counting, aside);
  }

  private Standing with(LocalDate day, List<StandingRecord> counting, List<SetAside> aside) {
    return new Standing(
        subject,
        kind,
        registrations,
        day,
        counting,
        aside,
        consents,
        frozen,
        died,
        petitions,
        representatives,
        claims,
        forgottenOn,
        past);
  }

  /// A record that counts for nothing: a relief covers it, its disclosure was stopped, it was
  /// deleted before and came back without certification, it is about somebody else, what it rests
  /// on was annulled, or it was repaired.
  ///
  /// @param record as it stands
  /// @param why code of the relief, `disclosure-stopped`, `returned`, `not-me`, `annulled` or
  ///   `repaired`
  /// @param title why, in words
  /// @param article of the relief; empty where there is none
  public record SetAside(StandingRecord record, String why, String title, String article) {}

  /// State of a consent.
  public sealed interface ConsentState {}

  /// Given, and not taken back until now.
  ///
  /// @param ref the entry that gave it
  public record Live(EntryRef ref) implements ConsentState {}

  /// Given then, taken back later: what rested on it is forgotten.
  ///
  /// @param day when it was taken back
  public record TakenBack(LocalDate day) implements ConsentState {}
}
