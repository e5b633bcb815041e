package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ClockRule.Meanwhile;
import org.goodfaith.core.rulebook.ClockRule.Period;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.score.StepTrace;
import org.goodfaith.core.score.TraceScore;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.StandingRecord;
import org.junit.jupiter.api.Test;

/// What a disputed record counts for, and who sees what of it: while nobody has decided, and once
/// nobody proved it in time.
class DisputedRecordTest {
  private static final Rulebook MARKED = law(Meanwhile.SUSPENDED);
  private static final Rulebook RESTRICTED = law(Meanwhile.NOT_USED);

  private static Rulebook law(Meanwhile meanwhile) {
    Law law =
        new Law()
            .kind("month", Context.FINANCE, Tier.NEUTRAL, "5 years")
            .kind("default", Context.FINANCE, Tier.GENERAL, "5 years")
            .score("s", 100, false, 0, "month")
            .points(
                "p",
                "s",
                new Characteristic(
                    Characteristic.Aggregate.COUNT,
                    List.of("month"),
                    "",
                    "",
                    Where.ALWAYS,
                    span("2 years")),
                new PointsTable.PerUnit(
                    List.of(new PointsTable.AgeStep(Span.NONE, new Points(-10))),
                    new Points(-100),
                    new Points(0)))
            .calendar("2025-01-01", "2027-12-31")
            .list(
                "again", new Repeat(2, span("1 year")), 7, new ForSpan(span("90 days")), "default")
            .restriction("no-loan", "again", "loan");
    clock(law, "dispute-flag", "overdue", meanwhile);
    clock(law, "dispute-answer", "both sides shown", Meanwhile.IN_EFFECT);
    purpose(law, "lend", "lender");
    purpose(law, "self", "subject");
    return law.rulebook();
  }

  private static void clock(Law law, String step, String then, Meanwhile meanwhile) {
    Period within = new Period(span("10 days"), 0, "");
    law.with(origin ->
        new ClockRule(origin, step, step, step, within, Optional.empty(), then, meanwhile));
  }

  private static void purpose(Law law, String code, String reader) {
    Set<Context> opened = Set.of(Context.FINANCE, Context.RAIL);
    law.with(origin ->
        new PurposeRule(origin, code, code, List.of(reader), opened, List.of(), true, false));
  }

  private static Report report(Rulebook law, History history, String purpose, String asOf) {
    PurposeRule rule = law.on(day(asOf)).purpose(purpose).orElseThrow();
    return AnswerReport.answer(law, rule, history.assess(law, asOf));
  }

  private static Scored scored(Rulebook law, History history, String asOf) {
    return (Scored) history.assess(law, asOf).scores().getFirst();
  }

  private static long points(Rulebook law, History history, String asOf) {
    return scored(law, history, asOf).points().value();
  }

  private static int objected(History history, int record, String asOf) {
    return history.enter(new Act.Objection(day(asOf), "other", ""), "subject", record);
  }

  private static Dispute.State flag(Report report) {
    return report.records().getFirst().proceedings().flagged().orElseThrow().state();
  }

  @Test
  void points_are_counted_while_a_record_is_disputed_and_every_reader_sees_the_mark() {
    History history = new History();
    objected(history, history.record("month", "2026-03-02"), "2026-03-05");

    assertThat(points(MARKED, history, "2026-03-15")).isEqualTo(90);
    assertThat(scored(MARKED, history, "2026-03-15").uncounted()).isEmpty();
    for (String purpose : List.of("lend", "self")) {
      Report report = report(MARKED, history, purpose, "2026-03-15");
      assertThat(report.records()).hasSize(1).allMatch(StandingRecord::disputed);
      assertThat(flag(report)).isEqualTo(Dispute.State.OPEN);
    }
  }

  @Test
  void what_nobody_proved_in_time_is_counted_by_no_score_and_the_score_says_so() {
    History history = new History();
    int disputed = history.record("month", "2026-03-02");
    history.record("month", "2026-03-03");
    objected(history, disputed, "2026-03-05");

    Scored scored = scored(MARKED, history, "2026-03-16");

    assertThat(scored.points().value()).isEqualTo(90);
    assertThat(scored.evidence()).doesNotContain(history.ref(disputed));
    assertThat(scored.uncounted()).containsExactly(history.ref(disputed));
    Report report = report(MARKED, history, "lend", "2026-03-16");
    assertThat(flag(report)).isEqualTo(Dispute.State.BOTH_SIDES);
    assertThat(report.records().getFirst().disputed()).isTrue();
    List<StepTrace.RecordRead> read =
        TraceScore.trace(MARKED.on(day("2026-03-16")), report.assessment().standing(), scored)
            .getFirst()
            .records();
    assertThat(read)
        .extracting(StepTrace.RecordRead::counted)
        .as("one counts, one is named and does not")
        .containsExactly(true, false);
  }

  @Test
  void what_is_kept_and_not_used_is_counted_by_no_score_and_seen_by_no_lender() {
    History history = new History();
    int disputed = history.record("month", "2026-03-02");
    history.record("month", "2026-03-03");
    objected(history, disputed, "2026-03-05");

    assertThat(points(RESTRICTED, history, "2026-03-05")).isEqualTo(90);
    Report lender = report(RESTRICTED, history, "lend", "2026-03-05");
    assertThat(lender.records()).hasSize(1).noneMatch(StandingRecord::disputed);
    assertThat(((Scored) lender.scores().getFirst()).uncounted()).isEmpty();
    Report own = report(RESTRICTED, history, "self", "2026-03-05");
    assertThat(own.records()).hasSize(2);
    assertThat(flag(own)).isEqualTo(Dispute.State.OPEN);
    assertThat(((Scored) own.scores().getFirst()).uncounted())
        .containsExactly(history.ref(disputed));
    history.decided(disputed, "2026-03-10", false);
    assertThat(points(RESTRICTED, history, "2026-03-10")).isEqualTo(80);
    assertThat(report(RESTRICTED, history, "lend", "2026-03-10").records()).hasSize(2);
  }

  @Test
  void objecting_again_with_nothing_new_keeps_nothing_from_being_used() {
    History history = new History();
    int disputed = history.record("month", "2026-03-02");
    objected(history, disputed, "2026-03-05");
    history.decided(disputed, "2026-03-10", false);
    objected(history, disputed, "2026-03-11");

    assertThat(points(RESTRICTED, history, "2026-03-11")).isEqualTo(90);
    assertThat(report(RESTRICTED, history, "lend", "2026-03-11").records())
        .hasSize(1)
        .allMatch(StandingRecord::disputed);
  }

  @Test
  void a_listing_that_waits_for_what_is_not_used_is_shown_to_its_subject_and_to_no_lender() {
    History history = twice();
    objected(history, 2, "2026-06-01");

    for (String purpose : List.of("lend", "self")) {
      Report report = report(MARKED, history, purpose, "2026-06-01");
      assertThat(report.listings())
          .extracting(Listing::state)
          .containsExactly(Listing.State.SUSPENDED);
      assertThat(report.measures()).hasSize(1);
    }
    Report lender = report(RESTRICTED, history, "lend", "2026-06-01");
    assertThat(lender.listings()).isEmpty();
    assertThat(lender.measures()).isEmpty();
    Report own = report(RESTRICTED, history, "self", "2026-06-01");
    assertThat(own.listings()).hasSize(1);
    assertThat(own.measures()).hasSize(1);
  }

  @Test
  void an_earlier_breach_makes_the_second_wait_while_it_is_disputed_and_is_none_when_unproved() {
    History history = twice();
    Assessment before = history.assess(MARKED, "2026-06-01");
    assertThat(before.listings())
        .extracting(Listing::state)
        .containsExactly(Listing.State.IN_FORCE);
    int made = objected(history, 2, "2026-06-01");

    Listing waiting = history.assess(MARKED, "2026-06-11").listings().getFirst();

    assertThat(waiting.state()).isEqualTo(Listing.State.SUSPENDED);
    assertThat(waiting.evidence()).contains(history.ref(made));
    assertThat(history.assess(MARKED, "2026-06-12").listings()).isEmpty();
  }

  /// The first stands in entry 2; the second leads onto the list.
  private static History twice() {
    History history = new History();
    history.record("default", "2026-04-01");
    int second = history.record("default", "2026-05-04");
    history.approved(second, "2026-05-05");
    history.noticed(second, "2026-05-05");
    return history;
  }

  @Test
  void whoever_reads_a_result_that_somebody_is_to_look_at_sees_since_when() {
    History history = new History();
    history.record("month", "2026-03-02");
    Result result = Result.of("score:s").orElseThrow();
    int asked =
        history.enter(
            new ReviewRequest(day("2026-04-01"), result, "wrong", "why?", ""), "subject", 0);

    Report report = report(MARKED, history, "lend", "2026-04-02");

    assertThat(report.underReview(report.scores().getFirst())).contains(day("2026-04-01"));
    history.enter(
        new Act.Decision(day("2026-04-03"), Act.Outcome.REJECTED, "judge", "right"),
        "judge",
        asked);
    Report after = report(MARKED, history, "lend", "2026-04-03");
    assertThat(after.underReview(after.scores().getFirst())).isEmpty();
  }
}
