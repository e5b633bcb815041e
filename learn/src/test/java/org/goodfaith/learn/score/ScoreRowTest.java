package org.goodfaith.learn.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardsOf;
import org.goodfaith.learn.score.CardScore.CardReason;
import org.goodfaith.learn.score.CardScore.CardStep;
import org.junit.jupiter.api.Test;

final class ScoreRowTest {
  private static final Place PLACE = Place.ofLine("rows.csv", 2);

  @Test
  void steps_add_up_and_reasons_stand_in_order_of_their_cost() throws LearnRefused {
    CardScore score = ScoreRow.score(CardsOf.small(), Map.of("late", "2", "home", "rent"), PLACE);

    assertThat(score.points()).isEqualTo(500 - 40 - 8 - 4);
    assertThat(score.steps()).extracting(CardStep::points).containsExactly(-40L, -8L, -4L);
    assertThat(score.reasons())
        .extracting(CardReason::text, CardReason::lost)
        .containsExactly(
            tuple("Months were paid late", 40L),
            tuple("Fewer points than others have: home", 8L),
            tuple("both", 4L));
  }

  @Test
  void nothing_known_costs_nothing_and_gives_no_reason() throws LearnRefused {
    CardScore score = ScoreRow.score(CardsOf.small(), Map.of("late", "NA", "home", " "), PLACE);

    assertThat(score.points()).isEqualTo(500);
    assertThat(score.reasons()).isEmpty();
    assertThat(score.steps())
        .extracting(CardStep::row)
        .containsExactly("nothing known", "nothing known", "nothing known and nothing known");
  }

  @Test
  void a_category_never_seen_has_its_own_row() throws LearnRefused {
    CardScore score = ScoreRow.score(CardsOf.small(), Map.of("home", "boat"), PLACE);

    assertThat(score.steps().get(1).row()).isEqualTo("any other");
    assertThat(score.points()).isEqualTo(497);
  }

  @Test
  void a_text_where_a_number_stands_is_refused_and_not_taken_for_missing() {
    assertThatThrownBy(() -> ScoreRow.score(CardsOf.small(), Map.of("late", "two"), PLACE))
        .isInstanceOfSatisfying(
            LearnRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(fault -> List.of(fault.culprit(), fault.place().toString()))
                    .containsExactly(List.of("late", "rows.csv:2")));
  }
}
