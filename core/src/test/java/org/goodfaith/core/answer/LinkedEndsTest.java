package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.ListRule.UntilFulfilled;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

/// What ends in one of two linked files, and when it did in the other.
final class LinkedEndsTest extends TwoFiles {
  /// The other one is told eighteen days later.
  private void toldFirst() {
    link("2026-04-01");
    registry.append(
        List.of(
            draft(0, 72, new Act.Recorded(smoking("2026-04-01")), "t", ""),
            draft(1, 72, new Act.Approval(day("2026-04-01"), "officer"), "ta", "t")));
    registry.append(
        namesake, new Told(6, "inbox", Told.Result.SERVED, day("2026-04-02"), "", banned));
    registry.append(List.of(draft(0, 72, new Act.Notice(day("2026-04-20"), "letter"), "tn", "t")));
  }

  @Test
  void what_ended_here_before_it_did_in_the_other_file_held_here_until_then() {
    toldFirst();
    assertThat(ends(namesake, "2026-10-01")).isEqualTo("IN_FORCE 2026-04-14 2026-10-10");
    for (String later : List.of("2026-10-11", "2026-11-30")) {
      assertThat(ends(namesake, later)).isEqualTo("LAPSED 2026-04-14 2026-10-10");
    }
    assertThat(ends(banned, "2026-11-30")).isEqualTo("LAPSED 2026-04-30 2026-10-26");
  }

  @Test
  void what_ended_here_first_is_harm_of_whoever_is_somebody_else() {
    toldFirst();
    Result match = Result.of("match").orElseThrow();
    Act review = new ReviewRequest(day("2026-12-01"), match, "not-me", "not mine", "");
    Act granted = new Act.Decision(day("2026-12-02"), Act.Outcome.UPHELD, "judge", "not hers");
    registry.append(List.of(draft(0, 71, review, "m", ""), draft(1, 71, granted, "md", "m")));
    assertThat(harms("2026-12-03"))
        .extracting(Harm::from, Harm::through)
        .contains(tuple(day("2026-04-14"), day("2026-10-10")));
  }

  @Test
  void what_held_against_the_one_file_and_then_the_other_is_one_harm_of_both() {
    toldFirst();
    registry.append(
        List.of(draft(0, 72, new Act.Withdrawal(day("2026-11-30"), "wrong-person"), "w", "t")));
    assertThat(harms("2026-12-03"))
        .extracting(Harm::from, Harm::through)
        .containsExactly(tuple(day("2026-04-14"), day("2026-10-26")));
  }

  private List<Harm> harms(String day) {
    Question now = asOf(LAW, day);
    return new FindHarm(registry, registry, now, namesake).all(List.of(), _ -> now.asOf());
  }

  private static Rulebook untilPaid() {
    return new Law()
        .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
        .kind("paid", Context.RAIL, Tier.NEUTRAL, "5 years")
        .calendar("2025-01-01", "2027-12-31")
        .list(
            "no-sale",
            Repeat.FIRST,
            7,
            new UntilFulfilled("paid", Span.NONE, span("180 days")),
            "smoking")
        .restriction("no-ticket", "no-sale", "rail.ticket")
        .rulebook();
  }

  private void paid(String target, String day) {
    Act act = new Act.Recorded(Record.of("paid", day(day), new TreeMap<>()));
    registry.append(List.of(draft(0, 72, act, "p-" + target, target)));
  }

  @Test
  void what_is_paid_when_it_was_over_in_the_other_file_was_not_ended_by_that() {
    link("2026-04-01");
    told(namesake, "2026-04-02");
    paid("s", "2026-09-20");
    assertThat(asOf(untilPaid(), "2026-10-01").assess(registry, Optional.of(namesake)).listings())
        .extracting(Listing::state, Listing::from, Listing::through, Listing::released)
        .containsExactly(tuple(Listing.State.LAPSED, day("2026-04-14"), day("2026-09-08"), false));
  }

  @Test
  void what_is_paid_before_it_began_in_the_other_file_ended_here_on_that_day() {
    toldFirst();
    paid("t", "2026-04-25");
    assertThat(ends(untilPaid(), namesake, "2026-05-25"))
        .isEqualTo("RELEASED 2026-04-14 2026-04-24");
  }

  private String ends(SubjectKey who, String day) {
    return ends(LAW, who, day);
  }

  private String ends(Rulebook law, SubjectKey who, String day) {
    return asOf(law, day).assess(registry, Optional.of(who)).listings().stream()
        .filter(one -> one.conduct().equals(day("2026-04-01")))
        .map(one -> one.state() + " " + one.from() + " " + one.through())
        .collect(Collectors.joining(", "));
  }
}
