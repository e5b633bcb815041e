package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Admission;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.record.SourceRow;

/// Through the door and into the ledger: admits groups of rows and appends those admitted, one
/// transaction for each call. Files and the API come in this same way.
public final class SubmitRows {
  private static final Set<String> RECORDS = Set.of("record", "correction");
  private static final Set<String> DECISIONS = Set.of("decision", "appeal-decision");

  private final AdmitRows door;
  private final LedgerStore ledger;

  /// @param door for the source that submits
  /// @param ledger where accepted rows go
  public SubmitRows(AdmitRows door, LedgerStore ledger) {
    this.door = door;
    this.ledger = ledger;
  }

  /// Groups that have passed the door, or not.
  ///
  /// @param drafts of the groups admitted, in rising order of group
  /// @param refused the outcome of each group refused at the door, by its number
  public record Admitted(List<KeyedDraft> drafts, Map<Integer, GroupOutcome> refused) {
    /// Copies the collections.
    public Admitted {
      drafts = List.copyOf(drafts);
      refused = Map.copyOf(refused);
    }

    /// Records are of the day of conduct, and a correction of the day on which it comes; every
    /// other act has a day from which clocks may run.
    ///
    /// @param outcomes of all groups
    /// @param today the registry's day
    /// @return how many acts came in that are of an earlier day
    public long earlier(List<GroupOutcome> outcomes, LocalDate today) {
      Set<Integer> accepted =
          outcomes.stream()
              .filter(GroupOutcome.Accepted.class::isInstance)
              .map(GroupOutcome::group)
              .collect(Collectors.toSet());
      return drafts.stream()
          .filter(one -> accepted.contains(one.group()) && !RECORDS.contains(one.act()))
          .filter(one -> one.day().isBefore(today))
          .count();
    }

    /// @param outcomes of all groups
    /// @return entries that came in with the groups that decide something
    public List<EntryRef> decisions(List<GroupOutcome> outcomes) {
      Set<Integer> deciding =
          drafts.stream()
              .filter(one -> DECISIONS.contains(one.act()))
              .map(KeyedDraft::group)
              .collect(Collectors.toSet());
      return outcomes.stream()
          .filter(one -> deciding.contains(one.group()))
          .flatMap(one -> GroupOutcome.added(one).stream())
          .toList();
    }
  }

  /// Lets groups through the door; adds nothing, so that a next batch can be admitted while the one
  /// before is being written.
  ///
  /// @param groups in order; a group's number is its index
  public Admitted admit(List<SourceItem.Group> groups) {
    Map<Integer, GroupOutcome> refused = new HashMap<>();
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
        refused.put(i, new GroupOutcome.Refused(i, faults));
      }
    }
    return new Admitted(ledger.key(drafts), refused);
  }

  /// @param groups in order
  /// @param progress what to store beside them, from the outcomes of all groups
  /// @return the outcome of each group, in order; its number is the group's index
  public List<GroupOutcome> submit(
      List<SourceItem.Group> groups,
      Function<List<GroupOutcome>, Optional<IngestProgress>> progress) {
    return append(admit(groups), progress);
  }

  /// @param admitted from `admit`
  /// @param progress what to store beside them, from the outcomes of all groups
  /// @return the outcome of each group, in order; its number is the group's index
  public List<GroupOutcome> append(
      Admitted admitted, Function<List<GroupOutcome>, Optional<IngestProgress>> progress) {
    List<List<GroupOutcome>> result = new ArrayList<>();
    List<GroupOutcome> appended =
        ledger.append(
            admitted.drafts(),
            outcomes -> {
              List<GroupOutcome> all = merge(admitted.refused(), outcomes);
              result.add(all);
              return progress.apply(all);
            });
    return result.isEmpty() ? merge(admitted.refused(), appended) : result.getLast();
  }

  private static List<GroupOutcome> merge(
      Map<Integer, GroupOutcome> refused, List<GroupOutcome> appended) {
    TreeMap<Integer, GroupOutcome> all = new TreeMap<>(refused);
    appended.forEach(outcome -> all.put(outcome.group(), outcome));
    return List.copyOf(all.values());
  }
}
