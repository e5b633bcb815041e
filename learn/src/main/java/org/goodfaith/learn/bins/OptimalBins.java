package org.goodfaith.learn.bins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.rows.Trend;

/// The best bins of a column: of all ways to put neighbouring prebins together that keep to the
/// wishes, the one of the greatest information value. Exact, by dynamic programming.
public final class OptimalBins {
  private OptimalBins() {}

  /// Bins found.
  ///
  /// @param part of each prebin the number of its bin, rising from 0
  /// @param trend that they keep to
  /// @param value information value of the bins
  public record Found(int[] part, Trend trend, double value) {
    /// @return how many bins
    public int bins() {
      return part.length == 0 ? 0 : part[part.length - 1] + 1;
    }
  }

  /// @param column its name, for faults
  /// @param prebins counts in rising order of the value
  /// @param wishes what to keep to; a trend that is automatic is decided by evidence
  /// @return the best bins
  /// @throws LearnRefused naming the wish that cannot be kept to
  public static Found find(String column, Counts prebins, BinWishes wishes) throws LearnRefused {
    Optional<Found> found =
        wishes.trend() == Trend.AUTO
            ? byEvidence(prebins, wishes)
            : search(prebins, wishes, wishes.trend());
    if (found.isPresent()) {
      return found.get();
    }
    throw LearnRefused.of(
        "learn.bins",
        new Place(column, 0, 0),
        List.of(column, "no bins of '" + column + "' keep to " + culprit(prebins, wishes)),
        "wishes that some bins keep to",
        "Loosen that wish for the column, or leave the column out.");
  }

  private static Optional<Found> search(Counts prebins, BinWishes wishes, Trend trend) {
    return switch (trend) {
      case CONVEX, CONCAVE -> new BentSearch(prebins, wishes, trend).find();
      case AUTO, ANY, RISING, FALLING, PEAK, VALLEY ->
          new TrendSearch(prebins, wishes, trend).find();
    };
  }

  /// The direction that explains more of the outcomes, unless one turn explains clearly more than
  /// it costs: half a logarithm of the rows for each bin it has more, and a whole one for the turn.
  /// Bins of one direction cost nothing: few outcomes would else speak for a single bin.
  private static Optional<Found> byEvidence(Counts prebins, BinWishes wishes) {
    double bin = Math.log(Math.max(2, prebins.allGood() + prebins.allBad())) / 2;
    Optional<Found> straight = best(prebins, wishes, List.of(Trend.RISING, Trend.FALLING));
    Optional<Found> turned = best(prebins, wishes, List.of(Trend.PEAK, Trend.VALLEY));
    if (straight.isEmpty() || turned.isEmpty()) {
      return straight.or(() -> turned);
    }
    int more = Math.max(0, turned.get().bins() - straight.get().bins());
    double gain =
        likelihood(prebins, turned.get().part()) - likelihood(prebins, straight.get().part());
    return gain > bin * (more + 2) ? turned : straight;
  }

  private static Optional<Found> best(Counts prebins, BinWishes wishes, List<Trend> trends) {
    return trends.stream()
        .map(trend -> search(prebins, wishes, trend))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(found -> likelihood(prebins, found.part())));
  }

  private static double likelihood(Counts prebins, int[] part) {
    double sum = 0;
    double good = 0;
    double bad = 0;
    for (int i = 0; i < part.length; i++) {
      good += prebins.good()[i];
      bad += prebins.bad()[i];
      if (i == part.length - 1 || part[i + 1] != part[i]) {
        sum += likely(good, good + bad) + likely(bad, good + bad);
        good = 0;
        bad = 0;
      }
    }
    return sum;
  }

  private static double likely(double some, double all) {
    return some == 0 ? 0 : some * Math.log(some / all);
  }

  /// The first wish that, given up alone, lets bins be found.
  private static String culprit(Counts prebins, BinWishes w) {
    record Looser(String words, BinWishes wishes) {}
    List<Looser> tries = new ArrayList<>();
    tries.add(
        new Looser(
            "at least " + w.minEvents() + " rows with and without the outcome in each",
            new BinWishes(w.trend(), w.most(), w.least(), w.minRows(), 0, w.minDifference())));
    tries.add(
        new Looser(
            "at least " + w.minRows() + " rows in each",
            new BinWishes(w.trend(), w.most(), w.least(), 0, w.minEvents(), w.minDifference())));
    tries.add(
        new Looser(
            "a difference of at least " + w.minDifference() + " between neighbours",
            new BinWishes(w.trend(), w.most(), w.least(), w.minRows(), w.minEvents(), 0)));
    tries.add(
        new Looser(
            "the trend '" + w.trend().word() + "'",
            new BinWishes(
                Trend.ANY, w.most(), w.least(), w.minRows(), w.minEvents(), w.minDifference())));
    tries.add(
        new Looser(
            "at least " + w.least() + " bins",
            new BinWishes(w.trend(), w.most(), 1, w.minRows(), w.minEvents(), w.minDifference())));
    for (Looser looser : tries) {
      Trend trend = looser.wishes().trend() == Trend.AUTO ? Trend.ANY : looser.wishes().trend();
      if (search(prebins, looser.wishes(), trend).isPresent()) {
        return looser.words();
      }
    }
    return "all wishes together";
  }
}
