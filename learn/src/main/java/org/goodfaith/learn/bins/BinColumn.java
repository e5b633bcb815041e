package org.goodfaith.learn.bins;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.Sample;
import org.goodfaith.learn.rows.Trend;

/// Bins one column as its page wishes, and shows what lies in each bin.
///
/// @param name of the column
/// @param trend that the bins keep to
/// @param value information value of all bins, with special codes and what is missing
/// @param bins what is missing first, then special codes, then ranges or groups
public record BinColumn(String name, Trend trend, double value, List<Bin> bins) {
  private static final int PREBINS = 100;
  private static final int LEAST_OF_CATEGORY = 5;
  private static final double SMOOTH = 0.5;

  /// Copies the list.
  public BinColumn {
    bins = List.copyOf(bins);
  }

  /// One bin.
  ///
  /// @param words what it holds
  /// @param good weight of rows without the outcome
  /// @param bad weight of rows with it
  /// @param evidence log odds of the outcome less those of all rows
  /// @param value information value of the bin
  public record Bin(String words, double good, double bad, double evidence, double value) {
    /// @return share with the outcome; NaN of an empty bin
    public double badRate() {
      return good + bad == 0 ? Double.NaN : bad / (good + bad);
    }
  }

  /// @param sample rows with outcomes
  /// @param column of the sample
  /// @param config whose wishes hold
  /// @return the bins
  /// @throws LearnRefused naming the wish that no bins keep to
  public static BinColumn of(Sample sample, Column column, LearnConfig config) throws LearnRefused {
    LearnConfig.ColumnWords words = config.column(column.name());
    Slots fine =
        switch (column) {
          case Column.Numbers numbers -> Prebins.ofNumbers(numbers, PREBINS, codes(words));
          case Column.Words of -> Prebins.ofWords(of, sample.bad(), LEAST_OF_CATEGORY, PREBINS);
        };
    Counts all = Counts.of(fine.of(column), fine.count(), sample.bad(), sample.weights());
    Counts ranges = all.range(fine.firstRange(), fine.endRange());
    Trend trend = column instanceof Column.Words ? Trend.FALLING : words.trend();
    BinWishes usual = BinWishes.usual(trend, sample.weight());
    double known = ranges.allGood() + ranges.allBad();
    double least = words.minShare() > 0 ? words.minShare() * sample.weight() : usual.minRows();
    BinWishes wishes =
        new BinWishes(
            trend,
            Math.min(config.fitting().maxBins(), usual.most()),
            1,
            words.minShare() > 0 ? least : Math.min(least, known / 4),
            usual.minEvents(),
            0);
    if (fine.ranges() == 0) {
      return table(column, Trend.ANY, fine, all);
    }
    OptimalBins.Found found = OptimalBins.find(column.name(), ranges, wishes);
    Slots merged = fine.merge(found.part());
    Counts counts = Counts.of(merged.of(column), merged.count(), sample.bad(), sample.weights());
    Trend kept = column instanceof Column.Words ? Trend.ANY : found.trend();
    return table(column, kept, merged, counts);
  }

  private static List<double[]> codes(LearnConfig.ColumnWords words) {
    return words.specials().values().stream()
        .map(codes -> codes.stream().mapToDouble(Double::parseDouble).toArray())
        .toList();
  }

  private static BinColumn table(Column column, Trend trend, Slots slots, Counts counts) {
    double allGood = counts.allGood();
    double allBad = counts.allBad();
    List<Bin> bins = new ArrayList<>();
    double sum = 0;
    for (int slot = 0; slot < slots.count(); slot++) {
      double good = counts.good()[slot];
      double bad = counts.bad()[slot];
      double evidence =
          good + bad == 0
              ? 0
              : Math.log(
                  (bad + SMOOTH) / (allBad + SMOOTH) / ((good + SMOOTH) / (allGood + SMOOTH)));
      double value = (bad / allBad - good / allGood) * evidence;
      sum += value;
      bins.add(new Bin(words(slots, slot), good, bad, evidence, value));
    }
    return new BinColumn(column.name(), trend, sum, bins);
  }

  private static String words(Slots slots, int slot) {
    if (slot == 0) {
      return "nothing known";
    }
    return switch (slots) {
      case Slots.OfNumbers numbers ->
          slot < numbers.firstRange()
              ? "code " + plain(numbers.specials().get(slot - 1)[0])
              : range(numbers.cuts(), slot - numbers.firstRange());
      case Slots.OfWords groups ->
          slot <= groups.groups().size()
              ? String.join(", ", groups.groups().get(slot - 1))
              : "any other";
    };
  }

  private static String range(double[] cuts, int range) {
    if (cuts.length == 0) {
      return "any value";
    }
    if (range == 0) {
      return "below " + plain(cuts[0]);
    }
    return range == cuts.length
        ? plain(cuts[range - 1]) + " or more"
        : plain(cuts[range - 1]) + " to below " + plain(cuts[range]);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
