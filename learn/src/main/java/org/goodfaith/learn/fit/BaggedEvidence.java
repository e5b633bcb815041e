package org.goodfaith.learn.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.bins.BinWishes;
import org.goodfaith.learn.bins.Counts;
import org.goodfaith.learn.bins.OptimalBins;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Sample;
import org.goodfaith.learn.rows.Trend;

/// The mean of cards fitted the classical way, each to rows drawn with replacement: optimal bins
/// that jump become slopes.
final class BaggedEvidence {
  private static final int BAGS = 16;
  private static final int PREBINS = 24;
  private static final double PRIOR_ROWS = 5;
  private static final double LEAST_EVENTS = 0.5;

  private final Sample sample;
  private final FitWishes wishes;
  private final List<Slots> slots;
  private final Grid grid;

  private BaggedEvidence(Sample sample, FitWishes wishes) {
    this.sample = sample;
    this.wishes = wishes;
    this.slots = FitBoosted.slots(sample, wishes, PREBINS);
    this.grid = Grid.of(sample, slots);
  }

  static Additive of(Sample sample, FitWishes wishes) {
    return new BaggedEvidence(sample, wishes).fit();
  }

  private Additive fit() {
    double[][] effects = new double[slots.size()][];
    Arrays.setAll(effects, j -> new double[slots.get(j).count()]);
    SplittableRandom random = new SplittableRandom(wishes.seed() + 17);
    double start = 0;
    for (int bag = 0; bag < BAGS; bag++) {
      start += add(drawn(random), effects) / BAGS;
    }
    List<String> names = sample.columns().stream().map(Column::name).toList();
    return new Additive(names, slots, start, effects, List.of());
  }

  private double[] drawn(SplittableRandom random) {
    double[] weights = new double[grid.rows()];
    for (int i = 0; i < weights.length; i++) {
      int row = random.nextInt(weights.length);
      weights[row] += grid.weights()[row];
    }
    return weights;
  }

  /// Adds the share of one card to the effects.
  private double add(double[] weights, double[][] effects) {
    double[][] evidence = new double[effects.length][];
    boolean[] used = new boolean[effects.length];
    for (int j = 0; j < evidence.length; j++) {
      Counts counts = Counts.of(grid.codes()[j], slots.get(j).count(), grid.bad(), weights);
      if (counts.allBad() == 0 || counts.allGood() == 0) {
        return FitBoosted.usual(sample);
      }
      evidence[j] = evidence(j, counts);
      used[j] = FitLogistic.informationValue(counts, evidence[j]) >= FitLogistic.LEAST_VALUE;
    }
    Grid bag = new Grid(slots, grid.codes(), grid.bad(), weights);
    WoeRegression regression = new WoeRegression(bag, evidence, used);
    regression.fit();
    for (int j = 0; j < effects.length; j++) {
      double weight = regression.coefficient(j) / BAGS;
      for (int slot = 0; slot < effects[j].length; slot++) {
        effects[j][slot] += weight * evidence[j][slot];
      }
    }
    return regression.start();
  }

  /// Evidence of the best bins, by fine slot.
  private double[] evidence(int column, Counts counts) {
    Slots of = slots.get(column);
    FitWishes.ColumnWish wish = wishes.of(sample.columns().get(column).name());
    Counts ranges = counts.range(of.firstRange(), of.endRange());
    int[] order = IntStream.range(0, of.ranges()).toArray();
    Trend trend = wish.trend();
    if (of instanceof Slots.OfWords) {
      order = byChance(ranges, counts);
      trend = Trend.FALLING;
    }
    int[] part = parts(pick(ranges, order), trend, counts.allGood() + counts.allBad());
    int[] target = IntStream.range(0, of.count()).toArray();
    for (int i = 0; i < part.length; i++) {
      target[of.firstRange() + order[i]] = of.firstRange() + part[i];
    }
    int other = of.count();
    double[] good = new double[other + 1];
    double[] bad = new double[other + 1];
    for (int slot = 0; slot < target.length; slot++) {
      target[slot] = slot >= of.endRange() ? other : target[slot];
      good[target[slot]] += counts.good()[slot];
      bad[target[slot]] += counts.bad()[slot];
    }
    boolean neutral = wishes.neutralMissing() || wish.onlyAdds();
    double[] merged = FitLogistic.evidence(new Counts(good, bad), neutral);
    double[] evidence = new double[of.count()];
    for (int slot = 0; slot < evidence.length; slot++) {
      double own = merged[target[slot]];
      evidence[slot] = wish.onlyAdds() ? Math.min(0, own) : own;
    }
    return evidence;
  }

  private static int[] byChance(Counts ranges, Counts all) {
    double usual = all.allBad() / (all.allGood() + all.allBad());
    double[] chance = new double[ranges.good().length];
    Arrays.setAll(
        chance,
        i ->
            (ranges.bad()[i] + PRIOR_ROWS * usual)
                / (ranges.bad()[i] + ranges.good()[i] + PRIOR_ROWS));
    return IntStream.range(0, chance.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> chance[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Counts pick(Counts counts, int[] order) {
    return new Counts(
        IntStream.of(order).mapToDouble(i -> counts.good()[i]).toArray(),
        IntStream.of(order).mapToDouble(i -> counts.bad()[i]).toArray());
  }

  private static int[] parts(Counts ranges, Trend trend, double weight) {
    BinWishes usual = BinWishes.usual(trend, weight);
    double least = Math.min(usual.minRows(), (ranges.allGood() + ranges.allBad()) / 4);
    try {
      return OptimalBins.find(
              "", ranges, new BinWishes(trend, usual.most(), 1, least, LEAST_EVENTS, 0))
          .part();
    } catch (LearnRefused none) {
      return new int[ranges.good().length];
    }
  }
}
