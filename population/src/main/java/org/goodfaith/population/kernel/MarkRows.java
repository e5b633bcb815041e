package org.goodfaith.population.kernel;

import java.util.Arrays;
import org.goodfaith.population.columns.FactColumn;
import org.jspecify.annotations.Nullable;

/// Marks the rows that rules take: all bits where one is taken, none where not. Conditions that all
/// rows meet, or none, are not asked row by row.
final class MarkRows {
  private static final int SIGN = Integer.SIZE - 1;

  private final PackedPlan plan;
  private final RowField[] fields;
  private final RowTest[] tests;
  private final @Nullable State[] states;
  private final int[][] marks;
  private final Stretch of;
  private int[] every = new int[0];

  /// How many rows are taken.
  private enum State {
    NONE,
    SOME,
    ALL
  }

  MarkRows(PackedPlan plan, Stretch of, RowField[] fields) {
    this.of = of;
    this.plan = plan;
    this.fields = fields;
    int many = plan.taken().size();
    tests =
        plan.taken().stream()
            .map(taken -> RowTest.of(plan.table(), taken.where()))
            .toArray(RowTest[]::new);
    states = new State[many];
    marks = new int[many][0];
  }

  /// Turns to the rows of the stretch as measured last; they are marked when they are asked for.
  void find() {
    if (of.rows() > every.length) {
      every = new int[Stretch.room(of.rows())];
      Arrays.fill(every, -1);
    }
    Arrays.fill(states, null);
  }

  private State state(int number) {
    State known = states[number];
    if (known == null) {
      int[] room = marks[number];
      marks[number] = of.rows() > room.length ? new int[Stretch.room(of.rows())] : room;
      Taken taken = plan.taken().get(number);
      known = taken.where().conditional() ? meet(number) : within(taken, marks[number]);
      states[number] = known;
    }
    return known;
  }

  private State within(Taken taken, int[] into) {
    if (taken.low() >= of.latest() || taken.high() < of.earliest() || taken.low() >= taken.high()) {
      return State.NONE;
    }
    int[] before = every;
    boolean some = false;
    if (taken.low() >= of.earliest()) {
      after(before, of.days(), of.rows(), taken.low(), into);
      before = into;
      some = true;
    }
    if (taken.high() < of.latest()) {
      upTo(before, of.days(), of.rows(), taken.high(), into);
      before = into;
      some = true;
    }
    return some ? State.SOME : State.ALL;
  }

  /// Of the rows of the same days those that meet the condition.
  private State meet(int number) {
    RowTest test = tests[number];
    FactColumn column = test.column();
    int days = plan.taken(plan.taken().get(number).looked());
    if (column == null || none(days)) {
      return State.NONE;
    }
    RowField field = fields[plan.field(column)];
    if (test.least() > field.most() || test.most() < field.least() || test.least() > test.most()) {
      return State.NONE;
    }
    int[] before = of(days);
    boolean some = false;
    int[] into = marks[number];
    if (test.least() > field.least()) {
      atLeast(before, field.numbers(), of.rows(), (int) test.least(), into);
      before = into;
      some = true;
    }
    if (test.most() < field.most()) {
      atMost(before, field.numbers(), of.rows(), (int) test.most(), into);
      before = into;
      some = true;
    }
    if (column.absent() != null) {
      having(before, column, into);
      before = into;
      some = true;
    }
    if (!some && state(days) == State.SOME) {
      System.arraycopy(before, 0, into, 0, of.rows());
    }
    return some ? State.SOME : state(days);
  }

  private static void after(int[] before, int[] days, int rows, int low, int[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = before[i] & ((low - days[i]) >> SIGN);
    }
  }

  private static void upTo(int[] before, int[] days, int rows, int high, int[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = before[i] & ~((high - days[i]) >> SIGN);
    }
  }

  private static void atLeast(int[] before, int[] numbers, int rows, int least, int[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = before[i] & ~((numbers[i] - least) >> SIGN);
    }
  }

  private static void atMost(int[] before, int[] numbers, int rows, int most, int[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = before[i] & ~((most - numbers[i]) >> SIGN);
    }
  }

  private void having(int[] before, FactColumn column, int[] into) {
    for (int i = 0; i < of.rows(); i++) {
      into[i] = column.has(of.first() + i) ? before[i] : 0;
    }
  }

  boolean none(int number) {
    return state(number) == State.NONE;
  }

  boolean all(int number) {
    return state(number) == State.ALL;
  }

  /// @return the marks of the rows taken; not for `none`
  int[] of(int number) {
    return all(number) ? every : marks[number];
  }
}
