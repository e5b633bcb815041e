package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.FactColumn;
import org.jspecify.annotations.Nullable;

/// Makes the packed line for a characteristic that reads one table, where there is one.
final class CompilePacked {
  private static final int QUOTIENT_SCALE = 3;
  private static final long MONTHS_MOST = 12L * 5000;

  private final PackedPlan plan;
  private final View view;
  private final Characteristic what;
  private final Counting counting;
  private final Taken taken;

  CompilePacked(PackedPlan plan, View view, Characteristic what) {
    this.plan = plan;
    this.view = view;
    this.what = what;
    this.counting = view.counting(plan.table().kind());
    this.taken =
        new Taken(
            Math.max(view.before(what.window()), counting.first() - 1),
            Math.min(view.day(), counting.last()),
            what.where());
  }

  /// @return the line, null where only the general way leads to it
  @Nullable PackedLine line(PointsTable table) {
    PackedRead read = counting.plain() ? read(table) : null;
    return read == null ? null : new PackedLine(read);
  }

  private @Nullable PackedRead read(PointsTable table) {
    return switch (what.aggregate()) {
      case COUNT, SUM ->
          table instanceof PointsTable.PerUnit units ? worth(units) : value(table, summed());
      case MONTHS ->
          what.where().conditional() ? null : value(table, Term.months(plan.taken(taken)));
      case SHARE -> quotient(table, dense(what.field()), dense(what.per()));
      case MEAN -> quotient(table, dense(what.field()), null);
      case MAX, MIN -> table instanceof PointsTable.Bins bins ? extreme(bins) : null;
      case MONTHS_SINCE_LAST, MONTHS_SINCE_FIRST ->
          table instanceof PointsTable.Bins bins ? since(bins) : null;
      case DISTINCT, TREND, MONTHS_IN_A_ROW -> null;
    };
  }

  /// @return the column of this name, null where there is none or some rows have no number
  private @Nullable FactColumn dense(String name) {
    FactColumn column = name.isEmpty() ? null : plan.table().fact(name);
    return column == null || TablePlan.scale(column) < 0 || column.absent() != null ? null : column;
  }

  private @Nullable Term summed() {
    if (what.aggregate() == Aggregate.COUNT) {
      return Term.count(plan.taken(taken));
    }
    FactColumn column = plan.table().fact(what.field());
    return column == null || TablePlan.scale(column) < 0
        ? null
        : Term.sum(plan.taken(taken), plan.field(column));
  }

  private int looked() {
    return plan.term(Term.count(plan.taken(taken.looked())));
  }

  private @Nullable PackedRead value(PointsTable table, @Nullable Term term) {
    if (term == null) {
      return null;
    }
    int scale =
        what.aggregate() == Aggregate.SUM ? TablePlan.scale(plan.table().fact(what.field())) : 0;
    return new PackedRead.Value(plan.term(term), 1, looked(), CompileLine.effect(table, scale));
  }

  /// Units worth more or less by their age.
  private @Nullable PackedRead worth(PointsTable.PerUnit units) {
    Term term = summed();
    if (term == null || units.steps().stream().anyMatch(step -> far(step.each().value()))) {
      return null;
    }
    Effect limits = new Effect.Limits(units.floor().value(), units.cap().value());
    PointsTable.AgeStep first = units.steps().getFirst();
    boolean whole = term.field() < 0 || TablePlan.scale(plan.fields().get(term.field())) == 0;
    if (whole && units.steps().size() == 1 && view.older(first.within()) <= taken.low()) {
      return new PackedRead.Value(plan.term(term), first.each().value(), -1, limits);
    }
    if (!whole || term.field() < 0) {
      return null;
    }
    List<Term.Age> ages = new ArrayList<>();
    for (int i = 0; i < units.steps().size(); i++) {
      long next = i + 1 == units.steps().size() ? 0 : units.steps().get(i + 1).each().value();
      PointsTable.AgeStep step = units.steps().get(i);
      ages.add(
          new Term.Age(view.older(step.within()), Math.toIntExact(step.each().value() - next)));
    }
    Term worth = Term.worth(term.taken(), term.field(), ages);
    return new PackedRead.Value(plan.term(worth), 1, -1, limits);
  }

  private static boolean far(long number) {
    return number > Integer.MAX_VALUE / 2 || number < Integer.MIN_VALUE / 2;
  }

  private @Nullable PackedRead quotient(
      PointsTable table, @Nullable FactColumn part, @Nullable FactColumn whole) {
    boolean mean = what.aggregate() == Aggregate.MEAN;
    if (part == null || (whole == null && !mean)) {
      return null;
    }
    int rows = plan.taken(taken);
    int counted = plan.term(Term.count(rows));
    int divisor = whole == null ? counted : plan.term(Term.sum(rows, plan.field(whole)));
    return new PackedRead.Quotient(
        plan.term(Term.sum(rows, plan.field(part))),
        divisor,
        counted,
        QUOTIENT_SCALE + Math.max(0, TablePlan.scale(whole)) - TablePlan.scale(part),
        CompileLine.effect(table, QUOTIENT_SCALE));
  }

  /// The largest number reaches an edge where any does; the smallest, where none is below.
  private @Nullable PackedRead extreme(PointsTable.Bins table) {
    FactColumn column = dense(what.field());
    if (column == null) {
      return null;
    }
    Effect.Bins bins = Effect.Bins.of(table, TablePlan.scale(column));
    int rows = plan.taken(taken);
    List<PackedRead.Step> steps = new ArrayList<>();
    for (int i = 0; i < bins.from().length; i++) {
      long edge = bins.from()[i];
      if (far(edge)) {
        return null;
      }
      boolean largest = what.aggregate() == Aggregate.MAX;
      Term.Sort sort = largest ? Term.Sort.REACHED : Term.Sort.BELOW;
      Term term = new Term(sort, rows, plan.field(column), (int) edge, List.of());
      steps.add(new PackedRead.Step(plan.term(term), !largest, bins.more()[i]));
    }
    return new PackedRead.Steps(plan.term(Term.count(rows)), bins.points() - bins.missing(), steps);
  }

  /// So many months have gone by since the last row where none is later than a day, and since the
  /// first where any is not.
  private PackedRead since(PointsTable.Bins table) {
    Effect.Bins bins = Effect.Bins.of(table, 0);
    long points = bins.points() - bins.missing();
    List<PackedRead.Step> steps = new ArrayList<>();
    for (int i = 0; i < bins.from().length; i++) {
      long months = bins.from()[i];
      if (months <= 0) {
        points += bins.more()[i];
      } else if (months < MONTHS_MOST) {
        int day = View.bounded(Days.day(view.day()).minusMonths(months).toEpochDay());
        boolean last = what.aggregate() == Aggregate.MONTHS_SINCE_LAST;
        int rows = plan.taken(last ? taken.after(day) : taken.upTo(day));
        steps.add(new PackedRead.Step(plan.term(Term.count(rows)), last, bins.more()[i]));
      }
    }
    return new PackedRead.Steps(plan.term(Term.count(plan.taken(taken))), points, steps);
  }
}
