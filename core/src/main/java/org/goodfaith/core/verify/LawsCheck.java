package org.goodfaith.core.verify;

import java.time.LocalDate;
import java.util.Optional;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.Enactment;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LawFault;
import org.goodfaith.core.ledger.Lawmaking;

/// Follows the laws of a registry from draft to force: no step may be missing, and the texts must
/// be those that were drafted or enacted.
final class LawsCheck {
  private final Findings findings;
  private final Lawmaking lawmaking = new Lawmaking();

  LawsCheck(Findings findings) {
    this.findings = findings;
  }

  void take(String place, long position, EntryBody body) {
    Optional<LawFault> fault = lawmaking.refuse(body);
    if (fault.isPresent()) {
      findings.add(place, "it is no lawful step: " + fault.get().message());
      return;
    }
    lawmaking.take(position, body);
  }

  void texts(StoredRows rows) {
    for (Hash law : lawmaking.rulebooks()) {
      if (!rows.rulebook(law).filter(law::equals).isPresent()) {
        findings.add("rulebook " + law, "its texts are not those that were drafted or enacted");
      }
    }
  }

  /// @return whether this was the law of the day, as known then
  boolean inForce(Hash law, LocalDate day, long treeSize) {
    return Enactment.inForce(lawmaking.enactments(), day, treeSize).filter(law::equals).isPresent();
  }
}
