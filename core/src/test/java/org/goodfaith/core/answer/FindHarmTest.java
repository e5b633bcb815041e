package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ClockRule.Meanwhile;
import org.goodfaith.core.rulebook.ClockRule.Period;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

/// What a record did before it was found wrong.
class FindHarmTest extends Town {
  private static final String HARM = "measure:no-ticket:2";

  /// Fifteen days to decide on an objection, then the record is removed; fifteen to decide on a
  /// review, then the result is set aside.
  private static final Rulebook SILENCE =
      clock(clock(law(Repeat.FIRST), "dispute-decision", "removed"), "review", "set aside")
          .rulebook();

  /// Two within two years lead to the list.
  private static final Rulebook TWICE = law(new Repeat(2, span("2 years"))).rulebook();

  /// What happens after a check.
  private final List<Runnable> later = new ArrayList<>();

  private static Law law(Repeat repeat) {
    return new Law()
        .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
        .calendar("2025-01-01", "2027-12-31")
        .list("no-sale", repeat, 7, new ForSpan(span("180 days")), "smoking")
        .restriction("no-ticket", "no-sale", "rail.ticket");
  }

  private static Law clock(Law law, String step, String then) {
    Period within = new Period(span("15 days"), 0, "");
    Meanwhile meanwhile = step.equals("review") ? Meanwhile.SUSPENDED : Meanwhile.IN_EFFECT;
    return law.with(origin ->
        new ClockRule(origin, step, step, step, within, Optional.empty(), then, meanwhile));
  }

  private List<Harm> harms(String today) {
    return harms(LAW, today);
  }

  private List<Harm> harms(Rulebook law, String today) {
    registry.know(law);
    Question now = new Question(day(today), registry.head(), law);
    return new FindHarm(registry, _ -> law, now, registry.find(person(7)))
        .all(List.of(), moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }

  private void enter(Act act, String reference) {
    enter(act, reference, "r7");
  }

  private void enter(Act act, String reference, String target) {
    registry.append(List.of(draft(0, 7, act, reference, target)));
  }

  private void review(String day, String result, String reference) {
    Result of = Result.of(result).orElseThrow();
    enter(new ReviewRequest(day(day), of, "wrong", "why?", ""), reference, "");
  }

  private void decide(String day, Outcome outcome, String reference, String target) {
    enter(new Act.Decision(day(day), outcome, "judge", "so"), reference, target);
  }

  private static Record smoking(String day) {
    return new Record("smoking", day(day), new TreeMap<>(), "staff-file", Hash.zero().hex());
  }

  private Harm only(String today) {
    return only(LAW, today);
  }

  private Harm only(Rulebook law, String today) {
    List<Harm> measures =
        harms(law, today).stream().filter(one -> one.sort() == Harm.Sort.MEASURE).toList();
    assertThat(measures).extracting(Harm::earlier).containsExactly(HARM);
    return measures.getFirst();
  }

  private static void assertHeld(Harm harm, String from, String through) {
    assertThat(harm.from()).isEqualTo(day(from));
    assertThat(harm.through()).isEqualTo(day(through));
  }

  @Test
  void what_nobody_found_wrong_harmed_nobody() {
    assertThat(harms("2026-05-01")).isEmpty();
  }

  @Test
  void refused_check_is_harm_where_its_need_is_known_and_no_claim_where_it_is_not() {
    Instant asked = registry.head().sealedAt();
    enter(new Act.Withdrawal(day("2026-05-04"), "wrong-person"), "w");
    for (boolean known : List.of(true, false)) {
      CheckInquiry check =
          new CheckInquiry(
              registry.find(person(7)),
              asked,
              "gate",
              "service",
              "sale",
              "rail.ticket",
              known ? "" : null,
              day("2027-05-01"));
      Question now =
          Question.asked(registry, registry, day("2026-05-10"), registry.head()).orElseThrow();
      assertThat(
              new FindHarm(registry, registry, now, registry.find(person(7)))
                  .all(List.of(check), _ -> day("2026-05-01")))
          .extracting(Harm::name)
          .filteredOn(name -> name.equals("check:rail.ticket:2026-05-01:gate"))
          .hasSize(known ? 1 : 0);
    }
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

  /// A second objection that brings nothing new makes nothing wait, and comes before anything
  /// holds.
  private void objectTwice() {
    enter(new Act.Objection(day("2026-03-05"), "facts-disputed", ""), "o");
    decide("2026-03-06", Outcome.REJECTED, "d", "r7");
    enter(new Act.Objection(day("2026-03-07"), "facts-disputed", ""), "p");
  }

  @Test
  void what_held_until_silence_removed_the_record_is_harm() {
    objectTwice();
    assertThat(harms(SILENCE, "2026-03-22")).isEmpty();
    assertHeld(only(SILENCE, "2026-03-23"), "2026-03-13", "2026-03-22");
  }

  @Test
  void what_held_until_silence_is_harm_when_the_record_is_withdrawn_later_too() {
    objectTwice();
    enter(new Act.Withdrawal(day("2026-05-04"), "wrong-person"), "w");
    assertHeld(only(SILENCE, "2026-05-05"), "2026-03-13", "2026-03-22");
  }

  @Test
  void what_held_until_an_officer_removed_the_record_is_harm() {
    objectTwice();
    decide("2026-03-20", Outcome.UPHELD, "e", "r7");
    assertHeld(only(SILENCE, "2026-05-01"), "2026-03-13", "2026-03-20");
  }

  /// The second review of a result waits for nothing either.
  private void reviewTwice(String result) {
    review("2026-03-05", result, "v");
    decide("2026-03-06", Outcome.REJECTED, "d", "v");
    review("2026-03-07", result, "x");
  }

  @Test
  void what_held_until_silence_set_the_listing_aside_is_harm() {
    reviewTwice("list:no-sale");
    assertThat(harms(SILENCE, "2026-03-22")).isEmpty();
    assertHeld(only(SILENCE, "2026-03-23"), "2026-03-13", "2026-03-22");
  }

  @Test
  void what_held_until_an_officer_set_the_listing_aside_is_harm() {
    reviewTwice("list:no-sale");
    decide("2026-03-20", Outcome.UPHELD, "e", "x");
    assertHeld(only("2026-05-01"), "2026-03-13", "2026-03-20");
  }

  @Test
  void what_held_before_a_measure_was_set_aside_is_harm() {
    review("2026-04-01", "measure:no-ticket", "v");
    decide("2026-04-05", Outcome.UPHELD, "d", "v");
    assertHeld(only("2026-05-01"), "2026-03-13", "2026-04-01");
  }

  @Test
  void a_review_of_another_result_makes_no_harm() {
    review("2026-04-01", "measure:no-plane", "v");
    decide("2026-04-05", Outcome.UPHELD, "d", "v");
    assertThat(harms("2026-05-01")).isEmpty();
  }

  @Test
  void what_held_before_an_objection_that_ended_with_a_correction_is_harm() {
    enter(new Act.Objection(day("2026-04-01"), "facts-disputed", ""), "o");
    decide("2026-04-05", Outcome.CORRECTED, "d", "r7");
    enter(new Act.Correction(smoking("2026-03-30"), day("2026-04-06"), "wrong-date"), "c");
    assertHeld(only("2026-05-01"), "2026-03-13", "2026-04-01");
  }

  @Test
  void a_correction_that_changes_nothing_makes_no_harm() {
    enter(new Act.Objection(day("2026-04-01"), "facts-disputed", ""), "o");
    decide("2026-04-05", Outcome.CORRECTED, "d", "r7");
    enter(new Act.Correction(smoking("2026-03-01"), day("2026-04-06"), "wrong-date"), "c");
    assertThat(harms("2026-05-01")).isEmpty();
  }

  /// Enters a second record, which leads to the list because there was one before it.
  private String second() {
    enter(new Act.Recorded(smoking("2026-04-01")), "s", "");
    int seq = registry.entriesOf(registry.find(person(7))).getLast().ref().seq();
    enter(new Act.Approval(day("2026-04-02"), "officer"), "sa", "s");
    enter(new Act.Notice(day("2026-04-02"), "letter"), "sn", "s");
    return "measure:no-ticket:" + seq;
  }

  @Test
  void a_decision_of_an_officer_with_a_hand_in_what_is_gone_makes_no_harm_of_what_stands() {
    review("2026-03-20", "measure:no-ticket", "v");
    String standing = second();
    enter(new Act.Decision(day("2026-04-05"), Outcome.UPHELD, "officer", "so"), "d", "v");
    enter(new Act.Withdrawal(day("2026-05-04"), "wrong-person"), "w");
    enter(new Act.Objection(day("2026-05-10"), "facts-disputed", ""), "o", "s");
    assertThat(harms("2026-05-11"))
        .extracting(Harm::earlier)
        .containsExactly(HARM)
        .doesNotContain(standing);
  }

  @Test
  void what_rested_on_an_earlier_record_that_was_wrong_is_harm() {
    String harm = second();
    enter(new Act.Withdrawal(day("2026-05-04"), "wrong-person"), "w");
    List<Harm> found = harms(TWICE, "2026-05-05");
    assertThat(found).extracting(Harm::earlier).containsExactly(harm);
    assertHeld(found.getFirst(), "2026-04-14", "2026-05-04");
  }

  @Test
  void what_another_earlier_record_carries_as_well_is_no_harm() {
    enter(new Act.Recorded(smoking("2026-03-03")), "b", "");
    second();
    enter(new Act.Withdrawal(day("2026-05-04"), "wrong-person"), "w");
    assertThat(harms(TWICE, "2026-05-05")).isEmpty();
  }

  /// @return somebody else, with a record of its own
  private SubjectKey otherListed() {
    registry.append(
        List.of(
            draft(0, 8, new Act.Recorded(smoking("2026-03-04")), "m", ""),
            draft(0, 8, new Act.Approval(day("2026-03-05"), "officer"), "ma", "m"),
            draft(0, 8, new Act.Notice(day("2026-03-05"), "letter"), "mn", "m")));
    return registry.find(person(8));
  }

  @Test
  void what_held_because_of_a_file_that_is_parted_by_now_is_harm() {
    SubjectKey one = registry.find(person(7));
    SubjectKey other = otherListed();
    String harm = "measure:no-ticket:" + (registry.entriesOf(other).getLast().ref().seq() - 2);
    registry.link(one, other, true, "officer", day("2026-04-01"));
    int root = registry.entriesOf(other).getLast().ref().seq() - 3;
    registry.append(one, new Told(root, "inbox", Told.Result.SERVED, day("2026-04-02"), "", other));
    registry.append(one, new EntryBody.Unlinked(other, "officer", day("2026-05-01")));
    registry.append(other, new EntryBody.Unlinked(one, "officer", day("2026-05-01")));
    assertThat(harms("2026-05-02")).extracting(Harm::earlier).contains(harm);
  }

  private List<Harm> refused(Rulebook law, String checked, String today) {
    SubjectKey subject = registry.find(person(7));
    CheckInquiry check =
        new CheckInquiry(
            subject,
            registry.head().sealedAt(),
            "railway-1",
            "service",
            "sale",
            "rail.ticket",
            "",
            day("2027-12-31"));
    later.forEach(Runnable::run);
    Question now = new Question(day(today), registry.head(), law);
    return new FindHarm(registry, registry, now, subject)
        .all(List.of(check), _ -> day(checked)).stream()
            .filter(harm -> harm.sort() == Harm.Sort.CHECK)
            .toList();
  }

  @Test
  void a_check_refused_before_silence_removed_the_record_is_harm() {
    registry.enact(SILENCE, day("2026-01-01"));
    objectTwice();
    assertThat(refused(SILENCE, "2026-03-20", "2026-03-22")).isEmpty();
    assertThat(refused(SILENCE, "2026-03-20", "2026-03-23"))
        .extracting(Harm::name)
        .containsExactly("check:rail.ticket:2026-03-20:railway-1");
  }

  @Test
  void a_check_refused_before_a_file_with_a_record_of_its_own_was_linked_is_harm() {
    SubjectKey one = registry.find(person(7));
    SubjectKey other = otherListed();
    later.add(() -> registry.link(one, other, true, "officer", day("2026-04-10")));
    later.add(() -> enter(new Act.Withdrawal(day("2026-04-20"), "wrong-person"), "w"));
    assertThat(refused(LAW, "2026-04-01", "2026-05-01"))
        .extracting(Harm::name)
        .containsExactly("check:rail.ticket:2026-04-01:railway-1");
  }

  @Test
  void a_check_refused_rightly_is_no_harm_because_somebody_objects_later_that_day() {
    enter(new Act.Correction(smoking("2026-03-01"), day("2026-03-20"), "wrong-date"), "c");
    later.add(() -> enter(new Act.Objection(day("2026-04-01"), "facts-disputed", ""), "o"));
    assertThat(refused(LAW, "2026-04-01", "2026-05-01")).isEmpty();
  }

  @Test
  void a_check_refused_for_what_was_wrong_is_harm_though_what_a_review_lifted_is_corrected_later() {
    review("2026-03-20", "measure:no-ticket", "v");
    decide("2026-03-25", Outcome.UPHELD, "d", "v");
    second();
    later.add(() ->
        enter(new Act.Correction(smoking("2026-03-01"), day("2026-05-01"), "wrong-date"), "c"));
    later.add(() -> enter(new Act.Withdrawal(day("2026-05-04"), "wrong-person"), "w", "s"));
    assertThat(refused(LAW, "2026-04-20", "2026-05-10"))
        .extracting(Harm::name)
        .containsExactly("check:rail.ticket:2026-04-20:railway-1");
  }
}
