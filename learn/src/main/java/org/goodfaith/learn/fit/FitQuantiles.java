package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goodfaith.learn.bins.Counts;
import org.goodfaith.learn.bins.Prebins;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Sample;

/// The card that most practitioners would make, to measure others against: ten quantiles of each
/// number, a group for each category, missing values on their own, weights of evidence of these,
/// and a ridge logistic regression on all of them. Nothing is chosen, merged or bounded, and it
/// keeps to no wish but special codes; so it is no card to publish.
final class FitQuantiles implements FitCard {
  private static final int QUANTILES = 10;
  private static final int LEAST_OF_CATEGORY = 5;
  private static final int CATEGORIES = 60;

  @Override
  public Fitted fit(Sample sample, FitWishes wishes) {
    List<Slots> slots = new ArrayList<>();
    for (Column column : sample.columns()) {
      slots.add(
          switch (column) {
            case Column.Numbers numbers ->
                Prebins.ofNumbers(numbers, QUANTILES, wishes.of(column.name()).specials());
            case Column.Words words ->
                Prebins.ofWords(words, sample.bad(), LEAST_OF_CATEGORY, CATEGORIES);
          });
    }
    Grid grid = Grid.of(sample, slots);
    double[][] evidence = new double[grid.columns()][];
    for (int j = 0; j < evidence.length; j++) {
      int count = slots.get(j).count();
      evidence[j] =
          FitLogistic.evidence(
              Counts.of(grid.codes()[j], count, grid.bad(), grid.weights()), false);
    }
    boolean[] used = new boolean[evidence.length];
    Arrays.fill(used, true);
    WoeRegression regression = WoeRegression.unbound(grid, evidence, used);
    regression.fit();
    double[][] effects = new double[evidence.length][];
    for (int j = 0; j < effects.length; j++) {
      double weight = regression.coefficient(j);
      effects[j] = Arrays.stream(evidence[j]).map(own -> weight * own).toArray();
    }
    List<String> names = sample.columns().stream().map(Column::name).toList();
    return new Fitted(
        new Additive(names, slots, regression.start(), effects, List.of()),
        List.of("weights of evidence of quantiles, every column used"));
  }
}
