package org.goodfaith.core.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final List<Enactment> enactments = new ArrayList<>();
  private final Set<Hash> texts = new LinkedHashSet<>();

  LawsCheck(Findings findings) {
    this.findings = findings;
  }

  void take(String place, long position, EntryBody body) {
    Optional<LawFault> fault = lawmaking.refuse(body);
    if (fault.isPresent()) {
      findings.add(place, "it is no lawful step: " + fault.get().message());
      return;
    }
    lawmaking.take(body);
    if (body instanceof EntryBody.Drafted drafted) {
      texts.add(drafted.rulebook());
    }
    Enactment.of(position, body)
        .ifPresent(one -> {
          enactments.add(one);
          texts.add(one.rulebook());
        });
  }

  void texts(StoredRows rows) {
    for (Hash law : texts) {
      if (!rows.rulebook(law).filter(law::equals).isPresent()) {
        findings.add("rulebook " + law, "its texts are not those that were drafted or enacted");
      }
    }
  }

  /// @return whether this was the law of the day, as known then
  boolean inForce(Hash law, LocalDate day, long treeSize) {
    return Enactment.inForce(enactments, day, treeSize).filter(law::equals).isPresent();
  }
}
