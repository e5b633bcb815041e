package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.EntryBody.Approved;
import org.goodfaith.core.ledger.EntryBody.Drafted;
import org.goodfaith.core.ledger.EntryBody.Published;

/// One rulebook on its way from draft to law. Immutable.
///
/// @param drafted who drafted it, and when
/// @param approvals in order
/// @param published made known, and from when it is the law; empty until then
public record LawDraft(Drafted drafted, List<Approved> approvals, Optional<Published> published) {
  /// Copies the list.
  public LawDraft {
    approvals = List.copyOf(approvals);
  }

  /// @return its digest
  public Hash rulebook() {
    return drafted.rulebook();
  }

  /// @return how many officers must approve
  public static int approvalsNeeded() {
    return 2;
  }

  /// @return whether enough officers approved
  public boolean approved() {
    return approvals.size() >= approvalsNeeded();
  }

  /// @return day of the last step
  LocalDate lastDay() {
    return published
        .map(Published::day)
        .orElseGet(() -> approvals.isEmpty() ? drafted.day() : approvals.getLast().day());
  }

  LawDraft with(Approved approval) {
    List<Approved> more = new ArrayList<>(approvals);
    more.add(approval);
    return new LawDraft(drafted, more, published);
  }

  LawDraft with(Published publication) {
    return new LawDraft(drafted, approvals, Optional.of(publication));
  }
}
