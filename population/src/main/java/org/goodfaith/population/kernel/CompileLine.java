package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.population.columns.FactColumn;
import org.jspecify.annotations.Nullable;

/// Makes the line for a characteristic that reads one table.
final class CompileLine {
  private static final int QUOTIENT_SCALE = 3;

  private final TablePlan plan;
  private final View view;
  private final Characteristic what;
  private final Counting counting;

  CompileLine(TablePlan plan, View view, Characteristic what) {
    this.plan = plan;
    this.view = view;
    this.what = what;
    this.counting = view.counting(plan.table().kind());
  }

  /// Asks the table for all cuts that the characteristic needs.
  void ask(PointsTable table) {
    plan.cuts().want(low());
    plan.cuts().want(high());
    if (table instanceof PointsTable.PerUnit units && summed()) {
      units.steps().forEach(step -> plan.cuts().want(view.older(step.within())));
    }
  }

  private int low() {
    return Math.max(view.before(what.window()), counting.first() - 1);
  }

  private int high() {
    return Math.min(view.day(), counting.last());
  }

  private boolean summed() {
    return what.aggregate() == Aggregate.COUNT || what.aggregate() == Aggregate.SUM;
  }

  private @Nullable Counting base() {
    return counting.plain() ? null : counting;
  }

  /// @return the window looked at
  Window window() {
    int base = plan.mask(base(), Characteristic.Where.ALWAYS, null);
    return new Window(plan.cuts().number(low()), plan.cuts().number(high()), plan.count(base));
  }

  private int mask(@Nullable FactColumn having) {
    return plan.mask(base(), what.where(), having);
  }

  private @Nullable FactColumn numeric(String name) {
    FactColumn column = name.isEmpty() ? null : plan.table().fact(name);
    return TablePlan.scale(column) < 0 ? null : column;
  }

  /// @return the line, once the table's cuts are ready
  Line line(PointsTable table) {
    if (table instanceof PointsTable.PerUnit units && summed()) {
      return decayed(units);
    }
    FactColumn column = numeric(what.field());
    int scale =
        switch (what.aggregate()) {
          case MAX, MIN, TREND, SUM -> Math.max(0, TablePlan.scale(column));
          case SHARE, MEAN -> QUOTIENT_SCALE;
          case COUNT, DISTINCT, MONTHS, MONTHS_IN_A_ROW, MONTHS_SINCE_LAST, MONTHS_SINCE_FIRST -> 0;
        };
    return new Line(read(column), effect(table, scale));
  }

  /// @param scale of the values
  static Effect effect(PointsTable table, int scale) {
    return switch (table) {
      case PointsTable.Bins bins -> Effect.Bins.of(bins, scale);
      case PointsTable.PerUnit units ->
          new Effect.Units(
              units.steps().getFirst().each().value(),
              Prefixes.power(scale),
              units.floor().value(),
              units.cap().value());
    };
  }

  private Line decayed(PointsTable.PerUnit units) {
    List<Integer> ages = new ArrayList<>();
    units.steps().forEach(step -> ages.add(plan.cuts().number(view.older(step.within()))));
    FactColumn column = numeric(what.field());
    Effect limits = new Effect.Limits(units.floor().value(), units.cap().value());
    int prefix;
    if (what.aggregate() == Aggregate.COUNT) {
      prefix = plan.count(mask(null));
    } else if (column == null) {
      return new Line(new Read.Nothing(), limits);
    } else {
      prefix = plan.prefix(PrefixKey.Sort.UNITS, plan.field(column), mask(null));
    }
    return new Line(
        new Read.Decayed(
            window(),
            prefix,
            ages.stream().mapToInt(Integer::intValue).toArray(),
            units.steps().stream().mapToLong(step -> step.each().value()).toArray()),
        limits);
  }

  private Read read(@Nullable FactColumn column) {
    return switch (what.aggregate()) {
      case COUNT -> new Read.Difference(window(), plan.count(mask(null)));
      case SUM ->
          column == null
              ? new Read.Difference(window(), plan.count(plan.mask(none())))
              : new Read.Difference(
                  window(), plan.prefix(PrefixKey.Sort.SUM, plan.field(column), mask(null)));
      case MAX, MIN ->
          column == null
              ? new Read.Nothing()
              : new Read.Extreme(
                  window(), plan.field(column), mask(column), what.aggregate() == Aggregate.MAX);
      case MEAN -> column == null ? new Read.Nothing() : mean(column);
      case SHARE -> {
        FactColumn whole = numeric(what.per());
        yield column == null || whole == null ? new Read.Nothing() : share(column, whole);
      }
      case MONTHS ->
          mask(null) < 0
              ? new Read.MonthCount(window(), plan.prefix(PrefixKey.Sort.MONTHS, -1, -1))
              : new ReadRows(what.aggregate(), window(), -1, mask(null));
      case MONTHS_IN_A_ROW -> new ReadRows(what.aggregate(), window(), -1, mask(null));
      case TREND ->
          column == null
              ? new Read.Nothing()
              : new ReadRows(what.aggregate(), window(), plan.field(column), mask(column));
      case DISTINCT -> {
        FactColumn any = plan.table().fact(what.field());
        yield new ReadRows(
            what.aggregate(), window(), any == null ? -1 : plan.field(any), mask(any));
      }
      case MONTHS_SINCE_LAST -> since(true);
      case MONTHS_SINCE_FIRST -> since(false);
    };
  }

  /// A mask of no row: none has a fact that the table has not.
  private MaskKey none() {
    return new MaskKey(
        base(), new Characteristic.Where(what.field(), Characteristic.Comparison.EQUAL, ""), "");
  }

  private Read since(boolean last) {
    int mask = mask(null);
    PrefixKey.Sort sort = last ? PrefixKey.Sort.LAST : PrefixKey.Sort.NEXT;
    int found = mask < 0 ? -1 : plan.prefix(sort, -1, mask);
    return new Read.Since(window(), found, last, Months.packed(view.day()));
  }

  private Read mean(FactColumn column) {
    int sum = plan.prefix(PrefixKey.Sort.SUM, plan.field(column), mask(null));
    int have = plan.count(mask(column));
    return new Read.Quotient(window(), sum, have, -1, -1, QUOTIENT_SCALE - TablePlan.scale(column));
  }

  private Read share(FactColumn part, FactColumn whole) {
    return new Read.Quotient(
        window(),
        plan.prefix(PrefixKey.Sort.SUM, plan.field(part), mask(null)),
        plan.count(mask(part)),
        plan.prefix(PrefixKey.Sort.SUM, plan.field(whole), mask(null)),
        plan.count(mask(whole)),
        QUOTIENT_SCALE + TablePlan.scale(whole) - TablePlan.scale(part));
  }

  /// @return a line that counts the records of a file
  static Line file(TablePlan plan, View view) {
    Characteristic all =
        new Characteristic(
            Aggregate.COUNT,
            List.of(plan.table().kind()),
            "",
            "",
            Characteristic.Where.ALWAYS,
            Span.NONE);
    CompileLine compile = new CompileLine(plan, view, all);
    return new Line(compile.read(null), new Effect.Limits(0, Long.MAX_VALUE));
  }
}
