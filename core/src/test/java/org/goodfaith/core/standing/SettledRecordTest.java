package org.goodfaith.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ClockRule.Period;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What silence or an officer gave the subject is never taken back by what is entered later.
class SettledRecordTest {
  private static final Rulebook LAW = law("both sides shown", "both sides shown");

  private final History history = new History();
  private final int record = history.record("smoking", "2026-03-02");

  private static Rulebook law(String silence, String undecided) {
    Law law = new Law().kind("smoking", Context.RAIL, Tier.GENERAL, "5 years");
    clock(law, "dispute-answer", 10, silence);
    clock(law, "dispute-decision", 20, undecided);
    clock(law, "correction", 3, "removed");
    return law.rulebook();
  }

  private static void clock(Law law, String step, int days, String then) {
    Period within = new Period(new Span(days, Span.Unit.DAYS), 0, "");
    law.with(origin -> new ClockRule(origin, step, step, step, within, Optional.of(within), then));
  }

  private void decided(String day, Outcome outcome) {
    history.enter(new Act.Decision(day(day), outcome, "judge", "as found"), "judge", record);
  }

  private List<String> aside(String day) {
    return history.standing(LAW, day).setAside().stream()
        .map(one -> one.record().root().seq() + " " + one.why())
        .toList();
  }

  @Test
  void a_statement_that_comes_too_late_takes_nothing_back() {
    history.objected(record, "2026-03-05");
    decided("2026-03-26", Outcome.SUPPLEMENTED);
    Proceedings said = history.standing(LAW, "2026-04-01").records().getFirst().proceedings();
    assertThat(said.unproved()).isTrue();
    assertThat(said.disputes().getFirst().decision()).isNull();
  }

  @Test
  void what_is_taken_off_the_list_too_late_stays_unproved_as_well() {
    history.objected(record, "2026-03-05");
    decided("2026-03-26", Outcome.TAKEN_OFF_LIST);
    Proceedings said = history.standing(LAW, "2026-04-01").records().getFirst().proceedings();
    assertThat(said.offList()).isTrue();
    assertThat(said.counted()).as("no score counts it").isFalse();
  }

  @Test
  void an_appeal_takes_nothing_back_while_it_waits_and_when_it_ends() {
    history.objected(record, "2026-03-05");
    decided("2026-03-06", Outcome.DISCLOSURE_STOPPED);
    history.enter(new Act.Appeal(day("2026-03-07"), "delete it"), "subject", record);
    assertThat(aside("2026-03-07")).containsExactly("2 disclosure-stopped");
    history.enter(
        new Act.AppealDecision(day("2026-03-09"), Outcome.REJECTED, "other", "no"), "o", record);
    assertThat(aside("2026-03-09")).containsExactly("2 disclosure-stopped");
  }

  @Test
  void there_is_nothing_to_appeal_from_once_the_record_is_deleted() {
    history.objected(record, "2026-03-05");
    decided("2026-03-06", Outcome.UPHELD);
    history.enter(new Act.Appeal(day("2026-03-07"), "more"), "subject", record);
    history.enter(
        new Act.AppealDecision(day("2026-03-09"), Outcome.REJECTED, "other", "no"), "o", record);
    assertThat(history.standing(LAW, "2026-03-09").records()).isEmpty();
  }

  @Test
  void conduct_that_ended_by_silence_counts_again_only_when_certified_and_told() {
    history.objected(record, "2026-03-05");
    int again = history.record("smoking", "2026-03-02");
    assertThat(aside("2026-03-15")).as("nothing has followed yet").isEmpty();
    assertThat(aside("2026-03-16")).containsExactly(again + " returned");
    history.enter(new Act.Certification(day("2026-03-20"), "judge", "c"), "judge", again);
    assertThat(aside("2026-03-20")).containsExactly(again + " returned");
    history.noticed(again, "2026-03-21");
    assertThat(aside("2026-03-21")).isEmpty();
  }

  @Test
  void another_record_corrected_to_such_conduct_does_not_count_either() {
    int other = history.record("smoking", "2026-02-01");
    int twin = history.record("smoking", "2026-03-02");
    history.objected(record, "2026-03-05");
    decided("2026-03-06", Outcome.UPHELD);
    history.corrected(other, "smoking", "2026-03-02", "2026-03-09");
    assertThat(aside("2026-03-09")).containsExactly(other + " returned");
    assertThat(history.standing(LAW, "2026-03-09").records())
        .as("what was there before the doubt stays")
        .extracting(one -> one.root().seq())
        .containsExactly(twin);
  }

  @Test
  void a_deleted_record_corrected_to_another_day_still_guards_the_conduct() {
    history.objected(record, "2026-03-05");
    decided("2026-03-06", Outcome.UPHELD);
    history.corrected(record, "smoking", "2026-03-01", "2026-03-09");
    int again = history.record("smoking", "2026-03-02");
    assertThat(aside("2026-03-10")).containsExactly(again + " returned");
  }

  /// Whatever is entered about an objection, and whatever the clocks say: from day to day the
  /// subject has as much as before, or more.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void from_day_to_day_an_objection_wins_more_and_never_less(long seed) {
    Random random = new Random(seed);
    List<String> thens =
        List.of("both sides shown", "disclosure stops", "deleted", "removed", "overdue");
    for (int times = 0; times < 200; times++) {
      Rulebook law =
          law(thens.get(random.nextInt(thens.size())), thens.get(random.nextInt(thens.size())));
      History told = new History();
      int target = told.record("smoking", "2026-03-02");
      told.enter(new Act.Objection(day("2026-03-05"), "other", ""), "subject", target);
      LocalDate day = day("2026-03-05");
      Won before = Won.NOTHING;
      for (int steps = 0; steps < 12; steps++) {
        day = day.plusDays(random.nextInt(7));
        told.enter(step(random, day), "somebody", target);
        Won now = won(told, law, day);
        assertThat(now).as(() -> told.entries().toString()).isGreaterThanOrEqualTo(before);
        before = now;
      }
    }
  }

  private static Act step(Random random, LocalDate day) {
    Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
    String officer = random.nextBoolean() ? "judge" : "other";
    return switch (random.nextInt(7)) {
      case 0 -> new Act.Answer(day, "so it was", "a");
      case 1 -> new Act.Extension(day, officer, "a file is late");
      case 2 -> new Act.Appeal(day, "look again");
      case 3, 4 -> new Act.AppealDecision(day, outcome, officer, "looked again");
      default -> new Act.Decision(day, outcome, officer, "as found");
    };
  }

  private static Won won(History told, Rulebook law, LocalDate day) {
    FoldStanding fold = new FoldStanding(law, day, told.size());
    fold.fold(told.subject(), told.entries());
    return Stream.concat(fold.whole().stream(), fold.ended().stream())
        .findFirst()
        .orElseThrow()
        .proceedings()
        .disputes()
        .getFirst()
        .won();
  }
}
