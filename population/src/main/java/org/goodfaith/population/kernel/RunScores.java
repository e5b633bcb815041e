package org.goodfaith.population.kernel;

import java.util.Arrays;
import java.util.List;
import org.goodfaith.population.columns.Columns;

/// Runs a plan for some subjects at a time. For one thread.
public final class RunScores {
  private static final int FIRST_ROOM = 1024;

  private final PartPlan plan;
  private final Blocks blocks;
  private final List<PackedRows> packed;
  private final Blocks otherwise;
  private final Scratch scratch = new Scratch();
  private final long[][] sums;

  RunScores(PartPlan plan) {
    this.plan = plan;
    blocks = new Blocks(plan.tables().plans());
    packed = plan.tables().packed().stream().map(PackedRows::new).toList();
    otherwise = new Blocks(plan.tables().packed().stream().map(PackedPlan::otherwise).toList());
    sums = new long[plan.bases().length][FIRST_ROOM];
  }

  /// Fills the results of the subjects from one place to before another.
  public void run(int from, int to) {
    int count = to - from;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = count > sums[i].length ? new long[count + (count >> 1)] : sums[i];
      Arrays.fill(sums[i], 0, count, plan.bases()[i]);
    }
    for (int i = 0; i < packed.size(); i++) {
      packed(i, from, to);
      TablePlan plain = plan.tables().plans().get(i);
      if (plain.wanted()) {
        lines(plain, blocks.all().get(i), from, to);
      }
    }
    for (GatherLine line : plan.tables().gathers()) {
      line.run(blocks, scratch, sums, from, to);
    }
    Columns columns = plan.columns();
    for (ScoreSlot slot : plan.slots()) {
      slot.finish(columns, sums, scratch, from, to);
    }
  }

  /// @return a sum of the subjects run last
  long[] sum(int number) {
    return sums[number];
  }

  private void packed(int number, int from, int to) {
    PackedPlan table = plan.tables().packed().get(number);
    PackedRows rows = packed.get(number);
    if (table.lines().isEmpty() || !rows.of().find(from, to)) {
      return;
    }
    if (rows.add()) {
      for (PackedLines lines : rows.lines()) {
        lines.run(rows, scratch, sums, from);
      }
    } else {
      lines(table.otherwise(), otherwise.all().get(number), from, to);
    }
  }

  private void lines(TablePlan table, Block block, int from, int to) {
    if (block.ready(from, to)) {
      for (Line line : table.lines()) {
        line.run(block, scratch, sums, from);
      }
    }
  }
}
