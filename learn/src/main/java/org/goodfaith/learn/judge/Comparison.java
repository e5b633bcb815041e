package org.goodfaith.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A card beside the one in use, on the same rows: how well both tell outcomes apart, and who would
/// change sides at the same share of accepted rows. It decides nothing.
///
/// @param older measures of the card in use
/// @param newer measures of the other
/// @param beyond AUC of the other less that of the card in use, from the same rows drawn again
/// @param swaps what changes, at each share accepted
public record Comparison(Drawn older, Drawn newer, Interval beyond, List<Swap> swaps) {
  private static final int DRAWS = 300;

  /// Copies the list.
  public Comparison {
    swaps = List.copyOf(swaps);
  }

  /// Who changes sides.
  ///
  /// @param wished share of rows to accept
  /// @param olderCut points from which the card in use accepts
  /// @param newerCut points from which the other accepts
  /// @param parts accepted by both, by the other only, by the card in use only, by neither
  /// @param badOlder share with the outcome of all that the card in use accepts
  /// @param badNewer share with the outcome of all that the other accepts
  public record Swap(
      double wished,
      long olderCut,
      long newerCut,
      List<Part> parts,
      Interval badOlder,
      Interval badNewer) {
    /// Copies the list.
    public Swap {
      parts = List.copyOf(parts);
    }
  }

  /// Rows on which both cards decide alike.
  ///
  /// @param name in words
  /// @param rows weight of them
  /// @param badRate share with the outcome
  public record Part(String name, double rows, Interval badRate) {}

  /// Points of a card, and what they stand for.
  ///
  /// @param points of each row
  /// @param scored the same rows
  public record Side(long[] points, Scored scored) {}

  /// @param older the card in use
  /// @param newer the other, on the same rows
  /// @param shares of rows to accept
  /// @param seed of all that is drawn
  /// @return the comparison
  public static Comparison of(Side older, Side newer, List<Double> shares, long seed) {
    List<Swap> swaps = shares.stream().map(share -> swap(older, newer, share)).toList();
    return new Comparison(
        Drawn.of(older.scored(), seed),
        Drawn.of(newer.scored(), seed),
        beyond(older.scored(), newer.scored(), seed),
        swaps);
  }

  private static Interval beyond(Scored older, Scored newer, long seed) {
    int[] olderLevels = older.levels();
    int[] newerLevels = newer.levels();
    SplittableRandom random = new SplittableRandom(seed);
    double[] figures = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] weights = Drawn.again(older.weights(), random);
      figures[draw] =
          Measures.of(newer, newerLevels, weights).auc()
              - Measures.of(older, olderLevels, weights).auc();
    }
    return Drawn.interval(Measures.of(newer).auc() - Measures.of(older).auc(), figures);
  }

  private static Swap swap(Side older, Side newer, double share) {
    long olderCut = cut(older.points(), older.scored().weights(), share);
    long newerCut = cut(newer.points(), newer.scored().weights(), share);
    double[] rows = new double[4];
    double[] bad = new double[4];
    for (int row = 0; row < older.points().length; row++) {
      boolean before = older.points()[row] >= olderCut;
      boolean after = newer.points()[row] >= newerCut;
      int part = before ? (after ? 0 : 2) : after ? 1 : 3;
      double weight = older.scored().weights()[row];
      rows[part] += weight;
      bad[part] += older.scored().bad()[row] ? weight : 0;
    }
    List<String> names =
        List.of("accepted by both", "swapped in", "swapped out", "refused by both");
    List<Part> parts = new ArrayList<>();
    for (int part = 0; part < rows.length; part++) {
      parts.add(new Part(names.get(part), rows[part], Interval.share(bad[part], rows[part])));
    }
    return new Swap(
        share,
        olderCut,
        newerCut,
        parts,
        Interval.share(bad[0] + bad[2], rows[0] + rows[2]),
        Interval.share(bad[0] + bad[1], rows[0] + rows[1]));
  }

  /// @return the points at which the share of rows with as many or more comes nearest
  static long cut(long[] points, double[] weights, double share) {
    int[] order =
        IntStream.range(0, points.length)
            .boxed()
            .sorted((a, b) -> Long.compare(points[b], points[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double all = Arrays.stream(weights).sum();
    double accepted = 0;
    long best = order.length == 0 ? 0 : points[order[0]];
    double off = Double.POSITIVE_INFINITY;
    for (int i = 0; i < order.length; i++) {
      accepted += weights[order[i]];
      boolean last = i == order.length - 1 || points[order[i + 1]] != points[order[i]];
      double here = Math.abs(accepted / all - share);
      if (last && here < off) {
        off = here;
        best = points[order[i]];
      }
    }
    return best;
  }
}
