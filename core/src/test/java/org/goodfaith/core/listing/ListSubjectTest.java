package org.goodfaith.core.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ExceptionRule;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.ListRule.Colour;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.ListRule.UntilFulfilled;
import org.goodfaith.core.rulebook.RecordTest;
import org.goodfaith.core.rulebook.Term;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListSubjectTest {
  private static final ForSpan HALF_A_YEAR = new ForSpan(span("180 days"));

  private final History history = new History();

  private static Law kinds() {
    return new Law()
        .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
        .kind("fare", Context.RAIL, Tier.MINOR, "5 years")
        .kind("debt", Context.COURT, Tier.SERIOUS, "5 years")
        .kind("paid", Context.COURT, Tier.NEUTRAL, "5 years")
        .kind("good", Context.MERIT, Tier.NEUTRAL, "5 years")
        .calendar("2025-01-01", "2027-12-31");
  }

  private Law law = kinds();

  @BeforeEach
  void trains() {
    law.list("no-sale", Repeat.FIRST, 7, HALF_A_YEAR, "smoking");
  }

  private List<Listing> all(String asOf) {
    return ListSubject.list(law.rulebook(), history.standing(law.rulebook(), asOf));
  }

  private Listing only(String asOf) {
    assertThat(all(asOf)).hasSize(1);
    return all(asOf).getFirst();
  }

  private int smoked() {
    int record = history.record("smoking", "2026-03-02");
    history.approved(record, "2026-03-03");
    history.noticed(record, "2026-03-03");
    return record;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03, ANNOUNCED",
    "2026-03-12, ANNOUNCED",
    "2026-03-13, IN_FORCE",
    "2026-09-08, IN_FORCE",
    "2026-09-09, LAPSED"
  })
  void smoking_on_2_March_counts_from_13_March_through_8_September(String asOf, State state) {
    smoked();
    Listing listing = only(asOf);
    assertThat(listing.state()).isEqualTo(state);
    assertThat(listing.noticed()).isEqualTo(day("2026-03-03"));
    assertThat(listing.objectionEnds()).isEqualTo(day("2026-03-12"));
    assertThat(listing.from()).isEqualTo(day("2026-03-13"));
    assertThat(listing.through()).isEqualTo(day("2026-09-08"));
    assertThat(listing.evidence()).containsExactly(history.ref(2), history.ref(3), history.ref(4));
  }

  @Test
  void holidays_and_weekends_are_no_working_days() {
    law = kinds();
    law.calendar("2026-01-01", "2026-12-31", day("2026-03-04"), day("2026-03-05"));
    law.list("no-sale", Repeat.FIRST, 7, HALF_A_YEAR, "smoking");
    smoked();
    assertThat(only("2026-04-01").objectionEnds()).isEqualTo(day("2026-03-16"));
  }

  @Test
  void nobody_approved_and_nobody_told_have_no_effect() {
    int record = history.record("smoking", "2026-03-02");
    assertThat(only("2026-05-01").state()).isEqualTo(State.PROPOSED);
    history.approved(record, "2026-03-03");
    assertThat(only("2026-05-01").state()).isEqualTo(State.APPROVED);
    assertThat(only("2026-05-01").from()).isNull();
    history.noticed(record, "2026-03-03");
    assertThat(only("2026-05-01").state()).isEqualTo(State.IN_FORCE);
  }

  @Test
  void an_approval_after_the_notice_opens_the_window() {
    int record = history.record("smoking", "2026-03-02");
    history.noticed(record, "2026-03-03");
    history.approved(record, "2026-04-01");
    assertThat(only("2026-05-01").objectionEnds()).isEqualTo(day("2026-04-10"));
  }

  @Test
  void a_notice_dated_before_the_conduct_does_not_shorten_the_window() {
    int record = history.record("smoking", "2026-03-02");
    history.noticed(record, "2026-01-01");
    history.approved(record, "2026-01-01");
    assertThat(only("2026-05-01").objectionEnds()).isEqualTo(day("2026-03-11"));
  }

  @Test
  void an_approval_by_who_entered_the_record_counts_for_nothing() {
    int record = history.record("smoking", "2026-03-02");
    history.approvedBy(record, "2026-03-03", "clerk");
    history.noticed(record, "2026-03-03");
    assertThat(only("2026-05-01").state()).isEqualTo(State.PROPOSED);
  }

  @Test
  void an_objection_suspends_until_it_is_rejected_and_does_not_lengthen() {
    int record = smoked();
    int objection = history.objected(record, "2026-04-01");
    assertThat(only("2026-03-31").state()).isEqualTo(State.IN_FORCE);
    assertThat(only("2026-04-01").state()).isEqualTo(State.SUSPENDED);
    assertThat(only("2026-04-01").evidence()).contains(history.ref(objection));
    history.decided(record, "2026-05-01", false);
    assertThat(only("2026-04-30").state()).isEqualTo(State.SUSPENDED);
    assertThat(only("2026-05-01").state()).isEqualTo(State.IN_FORCE);
    assertThat(only("2026-05-01").through()).isEqualTo(day("2026-09-08"));
    assertThat(only("2026-09-09").state()).isEqualTo(State.LAPSED);
  }

  @Test
  void an_objection_upheld_and_a_withdrawal_end_the_listing() {
    int record = smoked();
    history.objected(record, "2026-04-01");
    history.decided(record, "2026-05-01", true);
    assertThat(all("2026-05-01")).isEmpty();
    int other = smoked();
    history.withdrawn(other, "2026-05-01");
    assertThat(all("2026-05-01")).isEmpty();
  }

  @Test
  void an_objection_never_decided_ends_with_the_listing() {
    history.objected(smoked(), "2026-04-01");
    assertThat(only("2026-09-08").state()).isEqualTo(State.SUSPENDED);
    assertThat(only("2026-09-09").state()).isEqualTo(State.LAPSED);
  }

  private void debt(String after) {
    law = kinds();
    Span goesOn = span(after);
    law.list("debtor", Repeat.FIRST, 7, new UntilFulfilled("paid", goesOn, span("1 year")), "debt");
    int record = history.record("debt", "2026-03-02");
    history.approved(record, "2026-03-03");
    history.noticed(record, "2026-03-03");
  }

  @Test
  void a_duty_fulfilled_releases_on_its_day() {
    debt("0 days");
    assertThat(only("2026-05-01").through()).isEqualTo(day("2027-03-12"));
    int paid = history.fulfilled(2, "paid", "2026-06-10");
    assertThat(only("2026-06-09").state()).isEqualTo(State.IN_FORCE);
    assertThat(only("2026-06-10").state()).isEqualTo(State.RELEASED);
    assertThat(only("2026-06-10").through()).isEqualTo(day("2026-06-09"));
    assertThat(only("2026-06-10").released()).isTrue();
    assertThat(only("2026-06-10").evidence()).contains(history.ref(paid));
  }

  @Test
  void a_duty_fulfilled_within_the_window_never_comes_into_force() {
    debt("0 days");
    history.fulfilled(2, "paid", "2026-03-10");
    for (String asOf : List.of("2026-03-10", "2026-03-13", "2026-09-01")) {
      assertThat(only(asOf).state()).isEqualTo(State.RELEASED);
    }
  }

  @Test
  void a_record_of_another_kind_fulfils_nothing() {
    debt("0 days");
    history.fulfilled(2, "good", "2026-06-10");
    assertThat(only("2026-06-10").state()).isEqualTo(State.IN_FORCE);
  }

  @Test
  void the_first_day_of_fulfilment_counts_whatever_came_into_the_ledger_first() {
    debt("0 days");
    history.fulfilled(2, "paid", "2026-08-01");
    history.fulfilled(2, "paid", "2026-06-10");
    assertThat(only("2026-08-01").through()).isEqualTo(day("2026-06-09"));
  }

  @Test
  void a_duty_never_fulfilled_ends_at_the_hard_cap() {
    debt("90 days");
    assertThat(only("2027-03-12").state()).isEqualTo(State.IN_FORCE);
    assertThat(only("2027-03-13").state()).isEqualTo(State.LAPSED);
    history.fulfilled(2, "paid", "2027-02-01");
    assertThat(only("2027-03-12").through())
        .as("90 days after are beyond the cap")
        .isEqualTo(day("2027-03-12"));
    assertThat(only("2027-03-13").state()).isEqualTo(State.LAPSED);
  }

  private void third() {
    law = kinds();
    law.list(
        "dodgers",
        new Repeat(3, span("1 year")),
        7,
        new UntilFulfilled("paid", span("90 days"), span("3 months")),
        "fare");
  }

  private int fare(String day) {
    int record = history.record("fare", day);
    history.approved(record, day);
    history.noticed(record, day);
    return record;
  }

  @Test
  void the_third_within_a_year_lists_and_the_first_two_do_not() {
    third();
    fare("2025-03-03");
    fare("2025-12-01");
    assertThat(all("2026-02-28")).isEmpty();
    fare("2026-03-02");
    assertThat(only("2026-03-20").state()).isEqualTo(State.IN_FORCE);
    assertThat(only("2026-03-20").conduct()).isEqualTo(day("2026-03-02"));
    assertThat(only("2026-03-20").evidence())
        .startsWith(history.ref(8), history.ref(2), history.ref(5));
  }

  @Test
  void a_year_later_to_the_day_is_no_longer_within_a_year() {
    third();
    fare("2025-03-02");
    fare("2025-12-01");
    fare("2026-03-02");
    assertThat(all("2026-03-20")).isEmpty();
  }

  @Test
  void three_on_one_day_list_once() {
    third();
    fare("2026-03-02");
    fare("2026-03-02");
    fare("2026-03-02");
    assertThat(all("2026-03-20")).hasSize(1);
  }

  @Test
  void a_third_that_was_paid_goes_on_for_ninety_days() {
    third();
    fare("2026-03-02");
    fare("2026-03-02");
    int last = fare("2026-03-02");
    history.fulfilled(last, "paid", "2026-03-05");
    assertThat(only("2026-03-20").through()).isEqualTo(day("2026-06-03"));
    assertThat(only("2026-06-03").state()).isEqualTo(State.IN_FORCE);
    assertThat(only("2026-06-04").state()).isEqualTo(State.RELEASED);
  }

  @Test
  void a_later_milder_law_counts_from_its_first_day() {
    law = kinds();
    law.during("2000-01-01", "2026-04-30")
        .list("no-sale", Repeat.FIRST, 5, new ForSpan(span("270 days")), "smoking")
        .during("2026-05-01", "")
        .list("no-sale", Repeat.FIRST, 7, HALF_A_YEAR, "smoking");
    smoked();
    assertThat(only("2026-04-30").through()).isEqualTo(day("2026-12-05"));
    assertThat(only("2026-05-01").through()).isEqualTo(day("2026-09-08"));
    assertThat(only("2026-12-06").through()).isEqualTo(day("2026-09-08"));
  }

  @Test
  void a_later_harsher_law_never_counts() {
    law = kinds();
    law.during("2000-01-01", "2026-04-30")
        .list("no-sale", Repeat.FIRST, 7, HALF_A_YEAR, "smoking")
        .during("2026-05-01", "")
        .list("no-sale", Repeat.FIRST, 5, new ForSpan(span("270 days")), "smoking");
    smoked();
    assertThat(only("2026-05-01").through()).isEqualTo(day("2026-09-08"));
    assertThat(only("2026-09-09").state()).isEqualTo(State.LAPSED);
  }

  @Test
  void a_list_the_law_dropped_since_lists_nobody() {
    law = kinds();
    law.during("2000-01-01", "2026-04-30").list("no-sale", Repeat.FIRST, 7, HALF_A_YEAR, "smoking");
    smoked();
    assertThat(only("2026-04-30").state()).isEqualTo(State.IN_FORCE);
    assertThat(all("2026-05-01")).isEmpty();
  }

  @Test
  void a_list_that_was_not_law_on_the_day_of_conduct_lists_nobody() {
    law = kinds();
    law.during("2026-03-03", "").list("no-sale", Repeat.FIRST, 7, HALF_A_YEAR, "smoking");
    smoked();
    assertThat(all("2026-05-01")).isEmpty();
  }

  @Test
  void a_calendar_that_does_not_know_leaves_it_undetermined() {
    int record = history.record("smoking", "2027-12-23");
    history.approved(record, "2027-12-24");
    history.noticed(record, "2027-12-24");
    Listing listing = only("2028-02-01");
    assertThat(listing.state()).isEqualTo(State.UNDETERMINED);
    assertThat(listing.because())
        .hasToString("the calendar 'working-days' does not know the working days after 2027-12-24");
    assertThat(listing.from()).isNull();
  }

  @Test
  void a_listing_of_years_ago_is_over_under_the_calendar_of_its_own_time() {
    law = new Law().kind("smoking", Context.RAIL, Tier.GENERAL, "5 years");
    law.list("no-sale", Repeat.FIRST, 7, HALF_A_YEAR, "smoking")
        .during("2026-01-01", "2026-12-31")
        .calendar("2026-01-01", "2026-12-31")
        .during("2027-01-01", "")
        .calendar("2027-01-01", "2027-12-31");
    smoked();
    assertThat(only("2027-06-01").state()).isEqualTo(State.LAPSED);
  }

  @Test
  void a_list_of_honour_needs_no_window() {
    law = kinds();
    law.list("honours", Colour.RED, Repeat.FIRST, 0, new ForSpan(span("1 year")), "good");
    history.record("good", "2026-03-02");
    assertThat(only("2026-03-02").state()).isEqualTo(State.IN_FORCE);
    assertThat(only("2027-03-02").state()).isEqualTo(State.IN_FORCE);
    assertThat(only("2027-03-03").state()).isEqualTo(State.LAPSED);
    assertThat(only("2026-03-02").colour()).isEqualTo(ListRule.Colour.RED);
  }

  @Test
  void a_milder_exception_of_a_later_law_serves_conduct_of_before() {
    law.with(origin ->
        new ExceptionRule(
            new Block.Origin("9", origin.place(), new Term(day("2026-04-01"), LocalDate.MAX)),
            "shorter",
            "Shorter",
            "no-sale",
            List.of(new RecordTest("smoking", List.of())),
            Set.of(),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new ForSpan(span("30 days")))));
    smoked();

    assertThat(only("2026-03-31").through()).isEqualTo(day("2026-09-08"));
    assertThat(only("2026-04-01").through()).isEqualTo(day("2026-04-11"));
    assertThat(only("2026-04-01").article()).isEqualTo("9");
  }

  @Test
  void records_that_an_exception_keeps_off_the_list_do_not_count_as_repetition() {
    law.list("again", new Repeat(2, span("1 year")), 7, HALF_A_YEAR, "fare");
    law.with(origin ->
        new ExceptionRule(
            origin,
            "organisations",
            "Organisations",
            "again",
            List.of(new RecordTest("fare", List.of())),
            Set.of(SubjectKind.PERSON),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    history.record("fare", "2026-03-02");
    history.record("fare", "2026-03-03");

    assertThat(all("2026-03-04")).isEmpty();
  }
}
