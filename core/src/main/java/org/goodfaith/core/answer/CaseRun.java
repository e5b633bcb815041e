package org.goodfaith.core.answer;

import java.util.List;
import java.util.Optional;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;

/// What came of running one case.
///
/// @param worked the case
/// @param compared what it expects and what follows, in its own order
/// @param faults why it does not hold; empty where it does
/// @param history what is given, as entries
/// @param assessment what follows; empty where what is given cannot be read
public record CaseRun(
    CaseRule worked,
    List<Compared> compared,
    List<RulebookFault> faults,
    List<SealedEntry> history,
    Optional<Assessment> assessment) {
  /// Copies the lists.
  public CaseRun {
    compared = List.copyOf(compared);
    faults = List.copyOf(faults);
    history = List.copyOf(history);
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

  /// @param rulebook whose case it is
  /// @return the blocks that its answer rests on, in order of the law
  public List<Block> read(Rulebook rulebook) {
    return assessment
        .map(found -> CaseReach.of(rulebook, worked, history, found))
        .orElse(List.of());
  }

  /// @return whether the case holds
  public boolean holds() {
    return faults.isEmpty();
  }
}
