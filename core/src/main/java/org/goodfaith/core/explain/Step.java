package org.goodfaith.core.explain;

import java.util.List;
import org.goodfaith.core.base.Points;

/// One line of a score: which article moved it, by how much, on what evidence.
///
/// Invariant: the effects of all steps of a score add up to the score.
///
/// @param article number of the article applied
/// @param rule code of the block within it
/// @param label what was looked at, in the words of the law
/// @param value what was found, as people write it
/// @param effect points added, or taken away when negative
/// @param evidence entries read, in ledger order; never empty
public record Step(
    String article,
    String rule,
    String label,
    String value,
    Points effect,
    List<EntryRef> evidence) {
  /// @throws IllegalArgumentException without evidence
  public Step {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("step for article " + article + " names no evidence");
    }
  }
}
