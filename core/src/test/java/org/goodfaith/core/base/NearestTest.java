package org.goodfaith.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KINDS =
      List.of("rail.smoking", "rail.disorder", "card.month", "shop.month");

  @Test
  void a_misspelt_word_leads_to_its_neighbour() {
    assertThat(Nearest.to("rail.smokign", KINDS)).contains("rail.smoking");
    assertThat(Nearest.to("cardmonth", KINDS)).contains("card.month");
    assertThat(Nearest.to("rail.smoking", KINDS)).contains("rail.smoking");
  }

  @Test
  void a_word_far_from_all_leads_nowhere() {
    assertThat(Nearest.to("library.fine", KINDS)).isEmpty();
    assertThat(Nearest.to("", KINDS)).isEmpty();
    assertThat(Nearest.to("ab", List.of("cd"))).isEmpty();
    assertThat(Nearest.to("word", List.of())).isEmpty();
  }

  @Test
  void a_word_of_two_megabytes_is_answered_at_once() {
    assertThat(Nearest.to("x".repeat(2_000_000), KINDS)).isEmpty();
  }
}
