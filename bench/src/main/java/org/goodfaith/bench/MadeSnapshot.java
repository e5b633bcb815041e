package org.goodfaith.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.snapshot.Snapshot;
import org.goodfaith.population.snapshot.WriteSnapshot;

/// Writes a snapshot of made-up people, for what is measured on snapshots.
///
/// Run by `./goodfaith bench spark` before both engines evaluate it.
public final class MadeSnapshot {
  private static final int MONTHS = 8;

  private MadeSnapshot() {}

  /// @param args folder to write, then number of subjects
  public static void main(String[] args) {
    long subjects = Long.parseLong(args[1]);
    Path root = Path.of(System.getProperty("goodfaith.home", ".")).toAbsolutePath();
    LoadRulebook.Loaded loaded = LoadRulebook.load(root.resolve("rulebook"));
    Rulebook law = ((Proved.Holds) loaded.proved()).rulebook();
    long before = System.nanoTime();
    try (LedgerMoment moment = new MadeMoment(law, subjects, MONTHS)) {
      WriteSnapshot.Wanted wanted =
          new WriteSnapshot.Wanted(
              Path.of(args[0]),
              law,
              moment.head(),
              LocalDate.of(2026, 11, 25),
              Math.max(1, Math.min(WriteSnapshot.Wanted.usualSpan(), subjects / 8)),
              Runtime.getRuntime().availableProcessors(),
              _ -> loaded.files(),
              (_, _) -> {});
      Snapshot snapshot = WriteSnapshot.full(moment, wanted);
      System.out.printf(
          Locale.ROOT,
          "%,d made-up subjects with %,d records, %,d told in full: %,d bytes in %.1f s%n",
          snapshot.subjects(),
          snapshot.records(),
          snapshot.told(),
          snapshot.sizeBytes(),
          (System.nanoTime() - before) / 1e9);
    }
  }
}
