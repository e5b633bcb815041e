package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.PointsTable;
import org.jspecify.annotations.Nullable;

/// A line while a plan is made.
final class LineDraft {
  private final LineKey key;
  private final View view;
  private final List<TablePlan> plans;
  private final List<PackedPlan> packed;
  private final List<Integer> sums = new ArrayList<>();
  private @Nullable PackedLine packedLine;

  /// @param packed the same tables, in the same order
  LineDraft(LineKey key, View view, List<TablePlan> plans, List<PackedPlan> packed) {
    this.key = key;
    this.view = view;
    this.plans = plans;
    this.packed = packed;
  }

  void addTo(int sum) {
    sums.add(sum);
  }

  /// Asks the tables for all cuts.
  void ask() {
    if (packed.size() == 1) {
      packedLine = new CompilePacked(packed.getFirst(), view, key.what()).line(key.table());
    }
    if (packedLine != null) {
      compile(packed.getFirst().otherwise()).ask(key.table());
      return;
    }
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
      TablePlan plan = plans.getFirst();
      if (packedLine != null) {
        packed.getFirst().lines().add(packedLine);
        sums.forEach(packedLine::addTo);
        plan = packed.getFirst().otherwise();
      }
      Line line = compile(plan).line(key.table());
      plan.lines().add(line);
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
