package org.goodfaith.core.verify;

import java.util.Optional;
import org.goodfaith.core.base.Hash;

/// A tree head that somebody wrote down outside: what it knew must still be there.
///
/// @param size entries
/// @param root hash of the tree
public record KnownHead(long size, Hash root) {
  /// @return the head written as `SIZE:ROOT` with the root in hexadecimal digits, or empty
  public static Optional<KnownHead> parse(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    try {
      long size = Long.parseLong(text.substring(0, colon));
      return size > 0
          ? Optional.of(new KnownHead(size, Hash.ofHex(text.substring(colon + 1))))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // The caller says what is allowed.
    }
  }
}
