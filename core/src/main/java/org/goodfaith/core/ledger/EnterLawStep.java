package org.goodfaith.core.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.subject.SubjectKey;

/// Enters a step from draft to law: it is weighed against the registry's chain and entered only
/// where it was weighed.
public final class EnterLawStep {
  private EnterLawStep() {}

  /// @param step what is done
  /// @param rulebook gives the rulebook of the step, read and proved now; asked only where nothing
  ///   else is wrong
  /// @return why the step is not taken, or empty where it was entered
  public static Optional<LawFault> enter(
      LedgerReader ledger, LedgerStore store, EntryBody step, Supplier<Proved> rulebook) {
    Optional<LawFault> fault =
        Lawmaking.of(ledger.entriesOf(SubjectKey.REGISTRY))
            .refuse(step)
            .or(() -> Lawmaking.refuse(step, rulebook.get()));
    while (fault.isEmpty()) {
      List<SealedEntry> chain = ledger.entriesOf(SubjectKey.REGISTRY);
      fault = Lawmaking.of(chain).refuse(step);
      EntryRef place = new EntryRef(SubjectKey.REGISTRY, chain.size() + 1);
      if (fault.isEmpty() && store.appendAt(place, step)) {
        return Optional.empty();
      }
    }
    return fault;
  }
}
