package org.goodfaith.learn.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.advice.AdviseRow.Advice;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.CardsOf;
import org.goodfaith.learn.card.RandomCards;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.score.ScoreRow;
import org.junit.jupiter.api.Test;

final class AdviseRowTest {
  private static final Place PLACE = new Place("row", 0, 0);

  @Test
  void advice_moves_only_what_its_subject_can_move_and_the_way_it_can() throws LearnRefused {
    Optional<Advice> advice =
        AdviseRow.advise(CardsOf.small(), Map.of("late", "2", "home", "rent"), 480);

    assertThat(advice.orElseThrow().texts())
        .containsExactly(
            "Worst status within six months: from 2 or more to 1 to below 2."
                + " Pay by the day due");
    assertThat(advice.orElseThrow().points()).isEqualTo(500 - 10 - 8);
    assertThat(AdviseRow.advise(CardsOf.small(), Map.of("late", "2", "home", "rent"), 530))
        .isEmpty();
  }

  @Test
  void nothing_known_is_no_advice_and_needs_none() throws LearnRefused {
    assertThat(AdviseRow.advise(CardsOf.small(), Map.of(), 600)).isEmpty();
    assertThat(AdviseRow.advise(CardsOf.small(), Map.of(), 400)).isEmpty();
  }

  @Test
  void no_fewer_changes_would_do() throws LearnRefused {
    for (int seed = 0; seed < 40; seed++) {
      RandomCards random = new RandomCards(seed);
      Scorecard card = random.card(4, seed % 2 == 0);
      for (int i = 0; i < 10; i++) {
        Map<String, String> row = new HashMap<>(random.row(card));
        long points = ScoreRow.score(card, row, PLACE).points();
        Optional<Advice> advice = AdviseRow.advise(card, row, points + 30);
        int fewest = fewest(card, slots(card, row), points + 30);
        assertThat(advice.map(found -> found.changes().size()).orElse(0)).isEqualTo(fewest);
        advice.ifPresent(found -> assertThat(found.points()).isGreaterThanOrEqualTo(points + 30));
      }
    }
  }

  private static int[] slots(Scorecard card, Map<String, String> row) {
    return card.characteristics().stream()
        .mapToInt(one -> ScoreRow.slot(one, row.getOrDefault(one.name(), "")).orElseThrow())
        .toArray();
  }

  /// Tries everything; the characteristics of these cards can be moved both ways.
  private static int fewest(Scorecard card, int[] now, long wanted) {
    int[] sizes = card.characteristics().stream().mapToInt(one -> one.slots().size()).toArray();
    int fewest = Integer.MAX_VALUE;
    int[] at = new int[now.length];
    int line = 0;
    while (line < at.length) {
      fewest = Math.min(fewest, changes(card, now, at, wanted));
      line = 0;
      while (line < at.length && ++at[line] == sizes[line]) {
        at[line++] = 0;
      }
    }
    return fewest == Integer.MAX_VALUE ? 0 : fewest;
  }

  private static int changes(Scorecard card, int[] now, int[] at, long wanted) {
    int changes = 0;
    long sum = card.start();
    for (int i = 0; i < at.length; i++) {
      CardCharacteristic one = card.characteristics().get(i);
      List<String> words = one.slotWords();
      String to = words.get(at[i]);
      boolean named = !to.equals("any other") && !to.equals("no answer") && at[i] > 0;
      if (at[i] != now[i] && (now[i] == 0 || !named)) {
        return Integer.MAX_VALUE;
      }
      changes += at[i] == now[i] ? 0 : 1;
      sum += one.slots().get(at[i]).points();
    }
    for (var table : card.tables()) {
      sum +=
          table.points().get(at[card.number(table.first())]).get(at[card.number(table.second())]);
    }
    return sum >= wanted ? changes : Integer.MAX_VALUE;
  }
}
