package org.goodfaith.population;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.KindTable;

/// Finds the subjects with a record that may enter a list, under some version of a law.
final class Touched {
  private Touched() {}

  static BitSet byLists(Rulebook rulebook, Columns columns) {
    Set<String> kinds = new HashSet<>();
    rulebook.blocks(ListRule.class).forEach(rule -> kinds.addAll(rule.enters()));
    BitSet touched = new BitSet(columns.size());
    for (KindTable table : columns.tables()) {
      if (kinds.contains(table.kind())) {
        for (int owner : table.owners()) {
          touched.set(owner);
        }
      }
    }
    return touched;
  }
}
