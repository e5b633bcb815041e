package org.goodfaith.population.kernel;

import java.util.Arrays;
import org.goodfaith.population.columns.Columns;

/// Runs a plan for some subjects at a time. For one thread.
public final class RunScores {
  private static final int FIRST_ROOM = 1024;

  private final PartPlan plan;
  private final Blocks blocks;
  private final Scratch scratch = new Scratch();
  private final long[][] sums;

  RunScores(PartPlan plan) {
    this.plan = plan;
    blocks = new Blocks(plan.tables());
    sums = new long[plan.bases().length][FIRST_ROOM];
  }

  /// Fills the results of the subjects from one place to before another.
  public void run(int from, int to) {
    int count = to - from;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = count > sums[i].length ? new long[count + (count >> 1)] : sums[i];
      Arrays.fill(sums[i], 0, count, plan.bases()[i]);
    }
    for (int i = 0; i < plan.tables().size(); i++) {
      Block block = blocks.all().get(i);
      if (block.ready(from, to)) {
        for (Line line : plan.tables().get(i).lines()) {
          line.run(block, scratch, sums, from);
        }
      }
    }
    for (GatherLine line : plan.gathers()) {
      line.run(blocks, scratch, sums, from, to);
    }
    Columns columns = plan.columns();
    for (ScoreSlot slot : plan.slots()) {
      slot.finish(columns, sums, from, to);
    }
  }
}
