package org.goodfaith.core.rulebook;

import org.goodfaith.core.base.Hash;

/// Every rulebook that was ever drafted or enacted here, by digest.
public interface RulebookLibrary {
  /// @return the rulebook
  /// @throws org.goodfaith.core.base.RegistryBug where its texts are not stored as they were
  Rulebook byDigest(Hash digest);
}
