package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A step of boosting for two columns together: their table parted into a few rectangles where that
/// lowers the loss most.
final class Plate {
  private final double ridge;
  private final double least;
  private final int leaves;
  private double[] rowSlope = new double[0];
  private double[] rowCurve = new double[0];
  private double[] columnSlope = new double[0];
  private double[] columnCurve = new double[0];

  Plate(double ridge, double least, int leaves) {
    this.ridge = ridge;
    this.least = least;
    this.leaves = leaves;
  }

  /// A rectangle of cells with the best way to part it.
  private record Leaf(int top, int end, int left, int right, Split split) {}

  /// @param gain zero for none
  /// @param byRow whether rows are parted
  /// @param at first row or column of the second part
  private record Split(double gain, boolean byRow, int at) {}

  private double gain(double slope, double curve) {
    return slope * slope / (curve + ridge);
  }

  /// Fills the step, as [Stump#fill] does for one column.
  double fill(Term term, double[] slope, double[] curve, double[] step) {
    Arrays.fill(step, 0, term.cells(), 0);
    rowSlope = room(rowSlope, term.rowSlots);
    rowCurve = room(rowCurve, term.rowSlots);
    columnSlope = room(columnSlope, term.columnSlots);
    columnCurve = room(columnCurve, term.columnSlots);
    int start = term.neutralMissing ? 1 : 0;
    List<Leaf> parts = new ArrayList<>();
    parts.add(leaf(term, start, term.rowSlots, start, term.columnSlots, slope, curve));
    double total = 0;
    while (parts.size() < leaves) {
      int best = 0;
      for (int i = 1; i < parts.size(); i++) {
        best = parts.get(i).split().gain() > parts.get(best).split().gain() ? i : best;
      }
      Leaf old = parts.get(best);
      Split split = old.split();
      if (split.gain() <= 1e-12) {
        break;
      }
      total += split.gain();
      int at = split.at();
      boolean byRow = split.byRow();
      parts.set(
          best,
          byRow
              ? leaf(term, old.top(), at, old.left(), old.right(), slope, curve)
              : leaf(term, old.top(), old.end(), old.left(), at, slope, curve));
      parts.add(
          byRow
              ? leaf(term, at, old.end(), old.left(), old.right(), slope, curve)
              : leaf(term, old.top(), old.end(), at, old.right(), slope, curve));
    }
    if (parts.size() > 1) {
      parts.forEach(part -> write(part, term, slope, curve, step));
    }
    return total;
  }

  private static double[] room(double[] array, int size) {
    return array.length >= size ? array : new double[size];
  }

  private void write(Leaf part, Term term, double[] slope, double[] curve, double[] step) {
    double s = 0;
    double c = 0;
    for (int row = part.top(); row < part.end(); row++) {
      for (int column = part.left(); column < part.right(); column++) {
        s += slope[row * term.columnSlots + column];
        c += curve[row * term.columnSlots + column];
      }
    }
    double value = -s / (c + ridge);
    for (int row = part.top(); row < part.end(); row++) {
      int at = row * term.columnSlots;
      Arrays.fill(step, at + part.left(), at + part.right(), value);
    }
  }

  private Leaf leaf(
      Term term, int top, int end, int left, int right, double[] slope, double[] curve) {
    Arrays.fill(rowSlope, top, end, 0);
    Arrays.fill(rowCurve, top, end, 0);
    Arrays.fill(columnSlope, left, right, 0);
    Arrays.fill(columnCurve, left, right, 0);
    for (int row = top; row < end; row++) {
      int at = row * term.columnSlots;
      for (int column = left; column < right; column++) {
        double s = slope[at + column];
        double c = curve[at + column];
        rowSlope[row] += s;
        rowCurve[row] += c;
        columnSlope[column] += s;
        columnCurve[column] += c;
      }
    }
    Split byRow = split(top, end, rowSlope, rowCurve, true);
    Split byColumn = split(left, right, columnSlope, columnCurve, false);
    return new Leaf(top, end, left, right, byRow.gain() >= byColumn.gain() ? byRow : byColumn);
  }

  private Split split(int from, int to, double[] slope, double[] curve, boolean byRow) {
    double allSlope = 0;
    double allCurve = 0;
    for (int i = from; i < to; i++) {
      allSlope += slope[i];
      allCurve += curve[i];
    }
    double base = gain(allSlope, allCurve);
    double best = 0;
    int at = -1;
    double s = 0;
    double c = 0;
    for (int i = from; i < to - 1; i++) {
      s += slope[i];
      c += curve[i];
      if (c < least || allCurve - c < least) {
        continue;
      }
      double gain = gain(s, c) + gain(allSlope - s, allCurve - c) - base;
      if (gain > best) {
        best = gain;
        at = i + 1;
      }
    }
    return new Split(best, byRow, at);
  }
}
