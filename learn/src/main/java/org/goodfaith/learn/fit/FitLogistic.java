package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.bins.BinWishes;
import org.goodfaith.learn.bins.Counts;
import org.goodfaith.learn.bins.OptimalBins;
import org.goodfaith.learn.bins.Prebins;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Sample;
import org.goodfaith.learn.rows.Trend;

/// Fits a card the classical way: optimal bins, their weights of evidence, and a ridge logistic
/// regression on them whose coefficients never turn the evidence round.
final class FitLogistic implements FitCard {
  private static final int PREBINS = 50;
  private static final int CATEGORIES = 60;
  static final double LEAST_VALUE = 0.02;
  private static final double SMOOTH = 0.5;

  @Override
  public Fitted fit(Sample sample, FitWishes wishes) {
    List<Slots> slots = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Column column : sample.columns()) {
      slots.add(binned(sample, column, wishes, notes));
    }
    Grid grid = Grid.of(sample, slots);
    double[][] evidence = new double[grid.columns()][];
    boolean[] used = new boolean[grid.columns()];
    int left = 0;
    for (int j = 0; j < evidence.length; j++) {
      Counts counts = counts(grid, j);
      FitWishes.ColumnWish wish = wishes.of(sample.columns().get(j).name());
      double[] own = evidence(counts, wishes.neutralMissing() || wish.onlyAdds());
      if (wish.onlyAdds()) {
        Arrays.setAll(own, slot -> Math.min(0, own[slot]));
      }
      evidence[j] = own;
      used[j] = informationValue(counts, evidence[j]) >= LEAST_VALUE;
      left += used[j] ? 0 : 1;
    }
    if (left == used.length) {
      Arrays.fill(used, true);
      left = 0;
    }
    WoeRegression regression = new WoeRegression(grid, evidence, used);
    regression.fit();
    double[][] effects = new double[evidence.length][];
    int dropped = 0;
    for (int j = 0; j < effects.length; j++) {
      effects[j] = new double[evidence[j].length];
      double weight = regression.coefficient(j);
      dropped += used[j] && weight == 0 ? 1 : 0;
      for (int slot = 0; slot < effects[j].length; slot++) {
        effects[j][slot] = weight * evidence[j][slot];
      }
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "logistic regression on weights of evidence: %d columns of little information value"
                + " and %d of turned sign left out",
            left,
            dropped));
    List<String> names = sample.columns().stream().map(Column::name).toList();
    Additive model = new Additive(names, slots, regression.start(), effects, List.of());
    return new Fitted(Centre.of(model, grid, wishes), notes);
  }

  private static Slots binned(Sample sample, Column column, FitWishes wishes, List<String> notes) {
    FitWishes.ColumnWish wish = wishes.of(column.name());
    Slots fine =
        switch (column) {
          case Column.Numbers numbers -> Prebins.ofNumbers(numbers, PREBINS, wish.specials());
          case Column.Words words -> Prebins.ofWords(words, sample.bad(), 5, CATEGORIES);
        };
    Counts all = Counts.of(fine.of(column), fine.count(), sample.bad(), sample.weights());
    Counts ranges = all.range(fine.firstRange(), fine.endRange());
    Trend trend = column instanceof Column.Words ? Trend.FALLING : wish.trend();
    BinWishes usual = BinWishes.usual(trend, sample.weight());
    BinWishes bins =
        new BinWishes(
            trend,
            Math.min(wishes.maxBins(), usual.most()),
            1,
            Math.max(
                wish.minShare() * sample.weight(),
                Math.min(usual.minRows(), (ranges.allGood() + ranges.allBad()) / 4)),
            0.5,
            0);
    try {
      return fine.merge(OptimalBins.find(column.name(), ranges, bins).part());
    } catch (LearnRefused none) {
      notes.add(column.name() + " is one bin: " + none.getMessage());
      return fine.merge(new int[fine.ranges()]);
    }
  }

  private static Counts counts(Grid grid, int column) {
    int count = grid.slots().get(column).count();
    return Counts.of(grid.codes()[column], count, grid.bad(), grid.weights());
  }

  /// Log odds of each slot less those of all rows; nothing for an empty slot.
  static double[] evidence(Counts counts, boolean neutralMissing) {
    double good = counts.allGood();
    double bad = counts.allBad();
    double[] evidence = new double[counts.good().length];
    for (int slot = neutralMissing ? 1 : 0; slot < evidence.length; slot++) {
      double goods = counts.good()[slot];
      double bads = counts.bad()[slot];
      if (goods + bads > 0) {
        double shareBad = (bads + SMOOTH) / (bad + SMOOTH);
        double shareGood = (goods + SMOOTH) / (good + SMOOTH);
        evidence[slot] = Math.log(shareBad / shareGood);
      }
    }
    return evidence;
  }

  static double informationValue(Counts counts, double[] evidence) {
    double sum = 0;
    for (int slot = 0; slot < evidence.length; slot++) {
      sum +=
          (counts.bad()[slot] / counts.allBad() - counts.good()[slot] / counts.allGood())
              * evidence[slot];
    }
    return sum;
  }
}
