package org.goodfaith.core.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.rulebook.ReliefRule;
import org.goodfaith.core.standing.Dispute.Owed;
import org.goodfaith.core.standing.Proceedings.Annulled;
import org.goodfaith.core.standing.Standing.SetAside;
import org.jspecify.annotations.Nullable;

/// Finds the records of one fold that stand and count for nothing all the same.
///
/// @param reliefs of the day asked about, for such a subject
/// @param settled records of which an officer, or silence, decided for the subject
/// @param positions where entries stand in the ledger
/// @param parted what was found to be about somebody else
record SetAsideRecords(
    List<ReliefRule> reliefs,
    List<RecordFold> settled,
    Map<EntryRef, Long> positions,
    Predicate<EntryRef> parted) {
  /// @param record one that stands
  /// @param fold the same while it was folded
  /// @return why it counts for nothing, or empty where it counts
  Optional<SetAside> of(StandingRecord record, @Nullable RecordFold fold) {
    if (!settled.isEmpty() && fold != null && returned(record, fold)) {
      return Optional.of(
          new SetAside(
              record,
              "returned",
              "It was decided for the subject before, and nobody certified it",
              ""));
    }
    if (parted.test(record.root())) {
      return Optional.of(new SetAside(record, "not-me", "It is about somebody else", ""));
    }
    Annulled annulled = record.proceedings().annulled();
    if (annulled != null) {
      return Optional.of(
          new SetAside(record, "annulled", "What it rests on was annulled", annulled.article()));
    }
    if (record.proceedings().undisclosed()) {
      return Optional.of(
          new SetAside(record, "disclosure-stopped", "Its disclosure was stopped", ""));
    }
    Optional<Owed> owed = record.proceedings().owed();
    if (owed.isPresent()) {
      return Optional.of(
          new SetAside(record, "found-wrong", "It was found wrong", owed.get().article()));
    }
    return relief(record)
        .map(by -> new SetAside(record, by.code(), by.title(), by.origin().article()));
  }

  /// What was decided for the subject, by an officer or by silence, is not undone by entering the
  /// same conduct again, nor by saying then that it was on another day: that counts only when
  /// somebody certified it and the subject was told anew.
  private boolean returned(StandingRecord record, RecordFold fold) {
    return !fold.certifiedAnew()
        && settled.stream()
            .filter(before -> before != fold && before.source().equals(record.source()))
            .anyMatch(before ->
                fold.aboutSame(before).stream().anyMatch(entry -> cameAfter(entry, before)));
  }

  private boolean cameAfter(EntryRef entry, RecordFold before) {
    return doubted(before) < positions.getOrDefault(entry, 0L);
  }

  private long doubted(RecordFold before) {
    return before.doubts().stream()
        .mapToLong(doubt -> positions.getOrDefault(doubt.ref(), Long.MAX_VALUE))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /// The relief that covers the record.
  private Optional<ReliefRule> relief(StandingRecord record) {
    return reliefs.stream()
        .filter(rule -> rule.covers(record.record().day()))
        .filter(rule -> rule.covers().stream().anyMatch(record.record()::meets))
        .filter(rule -> rule.fulfilled().map(duty -> fulfilled(record, duty)).orElse(true))
        .findFirst();
  }

  private static boolean fulfilled(StandingRecord record, ReliefRule.Fulfilled duty) {
    return record.fulfilments().stream()
        .anyMatch(one -> one.kind().equals(duty.by()) && !one.mark().day().isAfter(duty.until()));
  }
}
