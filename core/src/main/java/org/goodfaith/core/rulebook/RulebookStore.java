package org.goodfaith.core.rulebook;

import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.base.Hash;

/// Keeps the texts of laws and of drafts, by digest, for ever.
public interface RulebookStore {
  /// Stores the files of a rulebook; the same digest twice is stored once.
  ///
  /// @param digest of the files, as `RulebookText` defines it
  /// @param files content by relative path
  void keep(Hash digest, Map<String, byte[]> files);

  /// @return the files of a rulebook, or empty
  Optional<Map<String, byte[]>> filesOf(Hash digest);
}
