package org.goodfaith.learn.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.bins.BinColumn;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.fit.FitCard;
import org.goodfaith.learn.fit.FitWishes;
import org.goodfaith.learn.fit.MakeCard;
import org.goodfaith.learn.fit.PointTable;
import org.goodfaith.learn.given.MadeUpRows;
import org.goodfaith.learn.judge.Comparison.Part;
import org.goodfaith.learn.judge.Comparison.Side;
import org.goodfaith.learn.judge.Comparison.Swap;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.Sample;
import org.junit.jupiter.api.Test;

/// A challenger beside the card in use, and the bins of a column as people read them.
final class ComparisonTest {
  private static final Scaling SCALING = new Scaling(600, Decimal.of(20), 40);
  private static final LearnConfig CONFIG = ConfigOf.columns(Map.of());

  private static Side side(long[] points, Sample sample) {
    return new Side(points, Judge.scored(points, sample, SCALING));
  }

  private static long[] by(Sample sample, String column, int factor) {
    double[] values =
        sample.columns().stream()
            .filter(one -> one.name().equals(column))
            .map(Column.Numbers.class::cast)
            .findFirst()
            .orElseThrow()
            .values();
    return IntStream.range(0, values.length)
        .mapToLong(row -> Math.round(factor * (Double.isNaN(values[row]) ? 0 : values[row])))
        .toArray();
  }

  @Test
  void the_same_card_swaps_nobody_and_differs_by_nothing() {
    Sample sample = MadeUpRows.of(500, 1);
    Side one = side(by(sample, "debts", -10), sample);

    Comparison both = Comparison.of(one, one, List.of(0.5, 0.8), 7);

    assertThat(both.beyond()).isEqualTo(new Interval(0, 0, 0));
    for (Swap swap : both.swaps()) {
      assertThat(swap.parts().get(1).rows()).isZero();
      assertThat(swap.parts().get(2).rows()).isZero();
      assertThat(swap.badOlder()).isEqualTo(swap.badNewer());
    }
  }

  @Test
  void a_card_that_knows_more_swaps_in_the_better_rows() {
    Sample sample = MadeUpRows.of(4000, 2);
    Side noise = side(by(sample, "noise", 1000), sample);
    Side debts = side(by(sample, "debts", -10), sample);

    Comparison both = Comparison.of(noise, debts, List.of(0.6), 7);

    assertThat(both.beyond().low()).isPositive();
    List<Part> parts = both.swaps().getFirst().parts();
    assertThat(parts.stream().mapToDouble(Part::rows).sum()).isEqualTo(4000);
    assertThat(parts.get(1).badRate().high()).isLessThan(parts.get(2).badRate().low());
  }

  @Test
  void a_card_scores_a_sample_as_the_points_it_was_made_of() throws Exception {
    Sample sample = MadeUpRows.of(2000, 3);
    FitWishes wishes = FitWishes.usual(FitWishes.Method.LOGISTIC, 1);
    PointTable table =
        PointTable.of(FitCard.by(wishes.method()).fit(sample, wishes).model(), SCALING);
    Scorecard card =
        MakeCard.of(table, sample, CONFIG, Provenance.stated("the outcome", "for a test"));

    assertThat(ScoreSample.points(card, sample)).isEqualTo(table.scores(sample));
    assertThatThrownBy(() -> ScoreSample.points(card, sample.withColumns(List.of())))
        .isInstanceOf(LearnRefused.class)
        .hasMessageContaining("no such characteristic");
  }

  @Test
  void bins_hold_every_row_and_add_up_to_their_value() throws Exception {
    Sample sample = MadeUpRows.of(3000, 4);

    for (Column column : sample.columns()) {
      BinColumn binned = BinColumn.of(sample, column, CONFIG);
      assertThat(binned.bins().stream().mapToDouble(b -> b.good() + b.bad()).sum()).isEqualTo(3000);
      assertThat(binned.bins().stream().mapToDouble(BinColumn.Bin::value).sum())
          .isCloseTo(binned.value(), within(1e-12));
    }
    double debts = BinColumn.of(sample, sample.columns().get(1), CONFIG).value();
    assertThat(debts).isGreaterThan(BinColumn.of(sample, sample.columns().get(2), CONFIG).value());
  }

  @Test
  void every_measure_has_an_interval_around_it() {
    Sample sample = MadeUpRows.of(800, 5);
    Drawn drawn = Drawn.of(side(by(sample, "debts", -10), sample).scored(), 3);

    for (Interval one : List.of(drawn.auc(), drawn.ks(), drawn.brier(), drawn.logLoss())) {
      assertThat(one.low()).isLessThan(one.high());
    }
    assertThat(drawn.auc().low()).isLessThan(drawn.auc().value());
    assertThat(drawn.gini().value()).isCloseTo(2 * drawn.auc().value() - 1, within(1e-12));
  }
}
