package org.goodfaith.core.verify;

import java.util.List;
import org.goodfaith.core.base.Hash;

/// What a check of the whole registry found.
///
/// @param entries entries checked
/// @param root root of the tree over them, as recomputed
/// @param assessments answers recomputed and found the same, or forgotten since
/// @param differences how many differences there are
/// @param first the first of them, most important first
public record Verification(
    long entries, Hash root, long assessments, long differences, List<Finding> first) {
  /// Copies the list.
  public Verification {
    first = List.copyOf(first);
  }

  /// @return whether everything is as it must be
  public boolean clean() {
    return differences == 0;
  }
}
