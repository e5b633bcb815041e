package org.goodfaith.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.snapshot.ReadSnapshot;
import org.jspecify.annotations.Nullable;

/// The laws under which a snapshot is evaluated: its own, or one rulebook for every day.
final class SnapshotLaws {
  private final ReadSnapshot snapshot;
  private final @Nullable Rulebook asked;
  private final Map<Hash, Rulebook> read = new ConcurrentHashMap<>();

  /// @param folder of the rulebook for every day; null for the laws in force
  SnapshotLaws(ReadSnapshot snapshot, @Nullable Path folder) {
    this.snapshot = snapshot;
    this.asked = folder == null ? null : EnactLaw.load(folder).rulebook();
    if (asked != null) {
      snapshot.check(asked);
    }
  }

  /// @return the law of a day, as known to the snapshot
  Rulebook on(LocalDate day) {
    if (asked != null) {
      return asked;
    }
    Hash digest =
        snapshot
            .snapshot()
            .lawOn(day)
            .orElseThrow(() ->
                new UserTrouble(
                    "No law was in force on " + day + ", as far as the snapshot knows.",
                    "Ask about a later day, or name a law with --rulebook DIR."));
    return read.computeIfAbsent(digest, this::load);
  }

  private Rulebook load(Hash digest) {
    if (LoadRulebook.enacted(snapshot.law(digest)) instanceof Proved.Holds(Rulebook rulebook)
        && rulebook.digest().equals(digest)) {
      snapshot.check(rulebook);
      return rulebook;
    }
    throw new UserTrouble(
        "The text of law " + digest + " in the snapshot was changed.",
        "Take the snapshot again: 'goodfaith snapshot DIR'.");
  }
}
