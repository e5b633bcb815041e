package org.goodfaith.core.intake;

/// What the door says of a row.
public sealed interface Admission {
  /// It may enter, unless the ledger already holds it.
  ///
  /// @param draft what enters
  record Admitted(Draft draft) implements Admission {}

  /// It may not.
  ///
  /// @param fault why, and what to do
  record Refused(IntakeFault fault) implements Admission {}
}
