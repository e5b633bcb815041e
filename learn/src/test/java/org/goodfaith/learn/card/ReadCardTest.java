package org.goodfaith.learn.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.LearnRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadCardTest {
  @Test
  void a_card_is_read_back_as_it_was_written() throws LearnRefused {
    Scorecard card = CardsOf.small();

    Scorecard read = ReadCard.read(card.json(), "card.json");

    assertThat(read).isEqualTo(card);
    assertThat(read.json()).isEqualTo(card.json());
    assertThat(read.digest()).isEqualTo(card.digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"start\":500|\"start\":\"500\"|'start' is not a whole number",
        "\"start\":500,||'start' is missing",
        "\"at\":\"2\"|\"at\":\"1\"|cuts must rise: 1",
        "\"at\":\"2\"|\"at\":\"2.0e3\"|'characteristics[0].ranges.cuts[1].at' is not a decimal",
        "\"name\":\"home\"|\"name\":\"late\"|two characteristics are called late",
        "\"neutral\":0|\"neutral\":0,\"weight\":3|no card has 'characteristics[0].weight'",
        "\"mortgage\"|\"rent\"|two groups claim 'rent'",
        "goodfaith-card/1|goodfaith-card/9|'format' is not goodfaith-card/1",
        "\"points\":-40|\"points\":-4000000|points are at most 1000000: -4000000",
        "\"code\":|\"code\"|this is no card in JSON",
      })
  void a_card_that_is_none_is_refused_with_the_key(String was, String is, String message) {
    String text = CardsOf.small().json().replaceFirst(was, is == null ? "" : is);

    assertThatThrownBy(() -> ReadCard.read(text, "card.json"))
        .isInstanceOfSatisfying(
            LearnRefused.class,
            refused -> {
              assertThat(refused.faults()).hasSize(1);
              assertThat(refused.faults().getFirst().message()).contains(message);
              assertThat(refused.faults().getFirst().remedy()).isNotEmpty();
              assertThat(refused.faults().getFirst().place().file()).isEqualTo("card.json");
            });
  }

  @Test
  void a_binary_number_meets_a_cut_as_its_shortest_decimal_does() {
    var random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      int scale = random.nextInt(10);
      long digits = random.nextLong(1_000_000_000_000_000L);
      Cut cut = new Cut(new Decimal(digits, scale), Cut.Side.values()[i % 2]);
      long near = digits + random.nextInt(-2, 3);
      if (near >= 0 && near < 1_000_000_000_000_000L) {
        var value = new Decimal(near, scale);
        assertThat(cut.passed(value.toBigDecimal().doubleValue())).isEqualTo(cut.passed(value));
      }
    }
  }
}
