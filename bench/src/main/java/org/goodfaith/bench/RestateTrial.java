package org.goodfaith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.postgres.PostgresRegistry;
import org.goodfaith.testkit.restate.BatchError;
import org.goodfaith.testkit.restate.Ports;

/// Restates after a batch error on PostgreSQL, and holds the result against a registry that never
/// had the error.
///
/// Run by `./goodfaith bench restate`: prints how long it took until every correction was durable,
/// everybody's notice stood in the queue, and every reader of a wrong report was known.
public final class RestateTrial {
  private static final double NANOS = 1e9;

  private RestateTrial() {}

  /// @param args how many are harmed; 3,000 by default
  /// @throws Exception where a run fails
  public static void main(String[] args) throws Exception {
    int harmed = args.length > 0 ? Integer.parseInt(args[0]) : 3_000;
    Path root = Path.of(System.getProperty("goodfaith.home", ".")).toAbsolutePath();
    Path work = Files.createTempDirectory("goodfaith-bench");
    try {
      BatchError.Took took = run(root, work, harmed);
      System.out.printf(
          Locale.ROOT,
          "%,d lines corrected and durable in %.1f s, everybody's notice queued in %.1f s, readers"
              + " found in %.1f s: %.1f s in all; nothing else is another%n",
          harmed,
          took.entered() / NANOS,
          took.queued() / NANOS,
          took.recalled() / NANOS,
          took.whole() / NANOS);
    } finally {
      Folders.delete(work);
    }
  }

  static BatchError.Took run(Path root, Path work, int harmed) throws IOException {
    Rulebook law = ((Proved.Holds) LoadRulebook.load(root.resolve("rulebook")).proved()).rulebook();
    AtomicReference<LocalDate> today = new AtomicReference<>(LocalDate.EPOCH);
    try (PostgresRegistry right = open(work.resolve("right"), today);
        PostgresRegistry wrong = open(work.resolve("wrong"), today)) {
      return new BatchError(law, today::set, wrong.journal(), harmed)
          .live(ports(right), ports(wrong));
    }
  }

  private static PostgresRegistry open(Path folder, AtomicReference<LocalDate> today) {
    return PostgresRegistry.open(
        PostgresRegistry.Location.of(folder),
        () -> today.get().atTime(12, 0).toInstant(ZoneOffset.UTC),
        _ -> {});
  }

  private static Ports ports(PostgresRegistry registry) {
    return new Ports(registry.store(), registry.ledger(), registry.vault());
  }
}
