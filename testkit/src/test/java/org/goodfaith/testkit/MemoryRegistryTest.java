package org.goodfaith.testkit;

import java.time.InstantSource;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.subject.IdentityVault;

/// The registry in memory keeps the contract.
final class MemoryRegistryTest extends LedgerContract {
  private final MemoryRegistry registry = new MemoryRegistry(InstantSource.system());

  @Override
  protected LedgerStore store() {
    return registry;
  }

  @Override
  protected LedgerReader ledger() {
    return registry;
  }

  @Override
  protected IdentityVault vault() {
    return registry;
  }
}
