package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.rows.Sample;

/// A model in whole points: more points, less chance of the outcome.
///
/// @param names of the columns
/// @param slots of each column
/// @param start points before any column
/// @param points of each column by slot; not copied
/// @param pairs points of two columns together
public record PointTable(
    List<String> names, List<Slots> slots, long start, long[][] points, List<Pair> pairs) {
  /// Points of two columns together.
  ///
  /// @param first number of the column of the rows
  /// @param second number of the column of the columns
  /// @param points by slot of the first, then slot of the second; not copied
  public record Pair(int first, int second, long[][] points) {}

  /// Copies the lists.
  public PointTable {
    names = List.copyOf(names);
    slots = List.copyOf(slots);
    pairs = List.copyOf(pairs);
  }

  /// @return the model rounded to whole points of that scaling; neighbouring ranges of equal points
  ///   are one, and columns of no points are gone
  public static PointTable of(Additive model, Scaling scaling) {
    int columns = model.effects().length;
    long[][] points = new long[columns][];
    for (int j = 0; j < columns; j++) {
      points[j] = rounded(model.effects()[j], scaling);
    }
    List<Pair> pairs = new ArrayList<>();
    for (Additive.Pair pair : model.pairs()) {
      long[][] cells = new long[pair.effects().length][];
      for (int row = 0; row < cells.length; row++) {
        cells[row] = rounded(pair.effects()[row], scaling);
      }
      pairs.add(new Pair(pair.first(), pair.second(), cells));
    }
    long start = Math.round(scaling.points(-model.start()));
    return new ThinPoints(new PointTable(model.names(), model.slots(), start, points, pairs))
        .thin();
  }

  private static long[] rounded(double[] effects, Scaling scaling) {
    return Arrays.stream(effects).mapToLong(e -> Math.round(-e * scaling.factor())).toArray();
  }

  /// @return the points of each row; the sample has at least the columns of this table
  public long[] scores(Sample sample) {
    short[][] codes = new short[names.size()][];
    for (int j = 0; j < codes.length; j++) {
      String name = names.get(j);
      codes[j] =
          slots
              .get(j)
              .of(
                  sample.columns().stream()
                      .filter(column -> column.name().equals(name))
                      .findFirst()
                      .orElseThrow());
    }
    long[] scores = new long[sample.rows()];
    Arrays.fill(scores, start);
    for (int j = 0; j < codes.length; j++) {
      for (int row = 0; row < scores.length; row++) {
        scores[row] += points[j][codes[j][row]];
      }
    }
    for (Pair pair : pairs) {
      for (int row = 0; row < scores.length; row++) {
        scores[row] += pair.points()[codes[pair.first()][row]][codes[pair.second()][row]];
      }
    }
    return scores;
  }
}
