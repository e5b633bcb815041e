package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodfaith.core.answer.WorkQueue.Item;
import org.goodfaith.core.answer.WorkQueue.Task;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ClockRule.Period;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
  private static final Rulebook LAW =
      clock(
              clock(
                  clock(
                      clock(
                          new Law().kind("smoking", Context.RAIL, Tier.GENERAL, "5 years"),
                          "dispute-answer",
                          10,
                          "both sides shown"),
                      "dispute-decision",
                      20,
                      "both sides shown"),
                  "appeal",
                  20,
                  "overdue"),
              "repair",
              14,
              "granted")
          .with(origin ->
              new ClockRule(
                  origin, "fix", "fix", "correction", period(3), Optional.empty(), "removed"))
          .rulebook();

  private final History history = new History();
  private final int record = history.record("smoking", "2026-03-02");

  private static Law clock(Law law, String step, int days, String then) {
    Period within = period(days);
    Optional<Period> more =
        step.equals("dispute-decision") ? Optional.of(period(10)) : Optional.empty();
    return law.with(origin -> new ClockRule(origin, step, step, step, within, more, then));
  }

  private static Period period(int days) {
    return new Period(new Span(days, Span.Unit.DAYS), 0, "");
  }

  private Question on(String day) {
    return new Question(
        day(day), new TreeHead(history.size(), Hash.zero(), Instant.EPOCH, ""), LAW);
  }

  private RecordHistory only(String day) {
    return RecordHistory.of(new Chain(), on(day), history.ref(record)).orElseThrow();
  }

  private MayAct mayAct(String day) {
    return new MayAct(only(day), on(day));
  }

  private List<String> waits(String day) {
    return WorkQueue.of(new Chain(), on(day)).stream()
        .map(item -> item.task().code() + " by " + item.by() + (item.overdue() ? ", late" : ""))
        .toList();
  }

  private void decided(String day, Outcome outcome, String officer) {
    history.enter(new Act.Decision(day(day), outcome, officer, "as found"), officer, record);
  }

  @Test
  void an_objection_waits_for_the_source_first_and_for_an_officer() {
    assertThat(waits("2026-03-10")).isEmpty();
    history.objected(record, "2026-03-10");
    assertThat(waits("2026-03-10"))
        .containsExactly("answer by 2026-03-20", "decision by 2026-03-30");
    history.objected(record, "2026-03-12");
    assertThat(waits("2026-03-12")).as("one answer and one decision meet both").hasSize(2);
    history.enter(new Act.Answer(day("2026-03-13"), "seen", "ab"), "clerk", record);
    assertThat(waits("2026-03-13")).containsExactly("decision by 2026-03-30");
    assertThat(waits("2026-04-02")).as("the law has decided both").isEmpty();
  }

  @Test
  void an_appeal_waits_for_another_officer_and_is_overdue_when_its_clock_has_run() {
    history.objected(record, "2026-03-10");
    decided("2026-03-12", Outcome.REJECTED, "judge");
    assertThat(waits("2026-03-12")).isEmpty();
    history.enter(new Act.Appeal(day("2026-03-15"), "look again"), "subject", record);
    assertThat(waits("2026-03-15")).containsExactly("appeal by 2026-04-04");
    assertThat(waits("2026-04-05")).containsExactly("appeal by 2026-04-04, late");
    assertThat(mayAct("2026-03-16").refuse("appeal-decision", "judge"))
        .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("act.own-entry"));
    assertThat(mayAct("2026-03-16").refuse("appeal-decision", "other")).isEmpty();
    assertThat(mayAct("2026-03-16").refuse("appeal"))
        .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("act.nothing-open"));
  }

  @Test
  void what_the_subject_says_of_an_officer_counts_once_another_officer_says_the_same() {
    history.objected(record, "2026-03-10");
    history.enter(new Act.Kinship(day("2026-03-11"), "judge"), "subject", 0);
    history.enter(new Act.Kinship(day("2026-03-11"), "other"), "for:lawyer", 0);
    assertThat(mayAct("2026-03-12").refuse("decision", "judge")).isEmpty();
    assertThat(FoldStanding.saidKin(history.entries(), history.size()))
        .containsExactlyInAnyOrder("judge", "other");
    decided("2026-03-12", Outcome.REJECTED, "judge");
    assertThat(waits("2026-03-12")).isEmpty();

    history.enter(new Act.Kinship(day("2026-03-14"), "judge"), "colleague", 0);
    assertThat(FoldStanding.saidKin(history.entries(), history.size())).containsExactly("other");
    assertThat(FoldStanding.kin(history.entries(), history.size())).containsExactly("judge");
    assertThat(waits("2026-03-14")).contains("decision by 2026-03-30");
    assertThat(mayAct("2026-03-14").refuse("decision", "judge"))
        .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("act.kin"));
  }

  @Test
  void whoever_approved_the_listing_hears_no_objection_no_appeal_and_no_request_for_repair() {
    history.approvedBy(record, "2026-03-03", "second");
    history.objected(record, "2026-03-10");
    history.enter(new Act.Extension(day("2026-03-11"), "second", "more"), "second", record);
    decided("2026-03-12", Outcome.REJECTED, "second");
    assertThat(waits("2026-03-12")).contains("decision by 2026-03-30");
    assertThat(mayAct("2026-03-12").refuse("decision", "second"))
        .hasValueSatisfying(fault -> {
          assertThat(fault.code()).isEqualTo("act.own-entry");
          assertThat(fault.message()).contains("approved", "C15");
        });
    assertThat(mayAct("2026-03-12").refuse("decision", "judge")).isEmpty();
    assertThat(mayAct("2026-03-12").refuse("approval", "second")).isEmpty();

    decided("2026-03-13", Outcome.REJECTED, "judge");
    history.enter(new Act.Appeal(day("2026-03-15"), "look again"), "subject", record);
    history.enter(
        new Act.AppealDecision(day("2026-03-16"), Outcome.REJECTED, "second", "no"),
        "second",
        record);
    assertThat(waits("2026-03-16")).containsExactly("appeal by 2026-04-04");

    history.enter(new Act.RepairRequest(day("2026-03-20"), "paid"), "subject", record);
    history.enter(new Act.RepairDecision(day("2026-03-21"), false, "second", "no"), "x", record);
    assertThat(waits("2026-03-21")).contains("repair by 2026-04-03");
    history.enter(new Act.RepairDecision(day("2026-03-22"), false, "judge", "no"), "x", record);
    assertThat(waits("2026-03-22")).containsExactly("appeal by 2026-04-04");
  }

  @Test
  void an_officer_who_is_kin_decides_nothing_and_what_it_decided_counts_no_more() {
    history.objected(record, "2026-03-10");
    decided("2026-03-12", Outcome.REJECTED, "judge");
    assertThat(waits("2026-03-12")).isEmpty();
    history.enter(new Act.Kinship(day("2026-03-14"), "judge"), "judge", 0);
    assertThat(waits("2026-03-14")).contains("decision by 2026-03-30");
    assertThat(mayAct("2026-03-14").refuse("decision", "judge"))
        .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("act.kin"));
    decided("2026-03-15", Outcome.REJECTED, "judge");
    assertThat(waits("2026-03-15")).contains("decision by 2026-03-30");
    assertThat(mayAct("2026-03-15").refuse("decision", "other")).isEmpty();
    decided("2026-03-16", Outcome.REJECTED, "other");
    assertThat(waits("2026-03-16")).isEmpty();
  }

  @Test
  void a_decided_correction_waits_for_the_source_by_its_day() {
    history.objected(record, "2026-03-10");
    decided("2026-03-12", Outcome.CORRECTED, "judge");
    assertThat(waits("2026-03-12")).containsExactly("correction by 2026-03-15");
    assertThat(only("2026-03-12").place()).isEqualTo(RecordHistory.Place.SET_ASIDE);
    assertThat(only("2026-03-12").cause()).isEqualTo("found-wrong");
    history.corrected(record, "smoking", "2026-03-01", "2026-03-14");
    assertThat(waits("2026-03-14")).isEmpty();
    assertThat(only("2026-03-14").place()).isEqualTo(RecordHistory.Place.STANDS);
  }

  @Test
  void what_was_not_corrected_by_its_day_is_removed_and_stays_so() {
    history.objected(record, "2026-03-10");
    decided("2026-03-12", Outcome.CORRECTED, "judge");
    assertThat(only("2026-03-15").place()).isEqualTo(RecordHistory.Place.SET_ASIDE);
    assertThat(only("2026-03-16").place()).isEqualTo(RecordHistory.Place.ENDED);
    assertThat(waits("2026-03-16")).isEmpty();
    history.corrected(record, "smoking", "2026-03-01", "2026-03-16");
    assertThat(only("2026-03-17").place()).isEqualTo(RecordHistory.Place.ENDED);
  }

  @Test
  void a_correction_is_owed_anew_where_the_appeal_finds_that_it_was_not_enough() {
    history.objected(record, "2026-03-10");
    decided("2026-03-12", Outcome.CORRECTED, "judge");
    history.corrected(record, "smoking", "2026-03-01", "2026-03-14");
    history.enter(new Act.Appeal(day("2026-03-16"), "still wrong"), "subject", record);
    assertThat(waits("2026-03-16")).containsExactly("appeal by 2026-04-05");
    assertThat(mayAct("2026-03-16").refuse("appeal-decision", Outcome.CORRECTED)).isEmpty();
    decidedOnAppeal("2026-03-20", Outcome.CORRECTED, "other");
    assertThat(waits("2026-03-20")).containsExactly("correction by 2026-03-23");
    history.corrected(record, "smoking", "2026-02-28", "2026-03-23");
    assertThat(waits("2026-03-23")).isEmpty();
  }

  @Test
  void an_appeal_does_not_end_the_duty_to_correct() {
    history.objected(record, "2026-03-10");
    decided("2026-03-12", Outcome.CORRECTED, "judge");
    history.enter(new Act.Appeal(day("2026-03-13"), "delete it"), "subject", record);
    assertThat(waits("2026-03-13"))
        .containsExactly("correction by 2026-03-15", "appeal by 2026-04-02");
    decidedOnAppeal("2026-03-14", Outcome.TAKEN_OFF_LIST, "other");
    assertThat(waits("2026-03-14")).containsExactly("correction by 2026-03-15");
  }

  @Test
  void a_request_for_repair_waits_until_silence_grants_it() {
    history.enter(new Act.RepairRequest(day("2026-03-10"), "paid"), "subject", record);
    assertThat(waits("2026-03-24")).containsExactly("repair by 2026-03-24");
    assertThat(waits("2026-03-25")).isEmpty();
    assertThat(mayAct("2026-03-10").refuse("repair-decision")).isEmpty();
  }

  @Test
  void what_was_deleted_is_history_that_nobody_can_act_on() {
    history.objected(record, "2026-03-10");
    decided("2026-03-12", Outcome.UPHELD, "judge");
    RecordHistory gone = only("2026-03-12");
    assertThat(gone.place()).isEqualTo(RecordHistory.Place.ENDED);
    assertThat(gone.entries()).hasSize(3);
    assertThat(waits("2026-03-12")).isEmpty();
    assertThat(mayAct("2026-03-12").refuse("objection"))
        .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("act.ended"));
  }

  @Test
  void nobody_decides_on_an_entry_of_their_own() {
    history.objected(record, "2026-03-10");
    assertThat(mayAct("2026-03-10").refuse("decision")).isEmpty();
    assertThat(mayAct("2026-03-10").refuse("decision", "clerk"))
        .hasValueSatisfying(fault -> assertThat(fault.message()).contains("(C15)"));
    assertThat(mayAct("2026-03-10").refuse("decision", "judge")).isEmpty();
  }

  @Test
  void when_the_time_is_over_only_what_gives_the_subject_more_can_be_decided() {
    history.objected(record, "2026-03-10");
    MayAct late = mayAct("2026-04-10");
    assertThat(late.refuse("answer"))
        .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("act.too-late"));
    assertThat(late.refuse("extension")).isPresent();
    assertThat(late.refuse("decision")).isEmpty();
    assertThat(choices(late, "decision"))
        .containsExactly(Outcome.UPHELD, Outcome.DISCLOSURE_STOPPED, Outcome.TAKEN_OFF_LIST);
    assertThat(late.refuse("decision", Outcome.SUPPLEMENTED))
        .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("act.less"));
    assertThat(choices(mayAct("2026-03-11"), "decision")).containsExactly(Outcome.values());
  }

  @Test
  void whose_source_said_nothing_is_decided_for_the_subject_only() {
    history.objected(record, "2026-03-10");
    assertThat(choices(mayAct("2026-03-20"), "decision")).contains(Outcome.REJECTED);
    assertThat(choices(mayAct("2026-03-21"), "decision"))
        .doesNotContain(Outcome.REJECTED, Outcome.SUPPLEMENTED, Outcome.CORRECTED);
  }

  @Test
  void an_appeal_is_rejected_or_gives_more_than_what_it_appeals_from() {
    history.objected(record, "2026-03-10");
    decided("2026-03-12", Outcome.TAKEN_OFF_LIST, "judge");
    assertThat(mayAct("2026-03-12").refuse("appeal")).isEmpty();
    history.enter(new Act.Appeal(day("2026-03-15"), "delete it"), "subject", record);
    assertThat(choices(mayAct("2026-03-15"), "appeal-decision"))
        .doesNotContain(Outcome.SUPPLEMENTED, Outcome.TAKEN_OFF_LIST)
        .contains(Outcome.REJECTED, Outcome.UPHELD, Outcome.CORRECTED);
    decidedOnAppeal("2026-03-16", Outcome.REJECTED, "other");
    assertThat(only("2026-03-16").proceedings().offList()).isTrue();
    assertThat(mayAct("2026-03-16").refuse("appeal")).isPresent();
  }

  private void decidedOnAppeal(String day, Outcome outcome, String officer) {
    history.enter(new Act.AppealDecision(day(day), outcome, officer, "again"), officer, record);
  }

  private static List<Outcome> choices(MayAct may, String act) {
    return Stream.of(Outcome.values()).filter(one -> may.refuse(act, one).isEmpty()).toList();
  }

  @Test
  void the_longer_time_can_be_taken_once() {
    history.objected(record, "2026-03-10");
    assertThat(mayAct("2026-03-15").refuse("extension")).isEmpty();
    history.enter(new Act.Extension(day("2026-03-15"), "judge", "a file is late"), "judge", record);
    assertThat(mayAct("2026-03-15").refuse("extension"))
        .hasValueSatisfying(fault -> assertThat(fault.message()).contains("taken already"));
    history.enter(new Act.Answer(day("2026-03-16"), "seen", "ab"), "clerk", record);
    assertThat(waits("2026-03-16")).containsExactly("decision by 2026-04-09");
  }

  @Test
  void a_queue_is_sorted_by_deadline() {
    int other = history.record("smoking", "2026-01-02");
    history.objected(record, "2026-03-10");
    history.objected(other, "2026-03-08");
    assertThat(WorkQueue.of(new Chain(), on("2026-03-10")))
        .extracting(Item::task)
        .containsExactly(Task.ANSWER, Task.ANSWER, Task.DECISION, Task.DECISION);
    assertThat(WorkQueue.of(new Chain(), on("2026-03-10")).getFirst().since())
        .isEqualTo(LocalDate.of(2026, 3, 8));
  }

  /// The one chain, read.
  private final class Chain implements LedgerReader {
    @Override
    public TreeHead head() {
      return on("2026-01-01").head();
    }

    @Override
    public TreeHead headAt(Instant moment) {
      return head();
    }

    @Override
    public List<SealedEntry> entriesOf(SubjectKey subject) {
      return subject.equals(history.subject()) ? history.entries() : List.of();
    }

    @Override
    public LedgerFigures figures() {
      return new LedgerFigures(1, 0, 0, history.size(), List.of());
    }
  }
}
