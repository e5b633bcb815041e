package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.population.columns.KindTable;

/// Says of single rows of one table whether they count as of a day.
final class Counted {
  private final KindTable table;
  private final Counting counting;
  private final List<List<List<RowTest>>> tests = new ArrayList<>();

  Counted(KindTable table, Counting counting) {
    this.table = table;
    this.counting = counting;
    for (Counting.Relief relief : counting.reliefs()) {
      tests.add(relief.tests().stream().map(test -> RowTest.all(table, test)).toList());
    }
  }

  boolean counts(int row) {
    int day = table.days()[row];
    return counting.holds(day) && !relieved(row, day);
  }

  private boolean relieved(int row, int day) {
    for (int i = 0; i < tests.size(); i++) {
      Counting.Relief relief = counting.reliefs().get(i);
      if (relief.reaches(table.process(), row, day) && meetsAny(tests.get(i), row)) {
        return true;
      }
    }
    return false;
  }

  /// @param tests each a list of conditions that must all hold
  static boolean meetsAny(List<List<RowTest>> tests, int row) {
    for (List<RowTest> all : tests) {
      boolean meets = true;
      for (int i = 0; meets && i < all.size(); i++) {
        meets = all.get(i).meets(row);
      }
      if (meets) {
        return true;
      }
    }
    return false;
  }
}
