package org.goodfaith.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goodfaith.core.intake.Admission;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.record.SourceRow;

/// Through the door and into the ledger: admits groups of rows and appends those admitted, one
/// transaction for each call. Files and the API come in this same way.
public final class SubmitRows {
  private final AdmitRows door;
  private final LedgerStore ledger;

  /// @param door for the source that submits
  /// @param ledger where accepted rows go
  public SubmitRows(AdmitRows door, LedgerStore ledger) {
    this.door = door;
    this.ledger = ledger;
  }

  /// @param groups in order
  /// @param progress what to store beside them, from the outcomes of all groups
  /// @return the outcome of each group, in order; its number is the group's index
  public List<GroupOutcome> submit(
      List<SourceItem.Group> groups,
      Function<List<GroupOutcome>, Optional<IngestProgress>> progress) {
    GroupOutcome[] refused = new GroupOutcome[groups.size()];
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<Draft> admitted = new ArrayList<>();
      List<IntakeFault> faults = new ArrayList<>();
      for (SourceRow row : groups.get(i).rows()) {
        switch (door.admit(row, i)) {
          case Admission.Admitted yes -> admitted.add(yes.draft());
          case Admission.Refused no -> faults.add(no.fault());
        }
      }
      if (faults.isEmpty()) {
        drafts.addAll(admitted);
      } else {
        refused[i] = new GroupOutcome.Refused(i, faults);
      }
    }
    List<List<GroupOutcome>> result = new ArrayList<>();
    List<GroupOutcome> appended =
        ledger.append(
            drafts,
            outcomes -> {
              List<GroupOutcome> all = merge(refused, outcomes);
              result.add(all);
              return progress.apply(all);
            });
    return result.isEmpty() ? merge(refused, appended) : result.getLast();
  }

  private static List<GroupOutcome> merge(GroupOutcome[] refused, List<GroupOutcome> appended) {
    GroupOutcome[] all = refused.clone();
    for (GroupOutcome outcome : appended) {
      all[outcome.group()] = outcome;
    }
    return List.of(all);
  }
}
