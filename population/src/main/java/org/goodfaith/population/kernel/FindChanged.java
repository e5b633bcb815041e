package org.goodfaith.population.kernel;

import java.util.BitSet;
import java.util.List;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Columns;
import org.jspecify.annotations.Nullable;

/// Finds the subjects of a part to whom two laws give different points, by the characteristics that
/// both laws do not have in common. All others have the same scores and grades under both.
public final class FindChanged {
  private static final int SUBJECTS_MOST = 4_096;
  private static final long ROWS_MOST = 16_384;

  private final PartPlan plan;
  private final List<Pair> pairs;

  private FindChanged(PartPlan plan, List<Pair> pairs) {
    this.plan = plan;
    this.pairs = pairs;
  }

  /// Points of a score by the characteristics that only one law has, as seen from one day.
  ///
  /// @param about whose score
  /// @param before number of the sum under the one law
  /// @param after number of the sum under the other
  record Pair(SubjectKind about, int before, int after) {}

  /// What two laws that are alike but for points do not have in common, for all parts.
  public static final class Laws {
    private final ScoresAsked.Changed changed;

    /// @param before asks by the one law
    /// @param after asks the same by the other
    public Laws(Asking before, Asking after) {
      changed = ScoresAsked.Changed.of(before, after);
    }

    /// @return finds whom that concerns in a part; null where only the core can say it
    public @Nullable FindChanged in(Columns columns) {
      CompilePart compile = new CompilePart(changed.asked(), columns);
      List<Pair> pairs =
          changed.pairs().stream().filter(pair -> compile.room().has(pair.about())).toList();
      return compile.withoutKernel() ? null : new FindChanged(compile.plan(), pairs);
    }
  }

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
