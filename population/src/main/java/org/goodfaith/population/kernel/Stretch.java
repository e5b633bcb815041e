package org.goodfaith.population.kernel;

import org.goodfaith.population.columns.KindTable;

/// The rows of one table that some subjects own: one stretch, as rows stand by owner.
final class Stretch {
  private final KindTable table;
  private int[] days = new int[0];
  private int owner;
  private int count;
  private int first;
  private int rows;
  private int earliest;
  private int latest;
  private int longest;
  private boolean copied;

  Stretch(KindTable table) {
    this.table = table;
  }

  /// Finds the rows of the subjects from one place to before another.
  ///
  /// @return whether they have any
  boolean find(int from, int to) {
    owner = Block.lower(table.owners(), from);
    count = Block.lower(table.owners(), to) - owner;
    first = table.starts()[owner];
    rows = table.starts()[owner + count] - first;
    return rows > 0;
  }

  /// Finds how far apart its days are, and who owns most rows: days rise within an owner.
  void measure() {
    copied = false;
    int[] of = table.days();
    int[] starts = table.starts();
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    int most = 0;
    int from = first;
    for (int o = owner + 1; o <= owner + count; o++) {
      int to = starts[o];
      low = Math.min(low, of[from]);
      high = Math.max(high, of[to - 1]);
      most = Math.max(most, to - from);
      from = to;
    }
    earliest = low;
    latest = high;
    longest = most;
  }

  /// @return the days of the rows, from the first on; once measured
  int[] days() {
    if (!copied) {
      days = rows > days.length ? new int[room(rows)] : days;
      System.arraycopy(table.days(), first, days, 0, rows);
      copied = true;
    }
    return days;
  }

  /// @return days of all rows of the table
  int[] allDays() {
    return table.days();
  }

  int[] starts() {
    return table.starts();
  }

  /// @return place of the first owner among the table's
  int owner() {
    return owner;
  }

  /// @return how many owners
  int count() {
    return count;
  }

  /// @return place of the first row in the table
  int first() {
    return first;
  }

  /// @return how many rows
  int rows() {
    return rows;
  }

  /// @return the earliest day, once measured
  int earliest() {
    return earliest;
  }

  /// @return the latest day, once measured
  int latest() {
    return latest;
  }

  /// @return how many rows the owner of most has, once measured
  int longest() {
    return longest;
  }

  /// Adds numbers of the owners to those of their subjects.
  ///
  /// @param from place of the subject whose number is the first
  void spread(long[] more, long[] to, int from) {
    Spread.add(more, table.owners(), owner, count, to, from);
  }

  /// @return room for so many numbers and some more
  static int room(int wanted) {
    return wanted + (wanted >> 1);
  }
}
