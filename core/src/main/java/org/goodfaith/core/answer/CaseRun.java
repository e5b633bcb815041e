package org.goodfaith.core.answer;

import java.util.List;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.RulebookFault;

/// What came of running one case.
///
/// @param worked the case
/// @param compared what it expects and what follows, in its own order
/// @param faults why it does not hold; empty where it does
/// @param read the blocks that its answer rests on, in order of the law
public record CaseRun(
    CaseRule worked, List<Compared> compared, List<RulebookFault> faults, List<Block> read) {
  /// Copies the lists.
  public CaseRun {
    compared = List.copyOf(compared);
    faults = List.copyOf(faults);
    read = List.copyOf(read);
  }

  /// One expectation.
  ///
  /// @param expected the sentence of the case
  /// @param found what follows, in the same words; empty where the sentence means nothing
  public record Compared(String expected, String found) {
    /// @return whether it is as expected
    public boolean same() {
      return expected.equals(found);
    }
  }

  /// @return whether the case holds
  public boolean holds() {
    return faults.isEmpty();
  }
}
