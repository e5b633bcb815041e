package org.goodfaith.learn.fit;

/// One table of effects while it is boosted: of one column, or of two together.
final class Term {
  final int first;
  final int second;
  final int rowSlots;
  final int columnSlots;

  /// The cell of each row of the sample.
  final char[] cell;

  /// What is added to the log odds of the outcome, by cell.
  double[] effect;

  /// -1 where effects never rise with the value, 1 where they never fall, 0 otherwise.
  final int direction;

  /// Whether nothing known is neutral.
  final boolean neutralMissing;

  /// Whether the column may only add points, so that no effect is above zero.
  final boolean onlyAdds;

  /// First slot of the ranges of a column, and the one after the last.
  final int firstRange;

  final int endRange;

  private Term(Grid grid, int first, int second, Limits limits) {
    this.first = first;
    this.second = second;
    this.rowSlots = grid.slots().get(first).count();
    this.columnSlots = second < 0 ? 1 : grid.slots().get(second).count();
    this.cell = new char[grid.rows()];
    this.effect = new double[rowSlots * columnSlots];
    this.direction = limits.direction();
    this.neutralMissing = limits.neutralMissing();
    this.onlyAdds = limits.onlyAdds();
    this.firstRange = grid.slots().get(first).firstRange();
    this.endRange = grid.slots().get(first).endRange();
    short[] rows = grid.codes()[first];
    for (int row = 0; row < cell.length; row++) {
      cell[row] =
          (char) (second < 0 ? rows[row] : rows[row] * columnSlots + grid.codes()[second][row]);
    }
  }

  /// What a table must keep to.
  record Limits(int direction, boolean neutralMissing, boolean onlyAdds) {}

  static Term of(Grid grid, int column, Limits limits) {
    return new Term(grid, column, -1, limits);
  }

  static Term of(Grid grid, int first, int second, boolean neutralMissing) {
    return new Term(grid, first, second, new Limits(0, neutralMissing, false));
  }

  /// The same cells with effects of its own.
  private Term(Term other) {
    this.first = other.first;
    this.second = other.second;
    this.rowSlots = other.rowSlots;
    this.columnSlots = other.columnSlots;
    this.cell = other.cell;
    this.effect = new double[other.effect.length];
    this.direction = other.direction;
    this.neutralMissing = other.neutralMissing;
    this.onlyAdds = other.onlyAdds;
    this.firstRange = other.firstRange;
    this.endRange = other.endRange;
  }

  Term afresh() {
    return new Term(this);
  }

  int cells() {
    return effect.length;
  }

  boolean isPair() {
    return second >= 0;
  }
}
