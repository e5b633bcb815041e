package org.goodfaith.postgres;

import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.verify.Finding;
import org.goodfaith.core.verify.VerifyRegistry;

/// Verifies a registry without laws.
public final class RowCheck {
  private RowCheck() {}

  public static List<Finding> of(PostgresRegistry registry) {
    try (PostgresStoredRows rows = registry.storedRows()) {
      LookupKey lookup = new LookupKey(registry.lookupKey());
      byte[] seed = new byte[32];
      RulebookLibrary noLaws =
          digest -> {
            throw new RegistryBug("no answer was given under law " + digest);
          };
      return new VerifyRegistry(rows, lookup, registry.sealKey(), noLaws, Optional.empty(), seed)
          .verify(checked -> {})
          .first();
    }
  }
}
