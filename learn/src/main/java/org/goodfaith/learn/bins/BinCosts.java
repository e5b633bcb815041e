package org.goodfaith.learn.bins;

/// What each run of neighbouring prebins would be worth as one bin.
final class BinCosts {
  final int prebins;
  private final double[] goodBefore;
  private final double[] badBefore;
  private final double allGood;
  private final double allBad;
  private final BinWishes wishes;

  BinCosts(Counts counts, BinWishes wishes) {
    this.prebins = counts.good().length;
    this.goodBefore = new double[prebins + 1];
    this.badBefore = new double[prebins + 1];
    for (int i = 0; i < prebins; i++) {
      goodBefore[i + 1] = goodBefore[i] + counts.good()[i];
      badBefore[i + 1] = badBefore[i] + counts.bad()[i];
    }
    this.allGood = goodBefore[prebins];
    this.allBad = badBefore[prebins];
    this.wishes = wishes;
  }

  boolean allowed(int from, int to) {
    double good = goodBefore[to] - goodBefore[from];
    double bad = badBefore[to] - badBefore[from];
    return good + bad >= wishes.minRows()
        && good >= wishes.minEvents()
        && bad >= wishes.minEvents()
        && good + bad > 0;
  }

  double rate(int from, int to) {
    double bad = badBefore[to] - badBefore[from];
    return bad / (goodBefore[to] - goodBefore[from] + bad);
  }

  /// Information value; nothing of a bin with one outcome only, whose evidence has no bound.
  double value(int from, int to) {
    double good = (goodBefore[to] - goodBefore[from]) / allGood;
    double bad = (badBefore[to] - badBefore[from]) / allBad;
    return good > 0 && bad > 0 ? (good - bad) * Math.log(good / bad) : 0;
  }

  /// The parts of bins that end at these places.
  static int[] parts(int[] ends, int bins) {
    int[] part = new int[ends[bins - 1]];
    int bin = 0;
    for (int i = 0; i < part.length; i++) {
      if (i == ends[bin]) {
        bin++;
      }
      part[i] = bin;
    }
    return part;
  }
}
