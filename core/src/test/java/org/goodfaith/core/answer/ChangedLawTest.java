package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

/// A law changed on the way that drafts take: who moves, who is answered by which law, and what
/// verify says of steps that were left out.
final class ChangedLawTest extends Town {
  private static final Rulebook LONGER = law(200, 1000);
  private static final LocalDate DRAFTED = day("2026-04-01");
  private static final LocalDate FROM = day("2026-04-20");

  private static Rulebook law(int days, int start) {
    return new Law()
        .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
        .calendar("2025-01-01", "2027-12-31")
        .list("no-sale", Repeat.FIRST, 7, new ForSpan(span(days + " days")), "smoking")
        .restriction("no-ticket", "no-sale", "rail.ticket")
        .score("conduct", start, false, 1, "smoking")
        .score("loyalty", 350, true, 0)
        .purpose("sale", false, false, "service", "rail.ticket")
        .purpose("care", true, false, "officer")
        .purpose("self", true, false, "subject")
        .rulebook();
  }

  private void step(EntryBody body) {
    registry.append(SubjectKey.REGISTRY, body);
  }

  private void publish() {
    registry.know(LONGER);
    step(new EntryBody.Drafted(LONGER.digest(), "anna", DRAFTED));
    step(new EntryBody.Approved(LONGER.digest(), "ben", DRAFTED));
    step(new EntryBody.Approved(LONGER.digest(), "cleo", DRAFTED));
    step(new EntryBody.Published(LONGER.digest(), "ben", DRAFTED, FROM));
  }

  private Report report(LocalDate asOf, Instant knownAt) {
    Desk.Answer<Report> answer =
        desk.report(
            new Desk.ReportQuestion(
                OFFICER,
                Optional.of(registry.find(person(1))),
                "care",
                day("2026-05-01"),
                asOf,
                knownAt));
    return ((Desk.Answered<Report>) answer).value();
  }

  @Test
  void a_question_is_answered_by_the_law_of_its_day_as_known_then() {
    Instant before = registry.head().sealedAt();
    Report then = report(FROM, null);
    publish();
    assertThat(report(FROM, null).assessment().rulebook()).isEqualTo(LONGER.digest());
    assertThat(report(FROM.minusDays(1), null).assessment().rulebook()).isEqualTo(LAW.digest());
    assertThat(report(FROM, before).assessment()).isEqualTo(then.assessment());
    assertThat(verify().clean()).isTrue();
  }

  @Test
  void impact_names_everybody_who_moves_and_nobody_else() {
    Impact impact = Impact.of(registry, LAW, LONGER, FROM, (_, _) -> {});
    assertThat(impact.subjects()).isEqualTo(60);
    assertThat(impact.moved()).isEqualTo(60);
    assertThat(impact.movements().keySet())
        .containsExactly(
            new Movement(Movement.Sort.LIST, "no-sale", "in-force", "in-force, ends later"),
            new Movement(Movement.Sort.MEASURE, "no-ticket", "in-force", "in-force, ends later"));
    assertThat(impact.movements().values()).allSatisfy(who -> assertThat(who).hasSize(60));
    Impact later = Impact.of(registry, LAW, LONGER, day("2026-09-15"), (_, _) -> {});
    assertThat(later.movements().keySet())
        .contains(new Movement(Movement.Sort.LIST, "no-sale", "lapsed", "in-force"))
        .contains(new Movement(Movement.Sort.MEASURE, "no-ticket", "none", "in-force"));
  }

  @Test
  void impact_tells_points_that_move_within_a_grade() {
    Impact impact = Impact.of(registry, LAW, law(180, 900), FROM, (_, _) -> {});
    assertThat(impact.movements().keySet())
        .containsExactly(new Movement(Movement.Sort.POINTS, "conduct", "scored", "fewer points"));
  }

  @Test
  void a_law_that_says_the_same_moves_nobody_and_nothing_is_written() {
    long size = registry.head().size();
    assertThat(Impact.of(registry, LAW, law(180, 1000), FROM, (_, _) -> {}).movements()).isEmpty();
    assertThat(registry.head().size()).isEqualTo(size);
  }

  @Test
  void verify_names_every_step_that_was_left_out() {
    registry.know(LONGER);
    step(new EntryBody.Drafted(LONGER.digest(), "anna", DRAFTED));
    assertThat(verify().clean()).isTrue();
    for (EntryBody unlawful :
        List.of(
            new EntryBody.Approved(LONGER.digest(), "anna", DRAFTED),
            new EntryBody.Published(LONGER.digest(), "ben", DRAFTED, FROM),
            new EntryBody.Enacted(LONGER.digest(), DRAFTED))) {
      step(unlawful);
    }
    assertThat(verify().differences()).isEqualTo(3);
    assertThat(verify().first().getFirst().message()).contains("no lawful step: anna drafted");
  }

  @Test
  void verify_finds_a_draft_whose_texts_were_changed() {
    step(new EntryBody.Drafted(LONGER.digest(), "anna", DRAFTED));
    assertFirst(
        "rulebook " + LONGER.digest(), "its texts are not those that were drafted or enacted");
  }
}
