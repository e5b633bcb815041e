package org.goodfaith.learn.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardsOf;
import org.goodfaith.learn.card.RandomCards;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.pmml.PmmlCard.PmmlScore;
import org.goodfaith.learn.score.CardScore;
import org.goodfaith.learn.score.CardScore.CardReason;
import org.goodfaith.learn.score.ScoreRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PmmlTest {
  private static final String SMALL = WritePmml.pmml(CardsOf.small(), 4);

  @Test
  void a_document_gives_the_points_and_reasons_of_its_card() throws LearnRefused {
    for (int seed = 0; seed < 40; seed++) {
      RandomCards random = new RandomCards(seed);
      Scorecard card = random.card(1 + seed % 9, seed % 3 == 0);
      PmmlCard read = ReadPmml.read(WritePmml.pmml(card, 4), "card.pmml");
      for (int i = 0; i < 100; i++) {
        Map<String, String> row = random.row(card);
        CardScore expected = ScoreRow.score(card, row, new Place("row", i, 0));
        PmmlScore found = read.score(row);
        assertThat(found.points()).isEqualTo(expected.points());
        assertThat(found.reasons())
            .isEqualTo(expected.reasons().stream().map(CardReason::name).toList());
      }
    }
  }

  @Test
  void a_card_that_went_out_and_in_scores_as_before() throws LearnRefused {
    for (int seed = 0; seed < 40; seed++) {
      RandomCards random = new RandomCards(seed);
      Scorecard card = random.card(1 + seed % 9, false);
      Scorecard back = ToScorecard.card(ReadPmml.read(WritePmml.pmml(card, 4), "card.pmml"));
      for (int i = 0; i < 100; i++) {
        Map<String, String> row = random.row(card);
        assertThat(ScoreRow.score(back, row, new Place("row", i, 0)).points())
            .as("%s", row)
            .isEqualTo(ScoreRow.score(card, row, new Place("row", i, 0)).points());
      }
    }
  }

  @Test
  void lines_that_cost_the_same_are_told_apart_by_their_baselines_in_the_order_of_the_card()
      throws LearnRefused {
    Scorecard card = new RandomCards(3).card(9, true);
    PmmlCard read = ReadPmml.read(WritePmml.pmml(card, 4), "card.pmml");

    List<Double> beside =
        read.characteristics().stream()
            .map(line -> Math.ceil(line.baseline()) - line.baseline())
            .toList();

    assertThat(beside).hasSizeGreaterThan(8).isSorted().doesNotHaveDuplicates();
    assertThat(beside).allMatch(off -> off > 0 && off < 0.01);
  }

  @Test
  void a_document_carries_rows_that_prove_a_reader() {
    assertThat(SMALL)
        .contains("<ModelVerification recordCount=\"5\" fieldCount=\"7\">")
        .contains("<VerificationField field=\"late\" column=\"c0\" precision=\"1E-9\"/>")
        .contains("<score>512</score>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<PMML|<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hosts\">]><PMML|no XML document",
        "</PMML>||no XML document",
        "\"lessThan\"|\"isLucky\"|'SimplePredicate' is not known here",
        "partialScore=\"30\"|partialScore=\"many\"|'partialScore' is no number",
        "booleanOperator=\"and\"|booleanOperator=\"surrogate\"|'surrogate' is not known here",
      })
  void a_document_that_says_what_is_not_known_is_refused(String was, String is, String message) {
    String text = SMALL.replace(was, is == null ? "" : is);

    assertThatThrownBy(() -> ReadPmml.read(text, "card.pmml"))
        .isInstanceOfSatisfying(
            LearnRefused.class,
            refused -> {
              assertThat(refused.faults().getFirst().message()).contains(message);
              assertThat(refused.faults().getFirst().place().file()).isEqualTo("card.pmml");
            });
  }

  @Test
  void a_row_that_no_attribute_holds_is_refused_and_not_scored() throws LearnRefused {
    String text =
        SMALL.replaceAll("(?s)(<Characteristic name=\"home points\".*?)<True/>", "$1<False/>");
    PmmlCard card = ReadPmml.read(text, "card.pmml");

    assertThatThrownBy(() -> card.score(Map.of("late", "0")))
        .isInstanceOf(LearnRefused.class)
        .hasMessage("'home points': no attribute of it holds");
    assertThat(card.score(Map.of("late", "0", "home", "own")).reasons()).isEqualTo(List.of());
  }
}
