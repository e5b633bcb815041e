package org.goodfaith.core.ledger;

import java.util.List;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.IntakeFault;

/// What became of one group of drafts. A group enters whole or not at all.
public sealed interface GroupOutcome {
  /// @return the group's number
  int group();

  /// @return entries that came in through it
  static List<EntryRef> added(GroupOutcome outcome) {
    return outcome instanceof Accepted accepted ? accepted.added() : List.of();
  }

  /// At least one draft was new; the others, if any, stood there already with the same content.
  ///
  /// @param group its number
  /// @param added entries of the new drafts, in their order
  /// @param already entries of the drafts known before
  record Accepted(int group, List<EntryRef> added, List<EntryRef> already) implements GroupOutcome {
    /// Copies the lists.
    public Accepted {
      added = List.copyOf(added);
      already = List.copyOf(already);
    }
  }

  /// Everything in it stood there already with the same content.
  ///
  /// @param group its number
  /// @param already the entries
  record Duplicate(int group, List<EntryRef> already) implements GroupOutcome {
    /// Copies the list.
    public Duplicate {
      already = List.copyOf(already);
    }
  }

  /// Nothing of it entered.
  ///
  /// @param group its number
  /// @param faults why, at least one
  record Refused(int group, List<IntakeFault> faults) implements GroupOutcome {
    /// Copies the list.
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
