package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ClockRule.Period;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.RecordTest;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.api.Test;

/// A listing of three years, whose end may be asked for after one.
class RepairTest {
  private static final Rulebook LAW = law("");
  private static final Rulebook WITH = law("cured");

  private final History history = new History();
  private final int fraud = history.record("fraud", "2025-03-03");

  private static Rulebook law(String with) {
    return new Law()
        .kind("fraud", Context.FINANCE, Tier.SERIOUS, "5 years")
        .kind("cured", Context.FINANCE, Tier.NEUTRAL, "5 years")
        .with(RepairTest::fine)
        .calendar("2025-01-01", "2028-12-31")
        .with(origin -> list(origin, "ban", "fraud", with))
        .with(origin -> list(origin, "board", "fine", with))
        .restriction("no-tender", "ban", "tender")
        .score("trust", 100, false, 0)
        .points(
            "frauds",
            "trust",
            new Characteristic(Aggregate.COUNT, List.of("fraud"), "", "", Where.ALWAYS, Span.NONE),
            new PointsTable.PerUnit(
                List.of(new PointsTable.AgeStep(Span.NONE, new Points(-10))),
                new Points(-1000),
                new Points(1000)))
        .with(origin ->
            new ClockRule(
                origin, "repair", "repair", "repair", days(10), Optional.of(days(5)), "granted"))
        .with(origin -> purpose(origin, "credit", "lender"))
        .with(origin -> purpose(origin, "own", "subject"))
        .rulebook();
  }

  private static Period days(int days) {
    return new Period(new Span(days, Span.Unit.DAYS), 0, "");
  }

  private static Block fine(Block.Origin origin) {
    return new RecordKind(
        origin,
        "fine",
        "Fine",
        Set.of(SubjectKind.PERSON),
        Context.FINANCE,
        Tier.GENERAL,
        List.of("Act 1"),
        List.of("police-decision"),
        List.of(),
        span("5 years"),
        Set.of(),
        true,
        false,
        Set.of());
  }

  private static Block list(Block.Origin origin, String code, String kind, String with) {
    return new ListRule(
        origin,
        code,
        "List " + code,
        ListRule.Colour.BLACK,
        new ListRule.Entrance(List.of(new RecordTest(kind, List.of())), List.of(), Set.of()),
        ListRule.Repeat.FIRST,
        true,
        new ListRule.Objection(7, "working-days"),
        new ListRule.ForSpan(span("3 years")),
        Optional.of(new ListRule.Repair(span("1 year"), with)));
  }

  private static Block purpose(Block.Origin origin, String code, String role) {
    return new PurposeRule(
        origin, code, code, List.of(role), Set.of(Context.FINANCE), List.of(), true, false);
  }

  /// The window ends on 13 March 2025, so that 14 March 2026 is the first day to ask.
  private void listed() {
    history.approved(fraud, "2025-03-04");
    history.noticed(fraud, "2025-03-04");
  }

  private void asked(String day) {
    history.enter(new Act.RepairRequest(day(day), "mended"), "subject", fraud);
  }

  private void decided(String day, boolean granted) {
    history.enter(new Act.RepairDecision(day(day), granted, "judge", "seen"), "judge", fraud);
  }

  private Report report(Rulebook law, String purpose, String day) {
    return AnswerReport.answer(
        law, law.on(day(day)).purpose(purpose).orElseThrow(), history.assess(law, day));
  }

  private long points(Report report) {
    return ((ScoreOutcome.Scored) report.scores().getFirst()).points().value();
  }

  private Question on(Rulebook law, String day) {
    return new Question(
        day(day), new TreeHead(history.size(), Hash.zero(), Instant.EPOCH, ""), law);
  }

  private RecordHistory only(Rulebook law, String day) {
    return RecordHistory.all(_ -> history.entries(), on(law, day), history.subject()).stream()
        .filter(one -> one.root().equals(history.ref(fraud)))
        .findFirst()
        .orElseThrow();
  }

  private MayAct may(Rulebook law, String day) {
    return new MayAct(only(law, day), on(law, day));
  }

  @Test
  void what_is_repaired_is_shown_to_its_subject_alone_and_no_score_counts_it() {
    listed();
    asked("2026-03-16");
    decided("2026-03-18", true);

    Report before = report(LAW, "credit", "2026-03-17");
    assertThat(before.records()).hasSize(1);
    assertThat(before.listings()).hasSize(1);
    assertThat(points(before)).isEqualTo(90);
    Report after = report(LAW, "credit", "2026-03-18");
    assertThat(after.records()).isEmpty();
    assertThat(after.listings()).isEmpty();
    assertThat(after.setAside()).isEmpty();
    assertThat(points(after)).isEqualTo(100);
    Report own = report(LAW, "own", "2026-03-18");
    assertThat(own.setAside()).extracting(SetAside::why).containsExactly("repaired");
    assertThat(own.listings()).extracting(Listing::state).containsExactly(Listing.State.RELEASED);
    assertThat(points(own)).isEqualTo(100);
    assertThat(only(LAW, "2026-03-18").listings()).hasSize(1);
  }

  @Test
  void silence_repairs_as_well_as_an_officer() {
    listed();
    asked("2026-03-16");

    assertThat(report(LAW, "credit", "2026-03-26").records()).hasSize(1);
    assertThat(report(LAW, "credit", "2026-03-27").records()).isEmpty();
    assertThat(may(LAW, "2026-03-26").refuse("repair-decision")).isEmpty();
    assertThat(may(LAW, "2026-03-27").refuse("repair-decision")).isPresent();
  }

  @Test
  void what_silence_repaired_is_told_and_counted_from_that_day() {
    listed();
    asked("2026-03-16");
    assertThat(told("2026-03-26")).isEmpty();
    assertThat(figures("2026-03-26").repaired()).isEmpty();
    assertThat(told("2026-03-27"))
        .extracting(Notice::matter, Notice::since)
        .containsExactly(tuple(Notice.Matter.REPAIR, day("2026-03-27")));
    assertThat(figures("2026-06-01").repaired()).containsExactly(day("2026-03-27"));
    decided("2026-04-02", false);
    assertThat(figures("2026-06-01").repaired())
        .as("too late to decide otherwise")
        .containsExactly(day("2026-03-27"));
    assertThat(told("2026-06-01")).extracting(Notice::since).containsExactly(day("2026-03-27"));
    history.enter(new Act.Death(day("2026-05-01")), "office", 0);
    assertThat(figures("2026-06-01").repaired())
        .as("it was repaired before")
        .containsExactly(day("2026-03-27"));
  }

  @Test
  void what_was_refused_in_time_or_asked_for_too_early_is_repaired_by_no_silence() {
    listed();
    asked("2026-03-13");
    assertThat(told("2026-06-01")).isEmpty();
    assertThat(figures("2026-06-01").repaired()).isEmpty();
    asked("2026-07-01");
    decided("2026-07-03", false);
    assertThat(told("2026-09-01")).extracting(Notice::since).containsExactly(day("2026-07-03"));
    assertThat(figures("2026-09-01").repaired()).isEmpty();
  }

  /// @return what is to be told of repairs
  private List<Notice> told(String day) {
    return new FindNotices(_ -> history.entries(), on(LAW, day), history.subject())
        .all(true).stream().filter(one -> one.matter() == Notice.Matter.REPAIR).toList();
  }

  private CaseFigures figures(String day) {
    return CaseFigures.of(on(LAW, day), history.subject(), _ -> history.entries());
  }

  @Test
  void a_repair_asked_for_too_early_or_refused_ends_nothing() {
    listed();
    asked("2026-03-13");
    decided("2026-03-18", true);
    assertThat(report(LAW, "credit", "2026-04-18").records()).hasSize(1);
    asked("2026-04-20");
    decided("2026-04-21", false);
    assertThat(report(LAW, "credit", "2026-06-18").records()).hasSize(1);
  }

  @Test
  void what_is_repaired_comes_back_neither_by_death_nor_by_a_later_law() {
    listed();
    asked("2026-03-16");
    decided("2026-03-18", true);
    history.enter(new Act.Death(day("2026-05-01")), "office", 0);

    Assessment later = history.assess(LAW, "2026-05-02");
    assertThat(later.listings()).extracting(Listing::state).containsExactly(Listing.State.REVOKED);
    assertThat(later.standing().records()).isEmpty();
  }

  @Test
  void the_longer_time_is_taken_once_and_in_time() {
    listed();
    asked("2026-03-16");
    assertThat(may(LAW, "2026-03-17").refuse("extension")).isEmpty();
    history.enter(new Act.Extension(day("2026-03-26"), "judge", "a visit"), "judge", fraud);

    assertThat(may(LAW, "2026-03-26").refuse("extension"))
        .hasValueSatisfying(fault -> assertThat(fault.message()).contains("taken already"));
    assertThat(WorkQueue.of(only(LAW, "2026-03-28"), on(LAW, "2026-03-28")))
        .extracting(WorkQueue.Item::by)
        .containsExactly(day("2026-03-31"));
    assertThat(report(LAW, "credit", "2026-03-31").records()).hasSize(1);
    assertThat(report(LAW, "credit", "2026-04-01").records()).isEmpty();
  }

  @Test
  void who_decided_on_a_repair_does_not_look_at_the_listing_on_review() {
    listed();
    asked("2026-03-16");
    decided("2026-03-18", false);
    Result ban = new Result(Result.Sort.LIST, "ban");
    int review =
        history.enter(new ReviewRequest(day("2026-03-20"), ban, "unfair", "", ""), "subject", 0);
    history.enter(
        new Act.Decision(day("2026-03-23"), Act.Outcome.REJECTED, "judge", "no"), "judge", review);

    assertThat(history.standing(LAW, "2026-03-24").petitions())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.handled()).contains("judge");
          assertThat(one.decision()).isNull();
        });
  }

  @Test
  void what_is_missing_for_a_repair_is_said_with_the_day_and_the_end() {
    listed();
    assertThat(may(LAW, "2026-01-05").refuse("repair-request"))
        .hasValueSatisfying(fault ->
            assertThat(fault.message())
                .isEqualTo(
                    "repair can be asked for from 2026-03-14 on; without repair it ends after"
                        + " 2028-03-13"));
    assertThat(may(WITH, "2026-01-05").refuse("repair-request"))
        .hasValueSatisfying(fault ->
            assertThat(fault.message())
                .isEqualTo(
                    "repair needs a record of kind cured (Kind cured), which is not there; with"
                        + " it repair can be asked for from 2026-03-14 on; without repair it ends"
                        + " after 2028-03-13"));
    assertThat(may(WITH, "2026-06-01").repairTerms())
        .containsExactly(
            new MayAct.RepairTerms("List ban", day("2026-06-01"), "cured", day("2028-03-13")));
    history.fulfilled(fraud, "cured", "2026-06-08");
    assertThat(may(WITH, "2026-06-08").refuse("repair-request")).isEmpty();
    assertThat(may(WITH, "2026-06-08").repairTerms())
        .containsExactly(
            new MayAct.RepairTerms("List ban", day("2026-06-08"), "", day("2028-03-13")));
  }

  @Test
  void a_listing_that_has_ended_is_told_to_nobody_else_from_that_day_on() {
    listed();
    assertThat(report(LAW, "credit", "2028-03-13").listings()).hasSize(1);
    assertThat(report(LAW, "credit", "2028-03-14").listings()).isEmpty();
    assertThat(report(LAW, "credit", "2028-03-14").records())
        .as("a record of which no article says that it is shown while listed")
        .hasSize(1);
    assertThat(report(LAW, "own", "2028-03-14").listings()).hasSize(1);
  }

  @Test
  void what_is_shown_while_listed_is_shown_neither_before_nor_after() {
    int fine = history.record("fine", "2025-03-03");
    String[] shown = {"2025-03-03", "2025-03-13", "2025-03-14", "2028-03-13", "2028-03-14"};
    history.approved(fine, "2025-03-04");
    history.noticed(fine, "2025-03-04");

    assertThat(shown)
        .extracting(day -> report(LAW, "credit", day).records().size())
        .containsExactly(1, 1, 2, 2, 1);
    assertThat(shown).extracting(day -> report(LAW, "own", day).records().size()).containsOnly(2);
    history.objected(fine, "2025-05-05");
    assertThat(report(LAW, "credit", "2025-05-05").records())
        .as("in doubt after it was in force: both sides are shown")
        .hasSize(2);
  }
}
