package org.goodfaith.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import org.goodfaith.core.answer.Gate;
import org.goodfaith.postgres.SealWatch;
import org.goodfaith.postgres.StoreTrouble;

/// Keeps what checks are answered from up to date while serving: looks at the ledger after each
/// seal, and makes the next day ready in the last hour of this one.
final class KeepGate {
  private static final Duration AT_MOST = Duration.ofSeconds(1);
  private static final int LAST_HOUR = 23;

  private final OpenRegistry registry;
  private final Consumer<String> notes;

  private KeepGate(OpenRegistry registry, Consumer<String> notes) {
    this.registry = registry;
    this.notes = notes;
  }

  /// Begins; checks are answered from the ledger until the day is ready.
  ///
  /// @param notes receives a line when the database can not be reached, and when it can again
  /// @return what ends it when closed
  static ServingThread of(OpenRegistry registry, Consumer<String> notes) {
    return ServingThread.begin("keep-gate", new KeepGate(registry, notes)::keep);
  }

  private void keep(ServingThread thread) {
    boolean reached = true;
    try (SealWatch watch = registry.postgres().watch()) {
      while (!thread.closed()) {
        try {
          if (!look()) {
            watch.await(AT_MOST);
          }
          if (!reached) {
            notes.accept("The database is reached again.");
          }
          reached = true;
        } catch (StoreTrouble e) {
          if (reached && !thread.closed() && !Ending.isNow()) {
            notes.accept("Checks are answered from memory only: " + e.getMessage());
          }
          reached = false;
          thread.rest(AT_MOST);
        }
      }
    }
  }

  /// @return whether there is more to look at
  private boolean look() {
    Gate gate = registry.desk().gate();
    Instant now = DataOptions.clock().instant();
    ZonedDateTime here = now.atZone(registry.zone());
    LocalDate today = here.toLocalDate();
    gate.forgetBefore(today);
    if (!gate.ready(today)) {
      gate.prepare(today, now, (_, _) -> {});
    }
    if (here.getHour() >= LAST_HOUR && !gate.ready(today.plusDays(1))) {
      gate.prepare(today.plusDays(1), now, (_, _) -> {});
    }
    return gate.refresh(now);
  }
}
