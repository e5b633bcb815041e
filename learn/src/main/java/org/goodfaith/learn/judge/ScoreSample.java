package org.goodfaith.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnFault;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Sample;
import org.goodfaith.learn.score.BatchScorer;

/// Scores the rows of a sample by a card that is there already.
public final class ScoreSample {
  private ScoreSample() {}

  /// @return points of each row
  /// @throws LearnRefused where the card reads what the sample has no column of
  public static long[] points(Scorecard card, Sample sample) throws LearnRefused {
    Map<String, Column> columns = new TreeMap<>();
    sample.columns().forEach(column -> columns.put(column.name(), column));
    List<LearnFault> faults = new ArrayList<>();
    double[][] values = new double[card.characteristics().size()][];
    BatchScorer scorer = new BatchScorer(card, 0);
    for (int i = 0; i < values.length; i++) {
      CardCharacteristic one = card.characteristics().get(i);
      Column column = columns.get(one.name());
      if (column == null) {
        faults.add(absent(card, one, columns));
      } else {
        values[i] = values(scorer, i, one, column);
      }
    }
    if (!faults.isEmpty()) {
      throw new LearnRefused(faults);
    }
    int[] points = new int[sample.rows()];
    scorer.score(values, points.length, points, new int[0]);
    return Arrays.stream(points).asLongStream().toArray();
  }

  private static double[] values(
      BatchScorer scorer, int line, CardCharacteristic one, Column column) {
    boolean groups = one.bins() instanceof CardBins.Groups;
    return switch (column) {
      case Column.Numbers numbers ->
          groups
              ? Arrays.stream(numbers.values()).map(v -> code(scorer, line, plain(v))).toArray()
              : numbers.values();
      case Column.Words words -> {
        double[] known =
            words.words().stream()
                .mapToDouble(word -> groups ? scorer.code(line, word) : Double.NaN)
                .toArray();
        yield Arrays.stream(words.codes())
            .mapToDouble(code -> code < 0 ? Double.NaN : known[code])
            .toArray();
      }
    };
  }

  private static double code(BatchScorer scorer, int line, String word) {
    return word.isEmpty() ? Double.NaN : scorer.code(line, word);
  }

  /// A number that a card knows as a category.
  private static String plain(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static LearnFault absent(
      Scorecard card, CardCharacteristic one, Map<String, Column> columns) {
    return new LearnFault(
        "card.column",
        new Place(card.code(), 0, 0),
        one.name(),
        "the card reads '" + one.name() + "', and the rows have no such characteristic",
        String.join(", ", columns.keySet()),
        "Take rows with that column, and do not bar it by `ignore`, `only` or `audit`.");
  }
}
