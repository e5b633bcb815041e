package org.goodfaith.lab.scenario;

import java.security.MessageDigest;
import org.goodfaith.core.base.Hash;

/// Digest of everything that happened in a run, one decade after the other in the order in which
/// they were lived: whoever has the same digest again has the same run again.
public final class Happened {
  private final MessageDigest digest = Hash.sha256();

  /// @param some of it
  void add(Hash some) {
    digest.update(some.bytes());
  }

  /// @return of all of it so far; it is asked for once, at the end
  Hash hash() {
    return Hash.ending(digest);
  }
}
