package org.goodfaith.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.TreeHead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// As of which day and as known when something is asked.
final class TimeOptions {
  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day asked about (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--known-at",
      paramLabel = "MOMENT",
      description = "As known then: 2026-11-22T10:00:00Z (default: now).")
  private @Nullable String knownAt;

  /// @return the day asked about
  LocalDate day(LocalDate today) {
    return asOf == null ? today : asOf;
  }

  /// @return the newest head known then
  TreeHead head(LedgerReader ledger) {
    Instant moment = moment();
    return moment == null ? ledger.head() : ledger.headAt(moment);
  }

  /// @return as known when; null for now
  /// @throws UserTrouble where it is no moment
  @Nullable Instant moment() {
    if (knownAt == null) {
      return null;
    }
    try {
      return Instant.parse(knownAt);
    } catch (DateTimeParseException _) {
      throw UserTrouble.misuse(
          "--known-at is no moment.", "Write one in UTC, such as 2026-11-22T10:00:00Z.");
    }
  }
}
