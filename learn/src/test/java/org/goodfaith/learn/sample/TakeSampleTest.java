package org.goodfaith.learn.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.given.Cards;
import org.goodfaith.learn.sample.Sample.SampleRow;
import org.junit.jupiter.api.Test;

final class TakeSampleTest {
  private static final LocalDate DECISION = LocalDate.of(2026, 5, 31);
  private static final Span AFTER = Span.parse("2 months").orElseThrow();
  private static final Rulebook LAW = Cards.law(Cards.samplePage());

  private static Sample sample(Cards cards, TreeHead known) throws LearnRefused {
    return TakeSample.take(
        cards,
        new SampleQuestion(LAW, "sample", "outcome", List.of(DECISION), AFTER, known, cards.head()),
        _ -> {});
  }

  /// @return holders with four months before the decision and two after it
  private static Cards holders(long seed, int many) {
    Random random = new Random(seed);
    Cards cards = new Cards();
    for (int number = 1; number <= many; number++) {
      cards.holder(number);
      for (int back = 0; back < 4; back++) {
        month(cards, number, DECISION.minusMonths(back).withDayOfMonth(15), random);
      }
    }
    return cards;
  }

  private static void month(Cards cards, int number, LocalDate day, Random random) {
    cards.month(
        number, day, random.nextInt(-2, 4), random.nextInt(1, 50_000), random.nextInt(9_000));
  }

  @Test
  void what_happens_after_the_decision_moves_the_outcome_alone() throws LearnRefused {
    Cards calm = holders(1, 40);
    Cards rough = holders(1, 40);
    for (int number = 1; number <= 40; number++) {
      calm.month(number, DECISION.plusDays(1), -1, 100, 100);
      rough.month(number, DECISION.plusDays(1), 8, 1_000_000, 0);
    }

    Sample good = sample(calm, calm.head());
    Sample bad = sample(rough, rough.head());

    assertThat(good.rows()).hasSize(40).noneMatch(SampleRow::bad);
    assertThat(bad.rows()).hasSize(40).allMatch(SampleRow::bad);
    assertThat(bad.rows().stream().map(SampleRow::values))
        .isEqualTo(good.rows().stream().map(SampleRow::values).toList());
  }

  @Test
  void what_became_known_after_the_moment_is_not_in_the_characteristics() throws LearnRefused {
    Cards cards = holders(2, 30);
    TreeHead known = cards.head();
    Sample before = sample(cards, known);
    assertThat(before.rows()).isEmpty();
    for (int number = 1; number <= 30; number++) {
      cards.month(number, DECISION.minusDays(3), 8, 1_000_000, 0);
      cards.month(number, DECISION.plusMonths(1), 0, 100, 100);
    }

    Sample then = sample(cards, known);
    Sample now = sample(cards, cards.head());

    Cards alone = holders(2, 30);
    for (int number = 1; number <= 30; number++) {
      alone.month(number, DECISION.plusMonths(1), 0, 100, 100);
    }
    assertThat(then.rows()).hasSize(30).isEqualTo(sample(alone, alone.head()).rows());
    assertThat(now.rows()).noneMatch(then.rows()::contains);
    assertThat(then.leftOut()).isEmpty();
    assertThat(before.leftOut()).isEqualTo(Map.of("outcome unknown", 30L));
  }

  @Test
  void an_outcome_that_reads_what_the_characteristics_read_is_refused() {
    Cards cards = holders(3, 1);
    Span brief = Span.parse("1 month").orElseThrow();

    assertThatThrownBy(() ->
            TakeSample.take(
                cards,
                new SampleQuestion(
                    LAW, "sample", "outcome", List.of(DECISION), brief, cards.head(), cards.head()),
                _ -> {}))
        .isInstanceOf(LearnRefused.class)
        .hasMessageContaining("reads records of the day of decision 2026-05-31 or earlier");
  }

  @Test
  void files_too_thin_are_left_out_and_counted() throws LearnRefused {
    Cards cards = new Cards();
    cards.holder(1);
    cards.month(1, DECISION.minusDays(3), 0, 100, 100);
    cards.month(1, DECISION.plusDays(3), 0, 100, 100);

    Sample sample = sample(cards, cards.head());

    assertThat(sample.rows()).isEmpty();
    assertThat(sample.leftOut()).isEqualTo(Map.of("file too thin at the decision", 1L));
    assertThat(WriteSample.sheet(sample)).containsEntry("rows", 0L).containsEntry("bad_rate", "0");
  }

  @Test
  void the_file_has_a_line_a_row_and_the_sheet_says_what_to_beware_of() throws LearnRefused {
    Cards cards = holders(4, 2);
    cards.month(1, DECISION.plusDays(9), 3, 100, 100);
    cards.month(2, DECISION.plusDays(9), 1, 100, 100);

    Sample sample = sample(cards, cards.head());

    assertThat(WriteSample.csv(sample).lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("group,as-of,worst,late-months,very-late-months,since-late,paid-back,");
    assertThat(WriteSample.csv(sample)).contains("1,2026-05-31,").containsPattern(",1\n.*,0\n");
    assertThat(WriteSample.sheet(sample).get("beware").toString())
        .contains("The outcomes run to 2026-07-31, and nothing later than 2026-01-01 is known.");
  }
}
