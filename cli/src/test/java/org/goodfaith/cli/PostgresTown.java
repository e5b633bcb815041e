package org.goodfaith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.verify.StoredRows.EntryRow;
import org.goodfaith.core.verify.Verification;
import org.goodfaith.core.verify.VerifyRegistry;
import org.goodfaith.postgres.PostgresRegistry;
import org.goodfaith.postgres.PostgresStoredRows;
import org.goodfaith.testkit.year.TownLedger;

/// A town on a PostgreSQL of its own, whose server is killed under the commands that are to die.
final class PostgresTown implements TownLedger, AutoCloseable {
  private static final long MILLIS = 25;

  private final Path folder;
  private final PostgresRegistry registry;
  private final Map<String, byte[]> law;
  private int kills;

  PostgresTown(Path folder, InstantSource clock, Map<String, byte[]> law) {
    this.folder = folder;
    this.law = Map.copyOf(law);
    this.registry = PostgresRegistry.open(PostgresRegistry.Location.of(folder), clock, note -> {});
  }

  /// @return how often the server was killed
  int kills() {
    return kills;
  }

  @Override
  public LedgerStore store() {
    return registry.store();
  }

  @Override
  public LedgerReader ledger() {
    return registry.ledger();
  }

  @Override
  public IdentityVault vault() {
    return registry.vault();
  }

  @Override
  public void enact(Rulebook enacted, LocalDate day) {
    registry.rulebooks().keep(enacted.digest(), law);
    store().append(SubjectKey.REGISTRY, new EntryBody.Enacted(enacted.digest(), day));
  }

  /// The server is killed within moments of the command's start; the command goes on when a new one
  /// is up, or was done before.
  @Override
  public int die(List<Draft> drafts, Random random) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(random.nextLong(MILLIS));
    Thread killing =
        Thread.ofPlatform()
            .start(() -> {
              LockSupport.parkNanos(nanos);
              kill();
            });
    store().append(drafts);
    try {
      killing.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return drafts.size();
  }

  private void kill() {
    try {
      String pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
      ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
      kills++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<EntryRow> rowsFrom(int position) {
    List<EntryRow> found = new ArrayList<>();
    try (PostgresStoredRows rows = registry.storedRows()) {
      rows.entries(row -> {
        if (row.position() >= position) {
          found.add(row);
        }
      });
    }
    return found;
  }

  @Override
  public Verification verify(RulebookLibrary library) {
    try (PostgresStoredRows rows = registry.storedRows()) {
      return new VerifyRegistry(
              rows,
              new LookupKey(registry.lookupKey()),
              registry.sealKey(),
              library,
              Optional.empty(),
              registry.lookupKey())
          .verify(_ -> {});
    }
  }

  @Override
  public void close() {
    registry.close();
  }
}
