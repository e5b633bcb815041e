package org.goodfaith.learn.fit;

import java.util.Arrays;

/// A step of boosting for one column: its ranges parted into a few leaves where that lowers the
/// loss most, and every slot without an order on its own.
final class Stump {
  private final double ridge;
  private final double least;
  private final int leaves;
  private int[] ends = new int[8];

  /// @param ridge keeps leaves of little weight near zero
  /// @param least second derivative a leaf needs
  /// @param leaves at most as many among the ranges
  Stump(double ridge, double least, int leaves) {
    this.ridge = ridge;
    this.least = least;
    this.leaves = leaves;
  }

  double value(double slope, double curve) {
    return -slope / (curve + ridge);
  }

  double gain(double slope, double curve) {
    return slope * slope / (curve + ridge);
  }

  /// Fills the step.
  ///
  /// @param slope sum of first derivatives by slot
  /// @param curve sum of second derivatives by slot
  /// @param step receives what to add by slot
  /// @return how much the loss falls, doubled
  double fill(Term term, double[] slope, double[] curve, double[] step) {
    int count = term.rowSlots;
    Arrays.fill(step, 0, count, 0);
    double total = 0;
    for (int slot = 0; slot < count; slot++) {
      boolean ordered = slot >= term.firstRange && slot < term.endRange;
      if (ordered || (slot == 0 && term.neutralMissing)) {
        continue;
      }
      step[slot] = value(slope[slot], curve[slot]);
      total += curve[slot] > 0 ? gain(slope[slot], curve[slot]) : 0;
    }
    if (term.firstRange < term.endRange) {
      total += grow(term, slope, curve, step);
    }
    if (term.onlyAdds) {
      for (int slot = 0; slot < count; slot++) {
        step[slot] = Math.min(step[slot], -term.effect[slot]);
      }
    }
    return total;
  }

  private double grow(Term term, double[] slope, double[] curve, double[] step) {
    if (ends.length < leaves + 1) {
      ends = new int[leaves + 1];
    }
    ends[0] = term.firstRange;
    ends[1] = term.endRange;
    int made = 1;
    double[] values = new double[leaves + 2];
    values[0] = leafValue(ends[0], ends[1], slope, curve);
    double total = 0;
    while (made < leaves) {
      double best = 1e-12;
      int bestLeaf = -1;
      int bestCut = -1;
      for (int leaf = 0; leaf < made; leaf++) {
        double low = leaf == 0 ? Double.NaN : values[leaf - 1];
        double high = leaf == made - 1 ? Double.NaN : values[leaf + 1];
        double[] found = split(ends[leaf], ends[leaf + 1], slope, curve, bound(term, low, high));
        if (found[0] > best) {
          best = found[0];
          bestLeaf = leaf;
          bestCut = (int) found[1];
        }
      }
      if (bestLeaf < 0) {
        break;
      }
      System.arraycopy(ends, bestLeaf + 1, ends, bestLeaf + 2, made - bestLeaf);
      ends[bestLeaf + 1] = bestCut;
      made++;
      total += best;
      for (int leaf = 0; leaf < made; leaf++) {
        values[leaf] = leafValue(ends[leaf], ends[leaf + 1], slope, curve);
      }
    }
    if (made == 1) {
      return 0;
    }
    for (int leaf = 0; leaf < made; leaf++) {
      Arrays.fill(step, ends[leaf], ends[leaf + 1], values[leaf]);
    }
    return total;
  }

  /// What leaves beside a split allow: direction, value of the leaf below, value of that above.
  private static double[] bound(Term term, double low, double high) {
    return new double[] {term.direction, low, high};
  }

  private double leafValue(int from, int to, double[] slope, double[] curve) {
    double s = 0;
    double c = 0;
    for (int slot = from; slot < to; slot++) {
      s += slope[slot];
      c += curve[slot];
    }
    return value(s, c);
  }

  /// @return gain and place of the best split; a gain of zero for none
  private double[] split(int from, int to, double[] slope, double[] curve, double[] bound) {
    double allSlope = 0;
    double allCurve = 0;
    for (int slot = from; slot < to; slot++) {
      allSlope += slope[slot];
      allCurve += curve[slot];
    }
    double base = gain(allSlope, allCurve);
    double best = 0;
    int place = -1;
    double s = 0;
    double c = 0;
    for (int slot = from; slot < to - 1; slot++) {
      s += slope[slot];
      c += curve[slot];
      if (c < least || allCurve - c < least) {
        continue;
      }
      double gain = gain(s, c) + gain(allSlope - s, allCurve - c) - base;
      if (gain > best && allowed(bound, value(s, c), value(allSlope - s, allCurve - c))) {
        best = gain;
        place = slot + 1;
      }
    }
    return new double[] {best, place};
  }

  /// NaN compares false, so that a leaf without a neighbour is bound on that side by nothing.
  private static boolean allowed(double[] bound, double left, double right) {
    double sign = bound[0];
    return sign == 0
        || !(sign * (right - left) < 0
            || sign * (left - bound[1]) < 0
            || sign * (bound[2] - right) < 0);
  }
}
