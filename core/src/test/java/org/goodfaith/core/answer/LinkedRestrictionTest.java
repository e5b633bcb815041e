package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.CheckAnswer.Outcome;
import org.goodfaith.core.answer.Notice.Matter;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two files are linked: one of a namesake without a record, one of somebody who is banned.
final class LinkedRestrictionTest extends TwoFiles {
  private static Rulebook twice() {
    return new Law()
        .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
        .calendar("2025-01-01", "2027-12-31")
        .list(
            "no-sale", new Repeat(2, span("2 years")), 7, new ForSpan(span("180 days")), "smoking")
        .restriction("no-ticket", "no-sale", "rail.ticket")
        .rulebook();
  }

  private Outcome check(SubjectKey who, String day) {
    return AnswerCheck.answer(asOf(LAW, day).assess(registry, Optional.of(who)), "rail.ticket", "")
        .outcome();
  }

  private List<Notice> waiting(SubjectKey who, String day) {
    return NoticeQueue.waiting(registry, asOf(LAW, day), (_, _) -> {}).stream()
        .filter(one -> one.to().equals(who) && one.matter() != Matter.FREEZE)
        .toList();
  }

  @Test
  void who_was_not_told_is_refused_nothing_and_the_other_ban_goes_on() {
    link("2026-04-01");
    assertThat(check(namesake, "2026-04-01")).isEqualTo(Outcome.CLEAR);
    assertThat(check(namesake, "2026-08-31")).isEqualTo(Outcome.CLEAR);
    assertThat(check(banned, "2026-04-01")).isEqualTo(Outcome.REFUSED);
    assertThat(check(banned, "2026-09-08")).isEqualTo(Outcome.REFUSED);
    assertThat(check(banned, "2026-09-09")).isEqualTo(Outcome.CLEAR);
  }

  @Test
  void who_is_told_after_the_link_has_a_window_of_its_own_and_moves_nothing_of_the_other() {
    link("2026-04-01");
    told(namesake, "2026-04-02");
    assertThat(check(namesake, "2026-04-13")).as("seven working days").isEqualTo(Outcome.CLEAR);
    assertThat(check(namesake, "2026-04-14")).isEqualTo(Outcome.REFUSED);
    for (SubjectKey file : List.of(namesake, banned)) {
      assertThat(check(file, "2026-09-08")).as("180 days of the first").isEqualTo(Outcome.REFUSED);
      assertThat(check(file, "2026-09-09")).isEqualTo(Outcome.CLEAR);
    }
  }

  @Test
  void what_is_over_in_the_one_file_begins_in_no_other() {
    link("2026-10-01");
    assertThat(waiting(namesake, "2026-10-02"))
        .extracting(Notice::matter)
        .containsOnly(Matter.LINK);
    told(namesake, "2026-10-02");
    assertThat(check(namesake, "2026-11-02")).isEqualTo(Outcome.CLEAR);
  }

  @Test
  void what_was_approved_as_the_first_time_is_no_second_one_in_a_file_that_is_linked() {
    registry.append(List.of(draft(0, 71, new Act.Recorded(smoking("2026-02-02")), "own", "")));
    link("2026-04-01");
    told(namesake, "2026-04-02");
    for (SubjectKey file : List.of(namesake, banned)) {
      assertThat(asOf(twice(), "2026-05-01").assess(registry, Optional.of(file)).measures())
          .isEmpty();
    }
    registry.append(
        List.of(draft(0, 72, new Act.Approval(day("2026-05-01"), "officer"), "sa-2", "s")));
    told(namesake, "2026-05-02");
    assertThat(asOf(twice(), "2026-06-01").assess(registry, Optional.of(namesake)).measures())
        .hasSize(1);
  }

  @Test
  void what_was_approved_as_the_second_time_is_so_in_a_file_that_is_linked() {
    registry.append(
        List.of(
            draft(0, 72, new Act.Recorded(smoking("2026-03-10")), "t", ""),
            draft(1, 72, new Act.Approval(day("2026-03-11"), "officer"), "ta", "t"),
            draft(2, 72, new Act.Notice(day("2026-03-11"), "letter"), "tn", "t")));
    link("2026-04-01");
    registry.append(
        namesake, new Told(5, "inbox", Told.Result.SERVED, day("2026-04-02"), "", banned));
    assertThat(registry.entriesOf(banned).get(4).body())
        .isInstanceOfSatisfying(
            Entered.class, one -> assertThat(one.act()).isInstanceOf(Act.Recorded.class));
    assertThat(asOf(twice(), "2026-05-01").assess(registry, Optional.of(namesake)).measures())
        .hasSize(1);
  }

  @Test
  void what_a_first_link_made_a_second_time_is_none_by_the_next_one() {
    link("2026-03-05");
    registry.append(
        List.of(
            draft(0, 71, new Act.Recorded(smoking("2026-03-10")), "t", ""),
            draft(1, 71, new Act.Approval(day("2026-03-11"), "officer"), "ta", "t"),
            draft(2, 71, new Act.Notice(day("2026-03-11"), "letter"), "tn", "t")));
    assertThat(asOf(twice(), "2026-04-01").assess(registry, Optional.of(namesake)).measures())
        .hasSize(1);
    registry.link(namesake, banned, false, "anna", day("2026-04-02"));
    link("2026-05-05");
    assertThat(asOf(twice(), "2026-05-06").assess(registry, Optional.of(namesake)).measures())
        .isEmpty();
  }

  @Test
  void what_the_other_is_told_after_the_link_tells_nobody_else() {
    link("2026-04-01");
    registry.append(
        List.of(draft(0, 72, new Act.Notice(day("2026-04-02"), "letter"), "sn-2", "s")));
    assertThat(check(namesake, "2026-08-31")).isEqualTo(Outcome.CLEAR);
  }

  @Test
  void what_was_told_before_the_link_or_before_it_was_made_anew_counts_no_more() {
    told(namesake, "2026-03-30");
    link("2026-04-01");
    told(namesake, "2026-03-31");
    assertThat(check(namesake, "2026-08-31")).isEqualTo(Outcome.CLEAR);
    told(namesake, "2026-04-02");
    assertThat(check(namesake, "2026-05-01")).isEqualTo(Outcome.REFUSED);
    registry.link(namesake, banned, false, "anna", day("2026-05-04"));
    link("2026-05-05");
    assertThat(check(namesake, "2026-08-31")).isEqualTo(Outcome.CLEAR);
  }

  @Test
  void both_are_told_of_the_link_and_each_of_what_stands_in_the_other_file() {
    link("2026-04-01");
    assertThat(waiting(namesake, "2026-04-01"))
        .extracting(Notice::matter)
        .containsExactlyInAnyOrder(Matter.LINK, Matter.LISTING);
    assertThat(waiting(banned, "2026-04-01")).extracting(Notice::matter).containsOnly(Matter.LINK);
    Notice listing =
        waiting(namesake, "2026-04-01").stream()
            .filter(one -> one.matter() == Matter.LISTING)
            .findFirst()
            .orElseThrow();
    assertThat(listing.ofLinked()).isTrue();
    assertThat(listing.since()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(listing.cause().subject()).isEqualTo(banned);
    told(namesake, "2026-04-02");
    assertThat(waiting(namesake, "2026-04-02"))
        .extracting(Notice::matter)
        .containsOnly(Matter.LINK);
    registry.link(namesake, banned, false, "anna", day("2026-04-03"));
    assertThat(waiting(namesake, "2026-04-03"))
        .extracting(Notice::matter)
        .containsOnly(Matter.UNLINK);
  }

  @Test
  void an_officer_who_is_kin_links_nothing_whenever_that_is_said() {
    link("2026-04-01");
    told(namesake, "2026-04-02");
    assertThat(check(namesake, "2026-05-01")).isEqualTo(Outcome.REFUSED);
    registry.append(List.of(draft(0, 72, new Act.Kinship(day("2026-05-02"), "anna"), "k", "")));
    assertThat(check(namesake, "2026-05-01")).isEqualTo(Outcome.CLEAR);
    assertThat(check(banned, "2026-05-01")).isEqualTo(Outcome.REFUSED);
    assertThat(MayLink.refuse(registry, namesake, banned, "anna", true))
        .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("act.kin"));
    assertThat(MayLink.refuse(registry, namesake, banned, "bert", true)).isEmpty();
    Question now = asOf(LAW, "2026-05-03");
    assertThat(new FindHarm(registry, registry, now, namesake).all(List.of(), _ -> now.asOf()))
        .extracting(Harm::title)
        .isNotEmpty();
  }

  private void kin(int who, String day) {
    registry.append(List.of(draft(0, who, new Act.Kinship(day(day), "anna"), "k" + who, "")));
  }

  @ParameterizedTest
  @ValueSource(ints = {71, 72})
  void a_report_read_of_two_as_one_is_recalled_where_who_linked_them_is_kin(int kin) {
    link("2026-04-01");
    told(namesake, "2026-04-02");
    report(71);
    Question before = asOf(LAW, "2026-05-02");
    assertThat(recalled(before)).isEmpty();
    kin(kin, "2026-05-02");
    Question now = asOf(LAW, "2026-05-02");
    assertThat(recalled(now))
        .flatExtracting(Recall::moved)
        .extracting(Movement::code, Movement::to)
        .contains(tuple("no-sale", "none"));
    assertThat(new FindHarm(registry, registry, now, namesake).all(List.of(), _ -> now.asOf()))
        .extracting(Harm::sort)
        .contains(Harm.Sort.REPORT);
  }

  private List<Recall> recalled(Question now) {
    return Recall.of(registry::entriesOf, namesake, registry, now.head().size(), now.asOf());
  }

  @ParameterizedTest
  @ValueSource(ints = {71, 72})
  void both_are_told_that_a_link_fell_away_because_who_made_it_is_kin(int kin) {
    link("2026-04-01");
    told(namesake, "2026-04-02");
    List<SubjectKey> both = List.of(namesake, banned);
    for (SubjectKey who : both) {
      serve(only(who, Matter.LINK, "2026-04-02"), "2026-04-02");
    }
    kin(kin, "2026-05-02");
    assertThat(both).allMatch(who -> waiting(who, "2026-05-01").isEmpty());
    assertThat(only(namesake, Matter.UNLINK, "2026-05-02").moved())
        .extracting(Movement::code, Movement::from, Movement::to)
        .contains(tuple("no-ticket", "in-force", "none"));
    for (SubjectKey who : both) {
      Notice notice = only(who, Matter.UNLINK, "2026-05-02");
      assertThat(notice.since()).isEqualTo(day("2026-05-02"));
      assertThat(notice.told()).as("the link is something else").isEmpty();
      serve(notice, "2026-05-03");
    }
    assertThat(both).allMatch(who -> waiting(who, "2026-05-04").isEmpty());
  }

  private Notice only(SubjectKey who, Matter matter, String day) {
    List<Notice> waiting = waiting(who, day);
    assertThat(waiting).extracting(Notice::matter).containsExactly(matter);
    return waiting.getFirst();
  }

  private void serve(Notice notice, String day) {
    int target = notice.cause().seq();
    registry.append(notice.to(), new Told(target, "inbox", Told.Result.SERVED, day(day), ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {71, 72})
  void a_link_that_counts_for_nothing_hides_no_parting_and_is_told_to_nobody(int kin) {
    registry.link(namesake, banned, true, "bert", day("2026-04-01"));
    registry.link(namesake, banned, false, "bert", day("2026-04-03"));
    kin(kin, "2026-04-04");
    link("2026-04-05");
    for (SubjectKey who : List.of(namesake, banned)) {
      assertThat(only(who, Matter.UNLINK, "2026-04-06").since()).isEqualTo(day("2026-04-03"));
    }
  }

  @Test
  void a_link_that_completes_a_repetition_restricts_nobody_who_was_told_of_less() {
    registry.append(
        List.of(
            draft(0, 71, new Act.Recorded(smoking("2026-03-10")), "t", ""),
            draft(1, 71, new Act.Approval(day("2026-03-11"), "officer"), "ta", "t"),
            draft(2, 71, new Act.Notice(day("2026-03-11"), "letter"), "tn", "t")));
    link("2026-04-01");
    Question later = asOf(twice(), "2026-05-01");
    assertThat(later.assess(registry, Optional.of(namesake)).measures()).isEmpty();
    registry.append(
        List.of(
            draft(0, 71, new Act.Approval(day("2026-04-02"), "officer"), "ta-2", "t"),
            draft(1, 71, new Act.Notice(day("2026-04-02"), "letter"), "tn-2", "t")));
    Question told = asOf(twice(), "2026-05-01");
    assertThat(told.assess(registry, Optional.of(namesake)).measures()).hasSize(1);
  }

  private Petition asks(String day) {
    Result match = Result.of("match").orElseThrow();
    int asked = registry.entriesOf(namesake).size() + 1;
    Act review = new ReviewRequest(day(day), match, "not-me", "not mine", "");
    registry.append(List.of(draft(0, 71, review, "m" + asked, "")));
    return asOf(LAW, day).standing(registry, namesake).petitions().getLast();
  }

  @Test
  void each_link_waits_once_for_whoever_asks_about_it() {
    link("2026-04-01");
    assertThat(asks("2026-04-02").suspends()).isTrue();
    assertThat(asks("2026-04-03").suspends()).as("the same link, nothing new").isFalse();
    registry.link(namesake, banned, false, "judge", day("2026-04-04"));
    assertThat(asks("2026-04-04").suspends()).as("no link, nothing new").isFalse();
    SubjectKey other = registry.find(person(7));
    registry.link(namesake, other, true, "anna", day("2026-04-05"));
    assertThat(asks("2026-04-06").suspends()).as("another link").isTrue();
    assertThat(asks("2026-04-07").suspends()).isFalse();
  }
}
