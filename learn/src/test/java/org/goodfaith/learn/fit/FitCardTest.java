package org.goodfaith.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.fit.FitWishes.ColumnWish;
import org.goodfaith.learn.fit.FitWishes.Method;
import org.goodfaith.learn.given.MadeUpRows;
import org.goodfaith.learn.judge.Judge;
import org.goodfaith.learn.judge.Measures;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.ReadConfig;
import org.goodfaith.learn.rows.Sample;
import org.goodfaith.learn.rows.Trend;
import org.goodfaith.learn.score.ScoreRow;
import org.junit.jupiter.api.Test;

/// Cards fitted to rows of known making.
final class FitCardTest {
  private static final Scaling SCALING = new Scaling(600, Decimal.of(20), 40);
  private static final Sample TEACH = MadeUpRows.of(2_000, 1);
  private static final Sample EXAMINE = MadeUpRows.of(3_000, 2);

  private static double auc(PointTable table) {
    return Measures.of(Judge.scored(table.scores(EXAMINE), EXAMINE, SCALING)).auc();
  }

  private static PointTable table(FitWishes wishes) {
    Fitted fitted = FitCard.by(wishes.method()).fit(TEACH, wishes);
    return PointTable.of(fitted.model(), SCALING);
  }

  @Test
  void both_ways_find_what_the_rows_were_made_of() {
    for (Method method : Method.values()) {
      PointTable table = table(FitWishes.usual(method, 1));

      assertThat(auc(table)).as(method.name()).isBetween(0.77, 0.86);
      assertThat(table.names()).contains("income", "debts", "job");
    }
  }

  @Test
  void whole_points_lose_nearly_nothing_and_tell_chances_right() {
    FitWishes wishes = FitWishes.usual(Method.BOOSTED, 1);
    Additive model = FitCard.by(Method.BOOSTED).fit(TEACH, wishes).model();
    PointTable table = PointTable.of(model, SCALING);
    double[] exact = model.logOdds(EXAMINE);
    long[] points = table.scores(EXAMINE);
    double meanChance = 0;
    for (int row = 0; row < points.length; row++) {
      assertThat(SCALING.points(-exact[row])).isCloseTo(points[row], within(3.0));
      meanChance += SCALING.chance(points[row]) / points.length;
    }

    assertThat(meanChance).isCloseTo(EXAMINE.badWeight() / EXAMINE.weight(), within(0.03));
  }

  @Test
  void outcome_depends_on_the_seed_and_not_on_threads() {
    FitWishes wishes = FitWishes.usual(Method.BOOSTED, 1).withTables(2);
    PointTable one = table(wishes.onThreads(1));
    PointTable many = table(wishes.onThreads(4));
    PointTable other = table(wishes.withSeed(2));

    assertThat(many.scores(EXAMINE)).isEqualTo(one.scores(EXAMINE));
    assertThat(other.scores(EXAMINE)).isNotEqualTo(one.scores(EXAMINE));
  }

  @Test
  void promised_direction_holds_in_every_range() {
    ColumnWish rising = new ColumnWish(Trend.RISING, false, List.of(), 0);
    FitWishes usual = FitWishes.usual(Method.BOOSTED, 1);
    FitWishes wishes =
        new FitWishes(
            Method.BOOSTED, false, 0, 12, Map.of("noise", rising, "income", rising), 1, 2);
    for (PointTable table : List.of(table(wishes))) {
      for (String name : List.of("income", "noise")) {
        int column = table.names().indexOf(name);
        if (column >= 0) {
          long[] points = table.points()[column];
          int first = table.slots().get(column).firstRange();
          long[] ranges = Arrays.copyOfRange(points, first, points.length);
          assertThat(ranges).as(name).isSorted();
        }
      }
    }
    assertThat(usual.of("income").trend()).isEqualTo(Trend.AUTO);
  }

  @Test
  void missing_is_neutral_where_a_card_is_to_be_published() {
    PointTable table = table(FitWishes.usual(Method.BOOSTED, 1).withTables(2).publishable());

    for (long[] points : table.points()) {
      assertThat(points[0]).isZero();
    }
    for (PointTable.Pair pair : table.pairs()) {
      assertThat(pair.points()[0]).containsOnly(0);
      assertThat(Arrays.stream(pair.points()).mapToLong(row -> row[0])).containsOnly(0L);
    }
  }

  @Test
  void column_that_may_only_add_never_takes_points() {
    ColumnWish adds = new ColumnWish(Trend.AUTO, true, List.of(), 0);
    FitWishes wishes = new FitWishes(Method.BOOSTED, false, 0, 12, Map.of("income", adds), 1, 2);
    PointTable table = table(wishes);

    assertThat(Arrays.stream(table.points()[table.names().indexOf("income")]).min()).hasValue(0);
  }

  @Test
  void card_scores_each_row_as_the_table_it_was_made_of() throws LearnRefused {
    LearnConfig config =
        ReadConfig.of("file: x.csv\ntarget: {column: y, bad: 1}\n", "x.yaml", Path.of("."));
    PointTable table = table(FitWishes.usual(Method.BOOSTED, 1).withTables(2));
    Scorecard card = MakeCard.of(table, TEACH, config, Provenance.stated("made up", "test"));
    long[] points = table.scores(EXAMINE);
    for (int row = 0; row < 500; row++) {
      assertThat(ScoreRow.score(card, texts(row), new Place("x.csv", row, 0)).points())
          .isEqualTo(points[row]);
    }
  }

  private static Map<String, String> texts(int row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Column column : EXAMINE.columns()) {
      texts.put(
          column.name(),
          switch (column) {
            case Column.Numbers numbers ->
                column.isMissing(row) ? "" : Double.toString(numbers.values()[row]);
            case Column.Words words -> words.words().get(words.codes()[row]);
          });
    }
    return texts;
  }

  @Test
  void garbage_columns_neither_stop_nor_enter_the_card() {
    int rows = TEACH.rows();
    double[] constant = new double[rows];
    double[] nothing = new double[rows];
    Arrays.fill(nothing, Double.NaN);
    int[] codes = IntStream.range(0, rows).toArray();
    List<String> words = IntStream.range(0, rows).mapToObj(i -> "id" + i).toList();
    List<Column> columns =
        List.of(
            TEACH.columns().get(0),
            TEACH.columns().get(1),
            new Column.Numbers("constant", constant),
            new Column.Numbers("nothing", nothing),
            new Column.Words("id", codes, words));
    Sample sample = TEACH.withColumns(columns);
    for (Method method : Method.values()) {
      FitWishes wishes = FitWishes.usual(method, 1);
      PointTable table = PointTable.of(FitCard.by(method).fit(sample, wishes).model(), SCALING);

      assertThat(table.names()).as(method.name()).containsExactly("income", "debts");
    }
  }
}
