package org.goodfaith.population.kernel;

import java.util.List;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.population.columns.FactColumn;
import org.jspecify.annotations.Nullable;

/// Makes the line for a characteristic that reads several tables.
final class CompileGather {
  private static final int QUOTIENT_SCALE = 3;

  private final List<TablePlan> plans;
  private final View view;
  private final LineKey key;
  private final int scale;
  private final int perScale;

  CompileGather(List<TablePlan> plans, View view, LineKey key) {
    this.plans = plans;
    this.view = view;
    this.key = key;
    this.scale = scale(key.what().field());
    this.perScale = scale(key.what().per());
  }

  /// @return the largest scale of a fact among the tables
  private int scale(String field) {
    int largest = 0;
    for (TablePlan plan : plans) {
      largest = Math.max(largest, TablePlan.scale(plan.table().fact(field)));
    }
    return largest;
  }

  GatherLine line() {
    Characteristic what = key.what();
    Aggregate aggregate = what.aggregate();
    int shift =
        aggregate == Aggregate.MEAN ? QUOTIENT_SCALE - scale : QUOTIENT_SCALE + perScale - scale;
    return new GatherLine(
        plans.stream().map(this::source).toList(),
        new GatherValue(aggregate, shift, Months.packed(view.day())),
        effect(),
        LineDraft.summed(key) && key.table() instanceof PointsTable.PerUnit units
            ? decay(units)
            : null);
  }

  private Effect effect() {
    if (LineDraft.summed(key) && key.table() instanceof PointsTable.PerUnit units) {
      return new Effect.Limits(units.floor().value(), units.cap().value());
    }
    int valueScale =
        switch (key.what().aggregate()) {
          case MAX, MIN, TREND, SUM -> scale;
          case SHARE, MEAN -> QUOTIENT_SCALE;
          case COUNT, DISTINCT, MONTHS, MONTHS_IN_A_ROW, MONTHS_SINCE_LAST, MONTHS_SINCE_FIRST -> 0;
        };
    return CompileLine.effect(key.table(), valueScale);
  }

  private GatherLine.Decay decay(PointsTable.PerUnit units) {
    return new GatherLine.Decay(
        units.steps().stream().mapToInt(step -> view.older(step.within()) + 1).toArray(),
        units.steps().stream().mapToLong(step -> step.each().value()).toArray(),
        Prefixes.power(scale));
  }

  private GatherLine.Source source(TablePlan plan) {
    Counting counting = view.counting(plan.table().kind());
    @Nullable Counting base = counting.plain() ? null : counting;
    Window window = new CompileLine(plan, view, key.what()).window();
    return new GatherLine.Source(
        plan,
        window,
        plan.mask(base, Characteristic.Where.ALWAYS, null),
        plan.mask(base, key.what().where(), null),
        number(plan, key.what().field(), scale),
        number(plan, key.what().per(), perScale));
  }

  private static GatherLine.Number number(TablePlan plan, String name, int scale) {
    FactColumn column = plan.table().fact(name);
    int own = TablePlan.scale(column);
    if (column == null || own < 0) {
      return new GatherLine.Number(-1, -1, 1);
    }
    return new GatherLine.Number(
        plan.field(column),
        plan.mask(null, Characteristic.Where.ALWAYS, column),
        Prefixes.power(scale - own));
  }
}
