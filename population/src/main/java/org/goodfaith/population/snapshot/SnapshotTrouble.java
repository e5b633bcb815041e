package org.goodfaith.population.snapshot;

import org.jspecify.annotations.Nullable;

/// A snapshot can not be read or written; says why and what to do.
public final class SnapshotTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param what is wrong, and where
  /// @param remedy what to do
  SnapshotTrouble(String what, String remedy) {
    this(what, remedy, null);
  }

  /// @param what is wrong, and where
  /// @param remedy what to do
  /// @param cause what revealed it
  SnapshotTrouble(String what, String remedy, @Nullable Throwable cause) {
    super(what + "\n  " + remedy, cause);
  }

  static SnapshotTrouble damaged(String name, Throwable cause) {
    return new SnapshotTrouble(
        "The snapshot's file " + name + " can not be read: " + cause.getMessage(),
        "Take the snapshot again: 'goodfaith snapshot DIR'.",
        cause);
  }
}
