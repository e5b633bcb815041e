package org.goodfaith.core.rulebook;

import org.goodfaith.core.rulebook.ListRule.Colour;

/// Proves that what keeps somebody off a black list speaks against nobody, and is known for as long
/// as the conduct is: otherwise they would be listed once it is forgotten (C10).
///
/// @param law of one day
/// @param faults where what is wrong is noted
record ProveKeepers(LawOn law, FaultBook faults) {
  void prove() {
    for (ListRule list : law.lists()) {
      if (list.colour() == Colour.BLACK) {
        for (String code : list.enters()) {
          law.kind(code).ifPresent(conduct -> keepers(list, conduct));
        }
      }
    }
  }

  private void keepers(ListRule list, RecordKind conduct) {
    for (RecordKind kind : law.kinds()) {
      if (kind.keepsOff(list.code())) {
        keeper(kind, list, conduct);
      }
    }
  }

  private void keeper(RecordKind kind, ListRule list, RecordKind conduct) {
    boolean adverse = kind.tier().adverse();
    if (adverse || kind.kept().daysAtMost() < conduct.kept().daysAtMost()) {
      faults.add(
          "C10",
          faults.spot(kind, adverse ? "tier" : "kept"),
          adverse
              ? "what keeps its subject off a list speaks against it"
              : "'"
                  + conduct.code()
                  + "' is kept longer than what keeps its subject off '"
                  + list.code()
                  + "'",
          "`tier: neutral` and `kept: " + conduct.kept() + " from end of conduct`, or longer",
          "Keep it at least as long as the conduct.");
    }
  }
}
