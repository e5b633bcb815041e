package org.goodfaith.population.kernel;

import java.util.Arrays;
import java.util.List;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.KindTable;

/// The rows of one table for some subjects, with everything found that rules want of them. One for
/// each thread and table; its arrays are used again and again.
final class Block {
  private final TablePlan plan;
  private final KindTable table;
  private final int[][] cuts;
  private final long[][] fields;
  private final byte[][] masks;
  private final RowTest[] tests;
  private final long[][] prefixes;
  private int[] sums = new int[0];
  private int owner;
  private int count;
  private int first;
  private int rows;

  Block(TablePlan plan) {
    this.plan = plan;
    this.table = plan.table();
    cuts = new int[plan.cuts().size()][0];
    fields = new long[plan.fields().size()][0];
    masks = new byte[plan.masks().size()][0];
    prefixes = new long[plan.prefixes().size()][0];
    tests =
        plan.masks().stream().map(mask -> RowTest.of(table, mask.where())).toArray(RowTest[]::new);
  }

  /// Finds everything for the subjects from one place to before another.
  ///
  /// @return whether they have any row
  boolean ready(int from, int to) {
    owner = lower(table.owners(), from);
    count = lower(table.owners(), to) - owner;
    first = table.starts()[owner];
    rows = table.starts()[owner + count] - first;
    if (rows == 0) {
      return false;
    }
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = count > cuts[i].length ? new int[room(count)] : cuts[i];
    }
    sums = rows >= sums.length ? new int[room(rows + 1)] : sums;
    plan.cuts().find(table, owner, count, sums, cuts);
    for (int i = 0; i < fields.length; i++) {
      fields[i] = rows > fields[i].length ? new long[room(rows)] : fields[i];
      plan.fields().get(i).values().copy(first, first + rows, fields[i]);
    }
    for (int i = 0; i < masks.length; i++) {
      masks[i] = rows > masks[i].length ? new byte[room(rows)] : masks[i];
      mark(plan.masks().get(i), tests[i], masks[i]);
    }
    for (int i = 0; i < prefixes.length; i++) {
      prefixes[i] = rows >= prefixes[i].length ? new long[room(rows + 1)] : prefixes[i];
      Prefixes.fill(this, plan.prefixes().get(i), prefixes[i]);
    }
    return true;
  }

  private static int room(int wanted) {
    return wanted + (wanted >> 1);
  }

  static int lower(int[] owners, int place) {
    if (place < owners.length && owners[place] == place) {
      return place; // All before own some.
    }
    int at = Arrays.binarySearch(owners, place);
    return at < 0 ? -1 - at : at;
  }

  private void mark(MaskKey key, RowTest test, byte[] marks) {
    Arrays.fill(marks, 0, rows, (byte) 1);
    FactColumn column = test.column();
    if (key.where().conditional()) {
      if (column == null) {
        Arrays.fill(marks, 0, rows, (byte) 0);
        return;
      }
      test.keep(fields[plan.field(column)], rows, marks);
      keepHaving(column, marks);
    }
    FactColumn having = key.having().isEmpty() ? null : table.fact(key.having());
    if (having != null) {
      keepHaving(having, marks);
    }
    Counting counting = key.counting();
    if (counting != null) {
      keepCounting(counting, marks);
    }
  }

  private void keepHaving(FactColumn column, byte[] marks) {
    if (column.absent() != null) {
      for (int i = 0; i < rows; i++) {
        marks[i] &= (byte) (column.has(first + i) ? 1 : 0);
      }
    }
  }

  private void keepCounting(Counting counting, byte[] marks) {
    for (int i = 0; i < rows; i++) {
      int day = table.days()[first + i];
      if (!counting.holds(day) || relieved(counting, first + i, day)) {
        marks[i] = 0;
      }
    }
  }

  private boolean relieved(Counting counting, int row, int day) {
    for (Counting.Relief relief : counting.reliefs()) {
      if (relief.reaches(table.process(), row, day)
          && relief.tests().stream().anyMatch(test -> meets(RowTest.all(table, test), row))) {
        return true;
      }
    }
    return false;
  }

  private static boolean meets(List<RowTest> tests, int row) {
    for (RowTest test : tests) {
      if (!test.meets(row)) {
        return false;
      }
    }
    return true;
  }

  KindTable table() {
    return table;
  }

  /// @return how many owners
  int count() {
    return count;
  }

  /// @return how many rows
  int rows() {
    return rows;
  }

  /// @return place of an owner in the columns
  int place(int number) {
    return table.owners()[owner + number];
  }

  /// Adds numbers of the owners to those of their subjects.
  ///
  /// @param from place of the subject whose number is the first
  void spread(long[] more, long[] to, int from) {
    Spread.add(more, table.owners(), owner, count, to, from);
  }

  /// @return day of a row
  int day(int row) {
    return table.days()[first + row];
  }

  int[] cut(int number) {
    return cuts[number];
  }

  long[] field(int number) {
    return fields[number];
  }

  FactColumn column(int number) {
    return plan.fields().get(number);
  }

  byte[] mask(int number) {
    return masks[number];
  }

  long[] prefix(int number) {
    return prefixes[number];
  }
}
