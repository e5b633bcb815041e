package org.goodfaith.learn.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.RandomCards;
import org.goodfaith.learn.card.Scorecard;
import org.junit.jupiter.api.Test;

final class BatchScorerTest {
  private static final int REASONS = 4;

  @Test
  void rows_in_columns_and_one_at_a_time_score_as_step_by_step() throws LearnRefused {
    for (int seed = 0; seed < 60; seed++) {
      RandomCards random = new RandomCards(seed);
      Scorecard card = random.card(1 + seed % 12, seed % 3 == 0);
      BatchScorer scorer = new BatchScorer(card, REASONS);
      List<CardScore> expected = new ArrayList<>();
      int rows = 700;
      double[][] columns = new double[card.characteristics().size()][rows];
      for (int i = 0; i < rows; i++) {
        Map<String, String> row = random.row(card);
        expected.add(ScoreRow.score(card, row, new Place("rows", i, 0)));
        for (int line = 0; line < columns.length; line++) {
          columns[line][i] = number(scorer, card, line, row);
        }
      }
      int[] points = new int[rows];
      int[] reasons = new int[rows * REASONS];
      scorer.score(columns, rows, points, reasons);
      for (int i = 0; i < rows; i++) {
        int row = i;
        int[] found = new int[REASONS];
        int one =
            scorer.score(
                Arrays.stream(columns).mapToDouble(column -> column[row]).toArray(), found);
        assertThat((long) points[i]).isEqualTo(expected.get(i).points());
        assertThat(one).isEqualTo(points[i]);
        assertThat(found)
            .isEqualTo(Arrays.copyOfRange(reasons, i * REASONS, (i + 1) * REASONS))
            .isEqualTo(first(expected.get(i)));
      }
    }
  }

  private static int[] first(CardScore score) {
    int[] lines = new int[REASONS];
    Arrays.fill(lines, BatchScorer.NONE);
    for (int i = 0; i < Math.min(REASONS, score.reasons().size()); i++) {
      lines[i] = score.reasons().get(i).line();
    }
    return lines;
  }

  private static double number(
      BatchScorer scorer, Scorecard card, int line, Map<String, String> row) {
    String text = row.get(card.characteristics().get(line).name());
    if (text == null) {
      return line % 2 == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
    }
    return card.characteristics().get(line).bins() instanceof CardBins.Groups
        ? scorer.code(line, text)
        : Double.parseDouble(text);
  }
}
