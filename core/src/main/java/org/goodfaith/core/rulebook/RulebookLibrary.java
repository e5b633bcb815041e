package org.goodfaith.core.rulebook;

import org.goodfaith.core.base.Hash;

/// Every law that was ever enacted here, by digest.
public interface RulebookLibrary {
  /// @return the law
  /// @throws org.goodfaith.core.base.RegistryBug where an enacted law is not stored
  Rulebook byDigest(Hash digest);
}
