package org.goodfaith.learn.fit;

import java.util.List;
import java.util.Map;
import org.goodfaith.learn.rows.Trend;

/// What is wished of a card.
///
/// @param method how it is fitted
/// @param neutralMissing whether nothing known must be neutral, as the constitution has it (C12)
/// @param tables two-way tables: at most as many; none where they do not pay
/// @param maxBins ranges or groups of a characteristic, at most
/// @param columns by name of the column; those not named have no wishes
/// @param seed of all that is drawn
/// @param threads to compute with; the outcome does not depend on it
public record FitWishes(
    Method method,
    boolean neutralMissing,
    int tables,
    int maxBins,
    Map<String, ColumnWish> columns,
    long seed,
    int threads) {
  /// Copies the map.
  public FitWishes {
    columns = Map.copyOf(columns);
  }

  /// How a card is fitted.
  public enum Method {
    /// Tables boosted step by step.
    BOOSTED,
    /// Optimal bins, and a logistic regression on their weights of evidence.
    LOGISTIC
  }

  /// What is wished of one column.
  ///
  /// @param trend how points go with the value
  /// @param onlyAdds whether no slot is below neutral (alternative data, C12)
  /// @param specials numbers that are codes, each list its own slot
  /// @param minShare share of all rows that a range or group holds at least
  public record ColumnWish(
      Trend trend, boolean onlyAdds, List<double[]> specials, double minShare) {
    /// Nothing wished.
    public static final ColumnWish NONE = new ColumnWish(Trend.AUTO, false, List.of(), 0);
  }

  /// @return wishes of that column
  public ColumnWish of(String column) {
    return columns.getOrDefault(column, ColumnWish.NONE);
  }

  /// @return usual wishes
  public static FitWishes usual(Method method, long seed) {
    return new FitWishes(method, false, 0, 12, Map.of(), seed, 2);
  }

  /// @return the same with nothing known being neutral
  public FitWishes publishable() {
    return new FitWishes(method, true, tables, maxBins, columns, seed, threads);
  }

  /// @return the same by another method
  public FitWishes by(Method other) {
    return new FitWishes(other, neutralMissing, tables, maxBins, columns, seed, threads);
  }

  /// @return the same with at most as many tables
  public FitWishes withTables(int most) {
    return new FitWishes(method, neutralMissing, most, maxBins, columns, seed, threads);
  }

  /// @return the same by another seed
  public FitWishes withSeed(long other) {
    return new FitWishes(method, neutralMissing, tables, maxBins, columns, other, threads);
  }

  /// @return the same on as many threads
  public FitWishes onThreads(int count) {
    return new FitWishes(method, neutralMissing, tables, maxBins, columns, seed, count);
  }
}
