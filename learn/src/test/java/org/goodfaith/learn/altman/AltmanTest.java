package org.goodfaith.learn.altman;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.altman.Altman.Insufficient;
import org.goodfaith.learn.altman.Altman.Worked;
import org.goodfaith.learn.altman.Altman.Zone;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.score.ScoreRow;
import org.junit.jupiter.api.Test;

/// The formulas, worked by hand.
final class AltmanTest {
  private static Map<String, BigDecimal> figures(Object... namesAndValues) {
    Map<String, BigDecimal> figures = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      figures.put(namesAndValues[i].toString(), new BigDecimal(namesAndValues[i + 1].toString()));
    }
    return figures;
  }

  @Test
  void z_double_prime_is_the_published_sum() {
    Map<String, BigDecimal> sound =
        figures(
            "assets",
            1000,
            "liabilities",
            400,
            "working-capital",
            250,
            "retained",
            250,
            "earnings",
            120,
            "equity",
            600);

    // 6.56 x 0.25 + 3.26 x 0.25 + 6.72 x 0.12 + 1.05 x 1.5 = 4.8364
    assertThat(Altman.Z_DOUBLE_PRIME.work(sound))
        .isInstanceOfSatisfying(
            Worked.class,
            worked -> {
              assertThat(worked.score()).isEqualByComparingTo("4.8364");
              assertThat(worked.zone()).isEqualTo(Zone.SAFE);
            });
  }

  @Test
  void z_is_the_published_sum_and_its_zones_are() {
    Map<String, BigDecimal> grey =
        figures(
            "assets",
            200,
            "liabilities",
            100,
            "working-capital",
            20,
            "retained",
            30,
            "earnings",
            12,
            "market-value",
            90,
            "sales",
            260);

    // 1.2 x 0.1 + 1.4 x 0.15 + 3.3 x 0.06 + 0.6 x 0.9 + 0.999 x 1.3 = 2.3667
    assertThat(Altman.Z.work(grey))
        .isInstanceOfSatisfying(
            Worked.class,
            worked -> {
              assertThat(worked.score()).isEqualByComparingTo("2.3667");
              assertThat(worked.zone()).isEqualTo(Zone.GREY);
            });
  }

  @Test
  void a_missing_figure_or_a_divisor_of_nought_is_insufficient_and_not_low() {
    assertThat(Altman.Z_DOUBLE_PRIME.work(figures("assets", 1000, "liabilities", 0)))
        .isEqualTo(
            new Insufficient(
                List.of("earnings", "equity", "liabilities", "retained", "working-capital")));
  }

  @Test
  void the_card_goes_in_steps_along_the_formula() throws Exception {
    Scorecard card = Altman.Z_DOUBLE_PRIME.card();
    Map<String, String> sound = Map.of("x1", "0.25", "x2", "0.25", "x3", "0.12", "x4", "0.55");

    // 6.56 x 0.25 + 3.26 x 0.25 + 6.72 x 0.15 + 1.05 x 0.55 in hundredths, each step to the point
    assertThat(ScoreRow.score(card, sound, new Place("test", 1, 0)).points())
        .isEqualTo(164 + 82 + 101 + 58);
    assertThat(ScoreRow.score(card, Map.of("x1", ""), new Place("test", 1, 0)).points()).isZero();
    assertThat(card.most()).isEqualTo(656 + 326 + 672 + 105);
  }
}
