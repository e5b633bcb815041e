package org.goodfaith.learn.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardBins.Ranges;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Cut;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.card.Scorecard.Baseline;
import org.goodfaith.learn.card.TwoWayTable;
import org.jspecify.annotations.Nullable;

/// A card's tables as plain numbers, for scoring. Line numbers are those of the characteristics,
/// then those of the two-way tables.
final class CardTables {
  /// Bits of a key that hold the line: a key is `lost << LINE_BITS | (LINES_MOST - line)`.
  static final int LINE_BITS = 10;

  static final int LINES_MOST = (1 << LINE_BITS) - 1;

  private static final int EDGES_TO_COUNT = 12;

  private CardTables() {}

  /// One characteristic.
  ///
  /// @param edges a value reaches range n + 1 where it is not less than edge n
  /// @param codes special codes, or none
  /// @param codeSlots their slots
  /// @param firstRange slot of the lowest range
  /// @param slotOf slots of categories; null for ranges
  /// @param points by slot
  /// @param keys by slot: what is lost against the baseline, with the line; 0 where nothing is
  record Line(
      double[] edges,
      double[] codes,
      int[] codeSlots,
      int firstRange,
      @Nullable Map<String, Integer> slotOf,
      int[] points,
      int[] keys) {
    /// @return slot of a number; NaN and infinities are missing
    int slot(double value) {
      if (!Double.isFinite(value)) {
        return 0;
      }
      for (int i = 0; i < codes.length; i++) {
        if (codes[i] == value) {
          return codeSlots[i];
        }
      }
      return firstRange + range(value);
    }

    /// Few edges are counted without a branch, which no processor can foresee; many are halved.
    private int range(double value) {
      if (edges.length <= EDGES_TO_COUNT) {
        int passed = 0;
        for (double edge : edges) {
          passed += value >= edge ? 1 : 0;
        }
        return passed;
      }
      int low = 0;
      int high = edges.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (value >= edges[middle]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /// One two-way table.
  ///
  /// @param first line of its rows
  /// @param second line of its columns
  /// @param width slots of the second
  /// @param points by row, then column
  /// @param keys as of a line
  record Pair(int first, int second, int width, int[] points, int[] keys) {}

  static Line[] lines(Scorecard card) {
    List<CardCharacteristic> all = card.characteristics();
    Line[] lines = new Line[all.size()];
    for (int i = 0; i < lines.length; i++) {
      CardCharacteristic one = all.get(i);
      int[] points =
          one.slots().stream().mapToInt(cell -> Math.toIntExact(cell.points())).toArray();
      int[] keys = keys(points, baseline(card.baseline(), one.neutral(), one.most()), i);
      lines[i] =
          switch (one.bins()) {
            case Ranges ranges -> ranges(ranges, points, keys);
            case CardBins.Groups groups ->
                new Line(new double[0], new double[0], new int[0], 1, slots(groups), points, keys);
          };
    }
    return lines;
  }

  static Pair[] pairs(Scorecard card) {
    Pair[] pairs = new Pair[card.tables().size()];
    for (int i = 0; i < pairs.length; i++) {
      TwoWayTable table = card.tables().get(i);
      int[] points =
          table.points().stream().flatMap(List::stream).mapToInt(Math::toIntExact).toArray();
      long best = baseline(card.baseline(), table.neutral(), table.most());
      pairs[i] =
          new Pair(
              card.number(table.first()),
              card.number(table.second()),
              table.points().getFirst().size(),
              points,
              keys(points, best, card.characteristics().size() + i));
    }
    return pairs;
  }

  static long baseline(Baseline baseline, long neutral, long best) {
    return baseline == Baseline.NEUTRAL ? neutral : best;
  }

  private static Line ranges(Ranges ranges, int[] points, int[] keys) {
    double[] edges =
        ranges.cuts().stream()
            .mapToDouble(cut -> cut.side() == Cut.Side.ABOVE ? cut.edge() : Math.nextUp(cut.edge()))
            .toArray();
    double[] codes =
        ranges.specials().stream()
            .flatMap(special -> special.values().stream())
            .mapToDouble(value -> value.toBigDecimal().doubleValue())
            .toArray();
    int[] slots = new int[codes.length];
    int at = 0;
    for (int i = 0; i < ranges.specials().size(); i++) {
      for (int j = 0; j < ranges.specials().get(i).values().size(); j++) {
        slots[at++] = i + 1;
      }
    }
    return new Line(edges, codes, slots, ranges.specials().size() + 1, null, points, keys);
  }

  private static Map<String, Integer> slots(CardBins.Groups groups) {
    Map<String, Integer> slots = new HashMap<>();
    for (int i = 0; i < groups.groups().size(); i++) {
      for (String category : groups.groups().get(i).categories()) {
        slots.put(category, i + 1);
      }
    }
    return slots;
  }

  private static int[] keys(int[] points, long baseline, int line) {
    int[] keys = new int[points.length];
    for (int i = 0; i < keys.length; i++) {
      int lost = Math.toIntExact(baseline - points[i]);
      keys[i] = lost > 0 ? lost << LINE_BITS | (LINES_MOST - line) : 0;
    }
    return keys;
  }
}
