package org.goodfaith.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldStandingTest {
  private static final Rulebook LAW =
      new Law()
          .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
          .kind("touting", Context.RAIL, Tier.SERIOUS, "5 years")
          .kind("debt", Context.COURT, Tier.SERIOUS, "5 years")
          .kind("paid", Context.COURT, Tier.NEUTRAL, "5 years")
          .rulebook();

  private final History history = new History();

  private StandingRecord only(String asOf) {
    List<StandingRecord> records = history.standing(LAW, asOf).records();
    assertThat(records).hasSize(1);
    return records.getFirst();
  }

  @Test
  void a_record_counts_from_its_day_through_the_last_day_it_is_kept() {
    history.record("smoking", "2020-02-29");
    assertThat(history.standing(LAW, "2020-02-28").records()).isEmpty();
    assertThat(history.standing(LAW, "2020-02-29").records()).hasSize(1);
    assertThat(history.standing(LAW, "2025-02-28").records()).hasSize(1);
    assertThat(history.standing(LAW, "2025-03-01").records()).isEmpty();
  }

  @Test
  void a_correction_takes_the_place_of_the_record_on_every_day() {
    int record = history.record("smoking", "2026-03-02");
    int correction = history.corrected(record, "smoking", "2026-02-01", "2026-06-01");
    for (String asOf : List.of("2026-02-01", "2026-03-02", "2026-07-01")) {
      assertThat(only(asOf).root()).isEqualTo(history.ref(record));
      assertThat(only(asOf).ref()).isEqualTo(history.ref(correction));
      assertThat(only(asOf).record().day()).isEqualTo(day("2026-02-01"));
    }
    assertThat(history.standing(LAW, "2026-07-01", 2).records().getFirst().ref())
        .as("as known before the correction")
        .isEqualTo(history.ref(record));
  }

  @Test
  void a_correction_to_a_later_day_takes_the_record_off_the_days_before() {
    int record = history.record("smoking", "2026-03-02");
    history.corrected(record, "smoking", "2026-05-02", "2026-06-01");
    assertThat(history.standing(LAW, "2026-04-01").records()).isEmpty();
    assertThat(history.standing(LAW, "2026-05-02").records()).hasSize(1);
  }

  @Test
  void a_correction_of_a_correction_counts_and_the_first_entry_names_the_record() {
    int record = history.record("smoking", "2026-03-02");
    int first = history.corrected(record, "smoking", "2026-03-03", "2026-04-01");
    int second = history.corrected(first, "smoking", "2026-03-04", "2026-04-02");
    assertThat(only("2026-05-01").ref()).isEqualTo(history.ref(second));
    assertThat(only("2026-05-01").root()).isEqualTo(history.ref(record));
  }

  @Test
  void what_was_withdrawn_counts_on_no_day_but_was_known_before() {
    int record = history.record("smoking", "2026-03-02");
    history.withdrawn(record, "2026-06-01");
    assertThat(history.standing(LAW, "2026-04-01").records()).isEmpty();
    assertThat(history.standing(LAW, "2026-04-01", 2).records()).hasSize(1);
  }

  @Test
  void a_correction_to_another_kind_must_be_approved_and_told_anew() {
    int record = history.record("smoking", "2026-03-02");
    history.approved(record, "2026-03-03");
    history.noticed(record, "2026-03-03");
    history.corrected(record, "touting", "2026-03-02", "2026-03-10");
    assertThat(only("2026-05-01").approval()).isNull();
    assertThat(only("2026-05-01").notice()).isNull();
    int approval = history.approved(record, "2026-03-11");
    assertThat(only("2026-05-01").approval())
        .isEqualTo(new StandingRecord.Mark(history.ref(approval), day("2026-03-11")));
  }

  @Test
  void a_correction_of_the_same_kind_keeps_what_was_approved_beside_what_it_was_then() {
    int record = history.record("smoking", "2026-03-02");
    int approval = history.approved(record, "2026-03-03");
    history.corrected(record, "smoking", "2026-03-01", "2026-03-10");
    StandingRecord.Mark mark = only("2026-05-01").approval();
    assertThat(mark).isEqualTo(new StandingRecord.Mark(history.ref(approval), day("2026-03-03")));
    Serving serving = only("2026-05-01").serving();
    Standing now = history.standing(LAW, "2026-05-01");
    assertThat(now.past().known(mark.ref().subject(), serving.positionOf(mark), mark.day(), false))
        .hasValueSatisfying(then ->
            assertThat(then.records())
                .extracting(StandingRecord::ref)
                .containsExactly(history.ref(record)));
    assertThat(now.past().turns(now.records().getFirst(), Set.of())).hasSize(1);
    assertThat(only("2026-05-01").servedSince(serving.positionOf(mark), LAW, day("2026-05-01")))
        .as("nobody approved anything since")
        .satisfies(since -> assertThat(since.approval()).isNull());
  }

  @Test
  void a_death_that_was_withdrawn_was_none_on_any_day() {
    int death = history.enter(new Act.Death(day("2026-03-02")), "registrar", 0);
    assertThat(history.standing(LAW, "2026-03-02").died()).isNotNull();
    history.enter(new Act.Withdrawal(day("2026-04-01"), "lives"), "registrar", death);
    assertThat(history.standing(LAW, "2026-03-02").died()).isNull();
    assertThat(history.standing(LAW, "2026-04-01").died()).isNull();
    assertThat(history.standing(LAW, "2026-03-15", death).died())
        .as("as known before it was withdrawn")
        .isNotNull();
    int again = history.enter(new Act.Death(day("2026-05-04")), "registrar", 0);
    assertThat(history.standing(LAW, "2026-05-04").died())
        .isEqualTo(new StandingRecord.Mark(history.ref(again), day("2026-05-04")));
  }

  @Test
  void whoever_entered_or_corrected_the_record_approves_and_decides_nothing() {
    int record = history.record("smoking", "2026-03-02");
    history.approvedBy(record, "2026-03-03", "clerk");
    assertThat(only("2026-05-01").approval()).isNull();
    history.objected(record, "2026-03-04");
    history.enter(
        new Act.Decision(day("2026-03-05"), Act.Outcome.REJECTED, "clerk", "no"), "clerk", 2);
    assertThat(only("2026-05-01").disputed()).isTrue();
    int second = history.approved(record, "2026-03-06");
    assertThat(only("2026-05-01").approval())
        .isEqualTo(new StandingRecord.Mark(history.ref(second), day("2026-03-06")));
    history.enter(
        new Act.Correction(only("2026-05-01").record(), day("2026-03-07"), "typo"),
        "officer",
        record);
    assertThat(only("2026-05-01").approval()).as("the officer has become an entrant").isNull();
  }

  @Test
  void the_earliest_notice_counts_and_acts_of_later_days_do_not_yet() {
    int record = history.record("smoking", "2026-03-02");
    history.noticed(record, "2026-03-20");
    int earlier = history.noticed(record, "2026-03-10");
    assertThat(only("2026-03-09").notice()).isNull();
    assertThat(only("2026-03-15").notice())
        .isEqualTo(new StandingRecord.Mark(history.ref(earlier), day("2026-03-10")));
    assertThat(only("2026-04-01").notice()).extracting("day").isEqualTo(day("2026-03-10"));
  }

  @Test
  void an_objection_upheld_ends_the_record_and_one_rejected_does_not() {
    int record = history.record("smoking", "2026-03-02");
    history.objected(record, "2026-03-10");
    history.decided(record, "2026-03-20", true);
    assertThat(only("2026-03-09").disputed()).isFalse();
    assertThat(only("2026-03-15").disputed()).isTrue();
    assertThat(history.standing(LAW, "2026-03-20").records()).isEmpty();
    int other = history.record("smoking", "2026-03-03");
    history.objected(other, "2026-03-10");
    history.decided(other, "2026-03-20", false);
    assertThat(only("2026-03-20").disputed()).isFalse();
  }

  @Test
  void a_decision_without_an_objection_ends_nothing() {
    int record = history.record("smoking", "2026-03-02");
    history.decided(record, "2026-03-20", true);
    assertThat(only("2026-04-01").disputed()).isFalse();
  }

  @Test
  void a_fulfilment_counts_from_its_day_and_not_once_it_was_withdrawn() {
    int debt = history.record("debt", "2026-01-10");
    int paid = history.fulfilled(debt, "paid", "2026-03-01");
    assertThat(history.standing(LAW, "2026-02-28").records().getFirst().fulfilments()).isEmpty();
    assertThat(history.standing(LAW, "2026-03-01").records().getFirst().fulfilments())
        .containsExactly(
            new StandingRecord.Fulfilment(
                "paid", new StandingRecord.Mark(history.ref(paid), day("2026-03-01"))));
    history.withdrawn(paid, "2026-04-01");
    assertThat(history.standing(LAW, "2026-03-02").records().getFirst().fulfilments()).isEmpty();
  }

  @Test
  void a_fulfilment_corrected_counts_on_its_right_day() {
    int debt = history.record("debt", "2026-01-10");
    int paid = history.fulfilled(debt, "paid", "2026-03-01");
    int right = history.corrected(paid, "paid", "2026-02-01", "2026-04-01");
    assertThat(history.standing(LAW, "2026-02-15").records().getFirst().fulfilments())
        .containsExactly(
            new StandingRecord.Fulfilment(
                "paid", new StandingRecord.Mark(history.ref(right), day("2026-02-01"))));
  }

  @Test
  void a_consent_is_live_from_its_day_until_it_is_taken_back() {
    int consent = history.consented("loyalty", "2026-02-01");
    assertThat(history.standing(LAW, "2026-01-31").consents()).isEmpty();
    assertThat(history.standing(LAW, "2026-02-01").consents())
        .containsEntry("loyalty", new Standing.Live(history.ref(consent)));
    history.tookBack("loyalty", "2026-05-01");
    assertThat(history.standing(LAW, "2026-05-01").consents()).isEmpty();
    assertThat(history.standing(LAW, "2026-04-30").consents())
        .containsEntry("loyalty", new Standing.TakenBack(day("2026-05-01")));
  }

  @Test
  void a_consent_taken_back_since_is_forgotten_in_what_was_known_before() {
    history.consented("loyalty", "2026-02-01");
    history.tookBack("loyalty", "2026-05-01");
    for (String asOf : List.of("2026-02-01", "2026-04-30", "2026-05-01", "2026-06-01")) {
      assertThat(history.standing(LAW, asOf, 2).consents())
          .as("as of %s, known before it was taken back", asOf)
          .containsEntry("loyalty", new Standing.TakenBack(day("2026-05-01")));
    }
  }

  @Test
  void a_consent_given_again_is_live_again() {
    history.consented("loyalty", "2026-02-01");
    history.tookBack("loyalty", "2026-05-01");
    int again = history.consented("loyalty", "2026-07-01");
    assertThat(history.standing(LAW, "2026-06-01").consents()).isEmpty();
    assertThat(history.standing(LAW, "2026-07-01").consents())
        .containsEntry("loyalty", new Standing.Live(history.ref(again)));
    assertThat(history.standing(LAW, "2026-04-01").consents())
        .containsEntry("loyalty", new Standing.TakenBack(day("2026-05-01")));
  }

  @Test
  void what_was_forgotten_is_said_of_days_before_and_is_just_gone_after() {
    int record = history.record("smoking", "2026-03-02");
    history.forgot(record, "2026-06-01");
    assertThat(history.standing(LAW, "2026-05-31").forgottenOn()).isEqualTo(day("2026-06-01"));
    assertThat(history.standing(LAW, "2026-06-01").forgottenOn()).isNull();
    assertThat(history.standing(LAW, "2026-06-01").records()).isEmpty();
  }

  @Test
  void what_was_forgotten_on_the_day_of_an_answer_is_forgotten_in_that_answer() {
    int record = history.record("smoking", "2026-03-02");
    history.forgot(record, "2026-06-01");
    assertThat(history.standing(LAW, "2026-06-01", 2).forgottenOn()).isEqualTo(day("2026-06-01"));
    assertThat(history.standing(LAW, "2027-01-01", 2).forgottenOn()).isEqualTo(day("2026-06-01"));
  }

  @Test
  void what_was_not_known_yet_can_not_be_forgotten_from_an_answer() {
    history.record("smoking", "2026-03-02");
    int unknown = history.record("smoking", "2026-03-03");
    history.forgot(unknown, "2026-06-01");
    assertThat(history.standing(LAW, "2026-05-01", 2).forgottenOn()).isNull();
    assertThat(history.standing(LAW, "2026-05-01", 2).records()).hasSize(1);
    assertThat(history.standing(LAW, "2026-05-01", 3).forgottenOn()).isEqualTo(day("2026-06-01"));
  }

  @Test
  void a_payload_that_came_back_after_it_was_forgotten_is_not_read() {
    int record = history.record("smoking", "2026-03-02");
    history.add(new EntryBody.Forgotten(record, "expired", day("2026-06-01")));
    assertThat(history.standing(LAW, "2026-06-01").records()).isEmpty();
    assertThat(history.standing(LAW, "2026-05-01").forgottenOn()).isEqualTo(day("2026-06-01"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void known_before_a_position_is_what_the_ledger_cut_there_says(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      History some = randomHistory(random, 25);
      List<SealedEntry> entries = some.entries();
      for (int cut = 1; cut <= entries.size(); cut += 3) {
        var asOf = day("2025-12-01").plusDays(random.nextInt(300));
        Standing known = new FoldStanding(LAW, asOf, cut).fold(some.subject(), entries);
        Standing was =
            new FoldStanding(LAW, asOf, cut).fold(some.subject(), entries.subList(0, cut));
        assertThat(known).isEqualTo(was);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void entries_in_any_order_give_the_same_standing(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      History some = randomHistory(random, 25);
      List<SealedEntry> shuffled = new ArrayList<>(some.entries());
      Collections.shuffle(shuffled, random);
      var asOf = day("2025-12-01").plusDays(random.nextInt(300));
      assertThat(new FoldStanding(LAW, asOf, 25).fold(some.subject(), shuffled))
          .isEqualTo(new FoldStanding(LAW, asOf, 25).fold(some.subject(), some.entries()));
    }
  }

  private static History randomHistory(Random random, int size) {
    History some = new History();
    List<Integer> records = new ArrayList<>(List.of(some.record("debt", "2026-01-01")));
    while (some.size() < size) {
      String day = day("2025-12-01").plusDays(random.nextInt(300)).toString();
      int target = records.get(random.nextInt(records.size()));
      switch (random.nextInt(9)) {
        case 0 -> records.add(some.record(random.nextBoolean() ? "smoking" : "debt", day));
        case 1 ->
            records.add(
                some.corrected(target, random.nextBoolean() ? "smoking" : "debt", day, day));
        case 2 -> some.approvedBy(target, day, random.nextBoolean() ? "clerk" : "officer");
        case 3 -> some.noticed(target, day);
        case 4 -> some.objected(target, day);
        case 5 -> some.decided(target, day, random.nextInt(3) == 0);
        case 6 -> some.fulfilled(target, "paid", day);
        case 7 -> some.consented("loyalty", day);
        default -> {
          if (random.nextInt(3) == 0) {
            some.withdrawn(target, day);
          }
        }
      }
    }
    return some;
  }

  @Test
  void linked_subjects_are_folded_as_one_while_the_link_stands() {
    SubjectKey other = new SubjectKey(2);
    EntryRef theirs = new EntryRef(other, 2);
    history.add(new EntryBody.Linked(other, "officer", day("2026-01-01")));
    int unlinked = history.add(new EntryBody.Unlinked(other, "officer", day("2026-02-01")));
    List<SealedEntry> others = List.of(new SealedEntry(theirs, 50, null));
    assertThat(
            LinkedSubjects.entriesOf(
                key -> key.equals(other) ? others : history.entries(), history.subject(), 2))
        .contains(others.getFirst());
    assertThat(
            LinkedSubjects.entriesOf(
                key -> key.equals(other) ? others : history.entries(), history.subject(), unlinked))
        .doesNotContain(others.getFirst());
  }
}
