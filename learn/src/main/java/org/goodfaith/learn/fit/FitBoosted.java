package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.goodfaith.learn.bins.Prebins;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Folds;
import org.goodfaith.learn.rows.Sample;

/// Fits a card by cyclic boosting of tables over fine bins.
///
/// Rows are dealt to folds. For each fold tables are boosted on the others until that fold's loss
/// falls no more; the card is the mean of these models. So every row says when to stop once, and
/// teaches all other times. Few rows are fitted in two other ways as well, and the mean is taken.
final class FitBoosted implements FitCard {
  private static final int PREBINS_LEAST = 16;
  private static final int PREBINS_MOST = 40;
  private static final int ROWS_OF_PREBIN = 50;
  private static final int CATEGORIES = 60;

  /// Up to as many rows, models of the folds only say when to stop, and all rows teach.
  private static final int FEW_ROWS = 10_000;

  /// Up to as many rows, the boosted model is one of three whose mean is the card.
  private static final int BLENDED_ROWS = 4_000;

  private static final int LEAST_OF_CATEGORY = 5;

  @Override
  public Fitted fit(Sample sample, FitWishes wishes) {
    List<Slots> slots = slots(sample, wishes, prebins(sample));
    Grid grid = Grid.of(sample, slots);
    List<Term> mains = mains(sample, grid, wishes);
    int folds = folds(sample);
    int[] fold = Folds.stratified(sample.bad(), folds, wishes.seed());
    CrossBoost cross = new CrossBoost(grid, Folds.parts(fold, folds), wishes);
    BoostPace pace = pace(sample, mains.size());
    cross.boost(mains, pace);
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "boosted over %d folds, %d rounds on average, log loss of rows not learned from %.5f",
            folds,
            Math.round(cross.rounds()),
            cross.loss()));
    boolean blended = sample.rows() <= BLENDED_ROWS;
    if (blended) {
      cross.blend(sample);
      notes.add(
          String.format(
              Locale.ROOT,
              "the mean of boosted, smoothed and bagged tables, log loss of rows not learned from"
                  + " %.5f",
              cross.loss()));
    }
    if (wishes.tables() > 0) {
      cross.addTables(wishes.tables(), tablePace(), notes);
    }
    List<String> names = sample.columns().stream().map(Column::name).toList();
    boolean few = sample.rows() <= FEW_ROWS;
    List<Additive> others = blended ? others(sample, wishes) : List.of();
    CrossBoost last = few ? cross.again(mains, pace, tablePace(), odds(others, sample)) : cross;
    Additive fine = Blend.of(last.mean(names), others);
    Additive coarse =
        new MergeSlots(fine, Grid.of(sample, fine.slots()), wishes).merge(wishes.maxBins());
    Additive centred = Centre.of(coarse, Grid.of(sample, coarse.slots()), wishes);
    return new Fitted(Calibrate.scaled(centred, cross.slope()), notes);
  }

  /// Models that few rows are fitted by as well: what they err in differs.
  static List<Additive> others(Sample sample, FitWishes wishes) {
    return List.of(SmoothTables.of(sample, wishes), BaggedEvidence.of(sample, wishes));
  }

  /// Log odds of each row by each of the models.
  static List<double[]> odds(List<Additive> models, Sample sample) {
    return models.stream().map(model -> model.logOdds(sample)).toList();
  }

  static List<Slots> slots(Sample sample, FitWishes wishes, int prebins) {
    List<Slots> slots = new ArrayList<>();
    for (Column column : sample.columns()) {
      slots.add(
          switch (column) {
            case Column.Numbers numbers ->
                Prebins.ofNumbers(numbers, prebins, wishes.of(column.name()).specials());
            case Column.Words words ->
                Prebins.ofWords(words, sample.bad(), LEAST_OF_CATEGORY, CATEGORIES);
          });
    }
    return slots;
  }

  private static int prebins(Sample sample) {
    return Math.clamp(sample.rows() / ROWS_OF_PREBIN, PREBINS_LEAST, PREBINS_MOST);
  }

  private static List<Term> mains(Sample sample, Grid grid, FitWishes wishes) {
    return IntStream.range(0, grid.columns())
        .mapToObj(j -> {
          FitWishes.ColumnWish wish = wishes.of(sample.columns().get(j).name());
          boolean neutral = wishes.neutralMissing() || wish.onlyAdds();
          int direction =
              switch (wish.trend()) {
                case RISING -> -1;
                case FALLING -> 1;
                case AUTO, ANY, PEAK, VALLEY, CONVEX, CONCAVE -> 0;
              };
          return Term.of(grid, j, new Term.Limits(direction, neutral, wish.onlyAdds()));
        })
        .toList();
  }

  /// The fewer rows, the more folds, so that each model learns from nearly all.
  private static int folds(Sample sample) {
    int bad = (int) IntStream.range(0, sample.rows()).filter(row -> sample.bad()[row]).count();
    int least = Math.min(bad, sample.rows() - bad);
    int wished = sample.rows() <= FEW_ROWS ? 8 : 4;
    return Math.max(2, Math.min(wished, least));
  }

  /// The fewer rows, the harder columns compete for a step, so that weak ones stay out.
  private static BoostPace pace(Sample sample, int columns) {
    int rivals = Math.max(1, columns / 4);
    if (sample.rows() > FEW_ROWS) {
      rivals = Math.min(rivals, 4);
    }
    boolean few = sample.rows() <= FEW_ROWS;
    return new BoostPace(0.1, 3, rivals, 2_000, few ? 50 : 25, few ? 3 : 1, 1);
  }

  private static BoostPace tablePace() {
    return new BoostPace(0.1, 12, 1, 1_000, 40, 0.1, 0.05);
  }

  /// Log odds of all rows.
  static double usual(Sample sample) {
    double bad = sample.badWeight();
    return Math.log(bad / (sample.weight() - bad));
  }

  static double[] filled(int size, double value) {
    double[] array = new double[size];
    Arrays.fill(array, value);
    return array;
  }
}
