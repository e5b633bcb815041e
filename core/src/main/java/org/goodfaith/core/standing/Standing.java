package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.explain.EntryRef;
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
/// @param relieved records that would count, had no relief taken them out, in the same order
/// @param consents what the subject said yes to, by code of score or purpose
/// @param forgottenOn the last day on which something that counted on `asOf` was forgotten; null
///   where nothing was
public record Standing(
    SubjectKey subject,
    SubjectKind kind,
    List<EntryRef> registrations,
    LocalDate asOf,
    List<StandingRecord> records,
    List<Relieved> relieved,
    Map<String, ConsentState> consents,
    @Nullable LocalDate forgottenOn) {
  /// Copies the collections.
  public Standing {
    registrations = List.copyOf(registrations);
    records = List.copyOf(records);
    relieved = List.copyOf(relieved);
    consents = Map.copyOf(consents);
  }

  /// The same standing at an earlier day: what came after it is left out, what had expired since is
  /// not brought back.
  ///
  /// @param day not after `asOf`
  public Standing at(LocalDate day) {
    List<StandingRecord> then =
        records.stream().filter(record -> !record.record().day().isAfter(day)).toList();
    return new Standing(subject, kind, registrations, day, then, List.of(), consents, forgottenOn);
  }

  /// A record that counts for nothing, because a relief covers it.
  ///
  /// @param record as it stands
  /// @param relief code of the relief
  /// @param title of the relief
  /// @param article of the relief
  public record Relieved(StandingRecord record, String relief, String title, String article) {}

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
