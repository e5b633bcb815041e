package org.goodfaith.core.intake;

import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.SourceRow;

/// Carries a fault out of one check; never leaves this package.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient IntakeFault fault;

  Refusal(
      Reason reason, SourceRow row, String culprit, String message, String allowed, String remedy) {
    super(message, null, false, false);
    this.fault = new IntakeFault(reason, row.place(), culprit, message, allowed, remedy);
  }

  IntakeFault fault() {
    return fault;
  }
}
