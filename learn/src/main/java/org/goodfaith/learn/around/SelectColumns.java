package org.goodfaith.learn.around;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.bins.BinColumn;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.fit.Additive;
import org.goodfaith.learn.fit.FitCard;
import org.goodfaith.learn.fit.FitWishes;
import org.goodfaith.learn.fit.Fitted;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.Sample;

/// Chooses columns before a card is fitted: those of enough information value, most first; and, if
/// wished, of these only those that explain more than they cost (stepwise, by the Bayesian
/// information criterion of a logistic regression on weights of evidence). Columns left out have no
/// points.
public final class SelectColumns implements FitCard {
  private final FitCard inner;
  private final LearnConfig config;
  private final LearnConfig.Select wish;

  /// @param inner fits afterwards
  /// @param config whose wishes for bins hold
  /// @param wish how to choose
  public SelectColumns(FitCard inner, LearnConfig config, LearnConfig.Select wish) {
    this.inner = inner;
    this.config = config;
    this.wish = wish;
  }

  @Override
  public Fitted fit(Sample sample, FitWishes wishes) {
    List<Column> ranked = ranked(sample);
    List<Column> chosen = wish.stepwise() ? steps(sample, ranked, wishes) : ranked;
    if (chosen.size() > wish.most()) {
      chosen = chosen.subList(0, wish.most());
    }
    if (chosen.isEmpty()) {
      chosen = sample.columns();
    }
    List<String> names = chosen.stream().map(Column::name).toList();
    List<Column> kept =
        sample.columns().stream().filter(one -> names.contains(one.name())).toList();
    Fitted fitted = inner.fit(sample.withColumns(kept), wishes);
    List<String> notes = new ArrayList<>(fitted.notes());
    notes.add(
        String.format(
            Locale.ROOT,
            "%d of %d columns chosen %s: %s",
            kept.size(),
            sample.columns().size(),
            wish.stepwise() ? "step by step" : "by information value",
            String.join(", ", names)));
    return new Fitted(widened(sample, fitted.model()), notes);
  }

  private List<Column> ranked(Sample sample) {
    Map<String, Double> values = new TreeMap<>();
    for (Column column : sample.columns()) {
      try {
        values.put(column.name(), BinColumn.of(sample, column, config).value());
      } catch (LearnRefused none) {
        values.put(column.name(), 0.0); // No bins keep to its wishes: it tells nothing.
      }
    }
    Comparator<Column> most =
        Comparator.comparingDouble(one -> -values.getOrDefault(one.name(), 0.0));
    return sample.columns().stream()
        .filter(one -> values.getOrDefault(one.name(), 0.0) >= wish.least())
        .sorted(most)
        .toList();
  }

  private List<Column> steps(Sample sample, List<Column> ranked, FitWishes wishes) {
    double cost = Math.log(Math.max(2, sample.weight()));
    List<Column> chosen = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    for (Column column : ranked) {
      chosen.add(column);
      double likelihood = likelihood(sample, chosen, wishes);
      if (chosen.size() == 1 || 2 * (likelihood - best) > cost) {
        best = likelihood;
      } else {
        chosen.removeLast();
      }
    }
    for (int i = chosen.size() - 1; i >= 0 && chosen.size() > 1; i--) {
      List<Column> fewer = new ArrayList<>(chosen);
      fewer.remove(i);
      double likelihood = likelihood(sample, fewer, wishes);
      if (2 * (best - likelihood) < cost) {
        chosen = fewer;
        best = likelihood;
      }
    }
    return chosen;
  }

  private static double likelihood(Sample sample, List<Column> columns, FitWishes wishes) {
    Sample fewer = sample.withColumns(columns);
    FitWishes plain = wishes.by(FitWishes.Method.LOGISTIC).withTables(0);
    double[] odds = FitCard.by(FitWishes.Method.LOGISTIC).fit(fewer, plain).model().logOdds(fewer);
    double sum = 0;
    for (int row = 0; row < odds.length; row++) {
      double towards = sample.bad()[row] ? odds[row] : -odds[row];
      sum -= sample.weights()[row] * (towards < -30 ? -towards : Math.log1p(Math.exp(-towards)));
    }
    return sum;
  }

  /// The same model over all columns: those left out have one range of no effect.
  private static Additive widened(Sample sample, Additive model) {
    List<String> names = new ArrayList<>();
    List<Slots> slots = new ArrayList<>();
    double[][] effects = new double[sample.columns().size()][];
    int[] place = new int[model.names().size()];
    for (int j = 0; j < effects.length; j++) {
      Column column = sample.columns().get(j);
      int at = model.names().indexOf(column.name());
      names.add(column.name());
      slots.add(
          at >= 0
              ? model.slots().get(at)
              : switch (column) {
                case Column.Numbers _ -> new Slots.OfNumbers(List.of(), new double[0]);
                case Column.Words _ -> new Slots.OfWords(List.of());
              });
      effects[j] = at >= 0 ? model.effects()[at] : new double[slots.getLast().count()];
      if (at >= 0) {
        place[at] = j;
      }
    }
    List<Additive.Pair> pairs =
        model.pairs().stream()
            .map(one -> new Additive.Pair(place[one.first()], place[one.second()], one.effects()))
            .toList();
    return new Additive(names, slots, model.start(), effects, pairs);
  }
}
