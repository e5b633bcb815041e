package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.PointsTable;

/// A line while a plan is made.
final class LineDraft {
  private final LineKey key;
  private final View view;
  private final List<TablePlan> plans;
  private final List<Integer> sums = new ArrayList<>();

  LineDraft(LineKey key, View view, List<TablePlan> plans) {
    this.key = key;
    this.view = view;
    this.plans = plans;
  }

  void addTo(int sum) {
    sums.add(sum);
  }

  /// Asks the tables for all cuts.
  void ask() {
    for (TablePlan plan : plans) {
      compile(plan).ask(key.table());
    }
  }

  private CompileLine compile(TablePlan plan) {
    return new CompileLine(plan, view, key.what());
  }

  /// Makes the line, and puts what somebody gets of whom nothing is recorded into the bases.
  void make(List<GatherLine> gathers, long[] bases) {
    Effect effect = null;
    if (plans.size() == 1) {
      Line line = compile(plans.getFirst()).line(key.table());
      plans.getFirst().lines().add(line);
      sums.forEach(line::addTo);
      effect = line.effect();
    } else if (plans.isEmpty()) {
      effect = CompileLine.effect(key.table(), 0);
    } else if (GatherValue.knows(key.what().aggregate())) {
      GatherLine line = new CompileGather(plans, view, key).line();
      gathers.add(line);
      sums.forEach(line::addTo);
      effect = line.effect();
    }
    for (int sum : sums) {
      bases[sum] += effect == null ? 0 : effect.missing();
    }
  }

  /// @return whether the core must do it
  boolean withoutKernel() {
    return plans.size() > 1 && !GatherValue.knows(key.what().aggregate());
  }

  static boolean summed(LineKey key) {
    Aggregate aggregate = key.what().aggregate();
    return key.table() instanceof PointsTable.PerUnit
        && (aggregate == Aggregate.COUNT || aggregate == Aggregate.SUM);
  }
}
