package org.goodfaith.population.kernel;

import java.util.Arrays;
import org.goodfaith.population.columns.FactColumn;

/// Marks the rows that rules take: all bits where one is taken, none where not. Conditions that all
/// rows meet, or none, are not asked row by row.
final class MarkRows {
  private static final int SIGN = Integer.SIZE - 1;

  private final PackedPlan plan;
  private final RowField[] fields;
  private final RowTest[] tests;
  private final State[] states;
  private final int[][] marks;
  private int[] every = new int[0];

  /// How many rows are taken.
  private enum State {
    NONE,
    SOME,
    ALL
  }

  MarkRows(PackedPlan plan, RowField[] fields) {
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

  /// Marks the rows of a stretch that was measured.
  void find(Stretch of) {
    if (of.rows() > every.length) {
      every = new int[Stretch.room(of.rows())];
      Arrays.fill(every, -1);
    }
    for (int i = 0; i < marks.length; i++) {
      marks[i] = of.rows() > marks[i].length ? new int[Stretch.room(of.rows())] : marks[i];
      Taken taken = plan.taken().get(i);
      if (taken.where().conditional()) {
        meet(i, of);
      } else {
        states[i] = within(taken, of, marks[i]);
      }
    }
  }

  private State within(Taken taken, Stretch of, int[] into) {
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
  private void meet(int number, Stretch of) {
    RowTest test = tests[number];
    FactColumn column = test.column();
    int days = plan.taken(plan.taken().get(number).looked());
    states[number] = State.NONE;
    if (column == null || none(days)) {
      return;
    }
    RowField field = fields[plan.field(column)];
    if (test.least() > field.most() || test.most() < field.least() || test.least() > test.most()) {
      return;
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
      having(before, column, of, into);
      before = into;
      some = true;
    }
    states[number] = some ? State.SOME : states[days];
    if (!some && states[number] == State.SOME) {
      System.arraycopy(before, 0, into, 0, of.rows());
    }
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

  private static void having(int[] before, FactColumn column, Stretch of, int[] into) {
    for (int i = 0; i < of.rows(); i++) {
      into[i] = column.has(of.first() + i) ? before[i] : 0;
    }
  }

  boolean none(int number) {
    return states[number] == State.NONE;
  }

  boolean all(int number) {
    return states[number] == State.ALL;
  }

  /// @return the marks of the rows taken; not for `none`
  int[] of(int number) {
    return all(number) ? every : marks[number];
  }
}
