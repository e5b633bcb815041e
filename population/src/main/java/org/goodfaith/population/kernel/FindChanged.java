package org.goodfaith.population.kernel;

import java.util.BitSet;
import java.util.List;

/// Finds the subjects of a part to whom two laws give different points, by the characteristics that
/// both laws do not have in common. All others have the same scores and grades under both.
public final class FindChanged {
  private static final int SUBJECTS_MOST = 4_096;
  private static final long ROWS_MOST = 16_384;

  private final PartPlan plan;
  private final List<Pair> pairs;

  FindChanged(PartPlan plan, List<Pair> pairs) {
    this.plan = plan;
    this.pairs = List.copyOf(pairs);
  }

  /// Points of a score by the characteristics that only one law has, as seen from one day.
  ///
  /// @param before number of the sum under the one law
  /// @param after number of the sum under the other
  record Pair(int before, int after) {}

  /// @return whether there is anything that both laws do not have in common
  public boolean any() {
    return !pairs.isEmpty();
  }

  /// @return places of the subjects
  public BitSet places() {
    int size = plan.columns().size();
    BitSet changed = new BitSet(size);
    RunScores worker = plan.worker();
    int step = SUBJECTS_MOST;
    for (int from = 0; any() && from < size; ) {
      int to = Math.min(size, from + step);
      while (to - from > 1 && plan.rows(from, to) > ROWS_MOST) {
        step = Math.max(1, step / 2);
        to = Math.min(size, from + step);
      }
      worker.run(from, to);
      for (Pair pair : pairs) {
        compare(worker.sum(pair.before()), worker.sum(pair.after()), from, to, changed);
      }
      step = Math.min(SUBJECTS_MOST, 2 * step);
      from = to;
    }
    return changed;
  }

  private static void compare(long[] before, long[] after, int from, int to, BitSet changed) {
    for (int i = 0; i < to - from; i++) {
      if (before[i] != after[i]) {
        changed.set(from + i);
      }
    }
  }
}
