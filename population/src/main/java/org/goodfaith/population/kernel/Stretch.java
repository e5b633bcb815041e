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

  /// Reads its days, and finds how far apart they are and who owns most.
  void measure() {
    days = rows > days.length ? new int[room(rows)] : days;
    System.arraycopy(table.days(), first, days, 0, rows);
    bounds(days, rows);
    longest = longest(table.starts(), owner, owner + count);
  }

  private void bounds(int[] of, int many) {
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int i = 0; i < many; i++) {
      low = Math.min(low, of[i]);
      high = Math.max(high, of[i]);
    }
    earliest = low;
    latest = high;
  }

  private static int longest(int[] starts, int from, int to) {
    int most = 0;
    for (int o = from; o < to; o++) {
      most = Math.max(most, starts[o + 1] - starts[o]);
    }
    return most;
  }

  /// @return the days of the rows, once measured
  int[] days() {
    return days;
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

  /// @return places of the table's owners in the columns
  int[] owners() {
    return table.owners();
  }

  /// @return place of an owner in the columns
  int place(int number) {
    return table.owners()[owner + number];
  }

  /// @return whether every subject from a place on has rows here, so that owners stand as subjects
  ///   do
  boolean dense(int from) {
    return place(0) == from && place(count - 1) == from + count - 1;
  }

  /// @return room for so many numbers and some more
  static int room(int wanted) {
    return wanted + (wanted >> 1);
  }
}
