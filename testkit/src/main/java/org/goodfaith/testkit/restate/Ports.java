package org.goodfaith.testkit.restate;

import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.subject.IdentityVault;

/// A registry, wherever it is kept.
///
/// @param store where entries go
/// @param ledger where they are read
/// @param vault who is who
public record Ports(LedgerStore store, LedgerReader ledger, IdentityVault vault) {}
