package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.snapshot.Snapshot;
import org.goodfaith.population.snapshot.WriteSnapshot;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes everybody's folded history into a folder of Parquet files.
@Command(
    name = "snapshot",
    description = {
      "Write everybody's folded history, as of one moment, into a folder of Parquet files.",
      "DuckDB, pandas and Spark read them as they are; works while the registry is serving.",
      "Subjects are numbers in it: no names, no identifiers, no references. Guard it all the same."
    })
final class SnapshotCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "DIR",
      description = "The folder to write: a new one, or one with an older snapshot.")
  private Path folder = Path.of("");

  @Option(
      names = "--refresh",
      description = "Fold only those again who have entries since the older snapshot.")
  private boolean refresh;

  @Option(
      names = "--known-at",
      paramLabel = "MOMENT",
      description = "As known then: 2026-11-22T10:00:00Z (default: now).")
  private @Nullable String knownAt;

  @Option(
      names = "--span",
      paramLabel = "N",
      description =
          "Subjects of one part, each of which has files of its own"
              + " (default: ${DEFAULT-VALUE}).",
      defaultValue = "100000")
  private long span = WriteSnapshot.Wanted.usualSpan();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Parts written at once (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (span < 1 || threads < 1) {
      throw UserTrouble.misuse("--span and --threads begin at 1.", "Leave them out, or say more.");
    }
    try (OpenRegistry registry = OpenRegistry.open(data);
        LedgerMoment ledger = registry.postgres().moment()) {
      LocalDate today = data.todayIn(registry.zone());
      TreeHead head = head(ledger);
      Rulebook law = LawSteps.inForce(registry, today);
      Progress progress = new Progress("Snapshot", "subjects");
      WriteSnapshot.Wanted wanted =
          new WriteSnapshot.Wanted(
              folder,
              law,
              head,
              today,
              span,
              threads,
              digest ->
                  registry
                      .laws()
                      .filesOf(digest)
                      .orElseThrow(() -> new RegistryBug("no texts of law " + digest)),
              (done, all) -> progress.show(done, (double) done / all));
      Snapshot snapshot = written(ledger, wanted);
      progress.end();
      print(snapshot, progress.seconds());
      return 0;
    }
  }

  private TreeHead head(LedgerMoment ledger) {
    if (knownAt == null) {
      return ledger.head();
    }
    try {
      return ledger.headAt(Instant.parse(knownAt));
    } catch (DateTimeException e) {
      throw UserTrouble.misuse(
          "--known-at is no moment.", "Write one in UTC, such as 2026-11-22T10:00:00Z.");
    }
  }

  private Snapshot written(LedgerMoment ledger, WriteSnapshot.Wanted wanted) {
    if (!refresh) {
      return WriteSnapshot.full(ledger, wanted);
    }
    Optional<Snapshot> refreshed = WriteSnapshot.refresh(ledger, wanted);
    if (refreshed.isEmpty()) {
      System.err.println(
          "The older snapshot is of another law, span or of a later moment: everybody is written.");
      return WriteSnapshot.full(ledger, wanted);
    }
    return refreshed.get();
  }

  private void print(Snapshot snapshot, double seconds) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("folder", folder.toString());
      map.put("tree_size", snapshot.treeSize());
      map.put("root", snapshot.root().hex());
      map.put("law", snapshot.law().hex());
      map.put("subjects", snapshot.subjects());
      map.put("records", snapshot.records());
      map.put("told", snapshot.told());
      map.put("parts", snapshot.parts().size());
      map.put("bytes", snapshot.sizeBytes());
      out.println(JsonText.of(map));
    } else {
      out.printf(
          Locale.ROOT,
          "Wrote %s in %.1f s: %,d subjects with %,d records, %,d told in full, in %,d bytes,%n"
              + "as known at %s (%,d entries).%n",
          folder,
          seconds,
          snapshot.subjects(),
          snapshot.records(),
          snapshot.told(),
          snapshot.sizeBytes(),
          snapshot.sealedAt(),
          snapshot.treeSize());
    }
    out.flush();
  }
}
