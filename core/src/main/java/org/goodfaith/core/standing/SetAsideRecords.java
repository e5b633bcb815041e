package org.goodfaith.core.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.rulebook.ReliefRule;
import org.goodfaith.core.standing.Proceedings.Annulled;
import org.goodfaith.core.standing.Standing.SetAside;
import org.jspecify.annotations.Nullable;

/// Finds the records of one fold that stand and count for nothing all the same.
///
/// @param reliefs of the day asked about, for such a subject
/// @param deleted records that were deleted at the end of a dispute
/// @param positions where entries stand in the ledger
/// @param parted what was found to be about somebody else
record SetAsideRecords(
    List<ReliefRule> reliefs,
    List<RecordFold> deleted,
    Map<EntryRef, Long> positions,
    Predicate<EntryRef> parted) {
  /// @param record one that stands
  /// @param fold the same while it was folded
  /// @return why it counts for nothing, or empty where it counts
  Optional<SetAside> of(StandingRecord record, @Nullable RecordFold fold) {
    if (!deleted.isEmpty() && fold != null && returned(record, fold)) {
      return Optional.of(
          new SetAside(record, "returned", "It was deleted before, and nobody certified it", ""));
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
    return relief(record)
        .map(by -> new SetAside(record, by.code(), by.title(), by.origin().article()));
  }

  /// What was deleted at the end of a dispute comes back only when somebody certified it and the
  /// subject was told anew.
  private boolean returned(StandingRecord record, RecordFold fold) {
    long entered = positions.getOrDefault(record.root(), 0L);
    return !fold.certifiedAnew()
        && deleted.stream()
            .anyMatch(before ->
                doubted(before) < entered
                    && before.source().equals(record.source())
                    && before.record().kind().equals(record.record().kind())
                    && before.record().day().equals(record.record().day()));
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
