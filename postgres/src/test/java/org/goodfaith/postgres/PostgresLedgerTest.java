package org.goodfaith.postgres;

import java.nio.file.Path;
import java.time.InstantSource;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.testkit.LedgerContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The registry on PostgreSQL keeps the contract of every ledger.
class PostgresLedgerTest extends LedgerContract {
  @TempDir Path folder;
  private PostgresRegistry registry;

  @BeforeEach
  void open() {
    registry =
        PostgresRegistry.open(TestServer.newDatabase(folder), InstantSource.system(), note -> {});
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Override
  protected LedgerStore store() {
    return registry.store();
  }

  @Override
  protected LedgerReader ledger() {
    return registry.ledger();
  }

  @Override
  protected IdentityVault vault() {
    return registry.vault();
  }
}
