package org.goodfaith.core.rulebook;

import java.util.List;

/// The outcome of reading and proving a rulebook: law, or everything that keeps it from being law.
public sealed interface Proved {
  /// The rulebook holds.
  ///
  /// @param rulebook proved
  record Holds(Rulebook rulebook) implements Proved {}

  /// The rulebook does not hold.
  ///
  /// @param faults at least one, in order of place
  record Faulty(List<RulebookFault> faults) implements Proved {
    /// Copies the list.
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
