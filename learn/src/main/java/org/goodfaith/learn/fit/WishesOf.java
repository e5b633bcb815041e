package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.learn.fit.FitWishes.ColumnWish;
import org.goodfaith.learn.fit.FitWishes.Method;
import org.goodfaith.learn.rows.LearnConfig;

/// Wishes of a page in the words of fitting.
public final class WishesOf {
  private WishesOf() {}

  /// @return what the page wishes of the card
  public static FitWishes config(LearnConfig config, int threads) {
    Map<String, ColumnWish> columns = new HashMap<>();
    config
        .columns()
        .forEach((name, words) ->
            columns.put(
                name,
                new ColumnWish(
                    words.trend(), words.alternative(), specials(words), words.minShare())));
    LearnConfig.Fitting fitting = config.fitting();
    return new FitWishes(
        fitting.method().equals("logistic") ? Method.LOGISTIC : Method.BOOSTED,
        fitting.neutralMissing(),
        fitting.tables(),
        fitting.maxBins(),
        columns,
        fitting.seed(),
        threads);
  }

  private static List<double[]> specials(LearnConfig.ColumnWords words) {
    List<double[]> specials = new ArrayList<>();
    words
        .specials()
        .values()
        .forEach(codes -> specials.add(codes.stream().mapToDouble(Double::parseDouble).toArray()));
    return specials;
  }
}
