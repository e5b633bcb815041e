package org.goodfaith.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HandTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void two_numbers_of_staff_behind_one_account_are_one_hand() {
    String one = Hand.enteredBy("rail.one", "417");
    String other = Hand.enteredBy("rail.one", "4:18");
    assertThat(one).isEqualTo("by:rail.one:417").isNotEqualTo(other);
    assertThat(Hand.of(one)).isEqualTo(Hand.of(other)).isEqualTo("rail.one");
    assertThat(Hand.of(Hand.enteredBy("rail.one", ""))).isEqualTo("rail.one");
    assertThat(Hand.enteredBy("rail.one", "rail.one")).isEqualTo("by:rail.one");
  }

  @Test
  void who_entered_by_a_page_or_a_file_is_whom_it_says() {
    assertThat(Hand.of("conductor-7")).isEqualTo("conductor-7");
    assertThat(Hand.account("for:lex")).isEmpty();
  }

  @Test
  void only_what_is_the_subjects_to_say_comes_on_paper() {
    Act objection = new Act.Objection(DAY, "wrong", "");
    assertThat(Hand.onPaper(objection, "by:rail.one")).isTrue();
    assertThat(Hand.onPaper(objection, "subject")).isFalse();
    assertThat(Hand.onPaper(new RemedyRequest(DAY, "x", "words", ""), "by:desk.one")).isTrue();
    assertThat(Hand.onPaper(new Act.Answer(DAY, "words", ""), "by:rail.one")).isFalse();
    assertThat(Hand.onPaper(new Act.Notice(DAY, "letter"), "by:rail.one")).isFalse();
  }
}
