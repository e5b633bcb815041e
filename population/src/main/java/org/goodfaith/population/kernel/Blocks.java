package org.goodfaith.population.kernel;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The blocks of one thread, one for each table that rules read.
final class Blocks {
  private final IdentityHashMap<TablePlan, Block> all = new IdentityHashMap<>();
  private final List<Block> inOrder;

  Blocks(List<TablePlan> plans) {
    for (TablePlan plan : plans) {
      all.put(plan, new Block(plan));
    }
    inOrder = plans.stream().map(all::get).toList();
  }

  List<Block> all() {
    return inOrder;
  }

  /// @return the block of a table, null where the subjects have no rows there
  @Nullable Block of(TablePlan plan) {
    Block block = all.get(plan);
    return block == null || block.rows() == 0 ? null : block;
  }
}
