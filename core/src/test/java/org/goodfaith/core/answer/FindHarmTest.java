package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.junit.jupiter.api.Test;

/// What a record did before it was found wrong.
class FindHarmTest extends Town {
  private static final String HARM = "measure:no-ticket:2";

  private List<Harm> harms(String today) {
    Question now = Question.asked(registry, registry, day(today), registry.head()).orElseThrow();
    return new FindHarm(registry, registry, now, registry.find(person(7)))
        .all(List.of(), moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }

  private void enter(Act act, String reference) {
    registry.append(List.of(draft(0, 7, act, reference, "r7")));
  }

  private Harm only(String today) {
    List<Harm> measures =
        harms(today).stream().filter(one -> one.sort() == Harm.Sort.MEASURE).toList();
    assertThat(measures).extracting(Harm::name).containsExactly(HARM);
    return measures.getFirst();
  }

  @Test
  void what_nobody_found_wrong_harmed_nobody() {
    assertThat(harms("2026-05-01")).isEmpty();
  }

  @Test
  void what_held_between_a_rejected_objection_and_a_withdrawal_is_harm() {
    enter(new Act.Objection(day("2026-03-05"), "facts-disputed", ""), "o");
    enter(new Act.Decision(day("2026-03-09"), Outcome.REJECTED, "judge", "so"), "d");
    enter(new Act.Withdrawal(day("2026-05-04"), "wrong-person"), "w");
    Harm harm = only("2026-05-10");
    assertThat(harm.from()).isAfter(day("2026-03-10")).isBefore(day("2026-04-01"));
    assertThat(harm.through()).isEqualTo(day("2026-05-04"));
  }

  @Test
  void what_held_before_a_successful_appeal_is_harm() {
    enter(new Act.Objection(day("2026-03-05"), "facts-disputed", ""), "o");
    enter(new Act.Decision(day("2026-03-09"), Outcome.REJECTED, "judge", "so"), "d");
    enter(new Act.Appeal(day("2026-04-20"), "look again"), "a");
    enter(new Act.AppealDecision(day("2026-04-30"), Outcome.UPHELD, "higher", "no"), "e");
    assertThat(only("2026-05-10").through()).isEqualTo(day("2026-04-20"));
  }

  @Test
  void what_was_over_when_a_record_was_found_wrong_is_harm_through_its_last_day() {
    enter(new Act.Withdrawal(day("2026-12-01"), "wrong-person"), "w");
    Harm harm = only("2026-12-02");
    assertThat(harm.through()).isBefore(day("2026-10-01")).isAfter(day("2026-09-01"));
  }
}
