package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.goodfaith.core.answer.CheckAnswer.Outcome;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks from memory are the checks of the ledger, and too old knowledge refuses nobody.
class GateTest extends Town {
  private static final LocalDate TODAY = day("2026-05-01");
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  private Desk.Answer<CheckAnswer> ask(Desk asked, Optional<SubjectKey> subject, Instant now) {
    return asked.check(
        new Desk.CheckQuestion(
            new Reader("railway", "service", null),
            subject,
            "rail.ticket",
            "sale",
            "",
            now,
            TODAY));
  }

  private Outcome outcome(int who, Instant now) {
    return ((Desk.Answered<CheckAnswer>) ask(desk, Optional.of(registry.find(person(who))), now))
        .value()
        .outcome();
  }

  private void enter(int who, Act act, String reference, String target) {
    registry.append(List.of(draft(0, who, act, reference, target)));
  }

  private void refresh() {
    boolean more = true;
    while (more) {
      more = desk.gate().refresh(NOW);
    }
  }

  private void assertLikeTheLedger() {
    Desk other = new Desk(registry, registry, registry, noJournal());
    for (int who = 0; who < 60; who++) {
      Optional<SubjectKey> subject = Optional.of(registry.find(person(who)));
      assertThat(ask(desk, subject, NOW)).as("p" + who).isEqualTo(ask(other, subject, NOW));
    }
    assertThat(ask(desk, Optional.empty(), NOW)).isEqualTo(ask(other, Optional.empty(), NOW));
  }

  private static InquiryJournal noJournal() {
    return new InquiryJournal() {
      @Override
      public void keep(CheckInquiry inquiry, Optional<YearMonth> refused) {}

      @Override
      public Map<YearMonth, Long> refused() {
        return Map.of();
      }

      @Override
      public List<CheckInquiry> of(SubjectKey subject) {
        return List.of();
      }
    };
  }

  private Act act(Random random) {
    LocalDate on = day("2026-04-01").plusDays(random.nextInt(30));
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Act.Objection(on, "not-me", "");
      case 2 -> new Act.Withdrawal(on, "wrong-person");
      case 3 -> new Act.Decision(on, Act.Outcome.REJECTED, "judge", "so");
      case 4 -> new Act.Decision(on, Act.Outcome.UPHELD, "judge", "so");
      case 5 -> new Act.Appeal(on, "no");
      case 6 -> new Act.RepairDecision(on, true, "judge", "so");
      default -> new Act.Consent(on, "loyalty");
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatever_is_entered_the_answers_from_memory_are_those_of_the_ledger(long seed) {
    Random random = new Random(seed);
    desk.gate().prepare(TODAY, NOW, (_, _) -> {});
    for (int round = 0; round < 12; round++) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        int who = random.nextInt(60);
        Act act = act(random);
        String target = act instanceof Act.Consent ? "" : "r" + who;
        enter(who, act, "x" + round + "-" + i, target);
      }
      int other = random.nextInt(59);
      boolean together = random.nextInt(3) > 0;
      SubjectKey one = registry.find(person(other));
      SubjectKey next = registry.find(person(other + 1));
      registry.link(one, next, together, "officer", TODAY);
      refresh();
      assertThat(desk.gate().ready(TODAY)).isTrue();
      assertThat(desk.gate().look(registry.find(person(1)), TODAY)).as("from memory").isPresent();
      assertLikeTheLedger();
    }
  }

  @Test
  void somebody_new_and_somebody_forgotten_are_answered_as_the_ledger_does() {
    desk.gate().prepare(TODAY, NOW, (_, _) -> {});
    Record smoking =
        new Record("smoking", day("2026-03-02"), new TreeMap<>(), "staff-file", Hash.zero().hex());
    enter(70, new Act.Recorded(smoking), "r70", "");
    enter(70, new Act.Approval(day("2026-03-03"), "officer"), "a70", "r70");
    enter(70, new Act.Notice(day("2026-03-03"), "letter"), "n70", "r70");
    assertThat(outcome(70, NOW)).as("not noted yet: from the ledger").isEqualTo(Outcome.REFUSED);
    refresh();
    assertThat(outcome(70, NOW)).isEqualTo(Outcome.REFUSED);
    SubjectKey forgotten = registry.find(person(4));
    for (int seq = 2; seq <= 4; seq++) {
      registry.forget(new EntryRef(forgotten, seq), "retention", TODAY);
    }
    refresh();
    assertThat(outcome(4, NOW)).isEqualTo(Outcome.CLEAR);
    assertLikeTheLedger();
  }

  private Outcome remembered(SubjectKey subject, LocalDate day) {
    return desk.gate().look(subject, day).orElseThrow().answer("rail.ticket", "", NOW).outcome();
  }

  /// In whichever of the two files it is said, and through whom ever they are linked.
  @ParameterizedTest
  @ValueSource(ints = {7, 70, 71})
  void a_link_that_falls_away_because_its_officer_is_kin_refuses_nobody_any_more(int kin) {
    enter(70, new Act.Freeze(day("2026-01-05")), "f70", "");
    enter(71, new Act.Freeze(day("2026-01-05")), "f71", "");
    SubjectKey listed = registry.find(person(7));
    SubjectKey between = registry.find(person(70));
    SubjectKey told = registry.find(person(71));
    registry.link(listed, between, true, "anna", day("2026-04-01"));
    registry.link(between, told, true, "anna", day("2026-04-01"));
    int record = first(7).seq();
    registry.append(
        told,
        new EntryBody.Told(
            record, "inbox", EntryBody.Told.Result.SERVED, day("2026-04-02"), "", listed));
    List<LocalDate> days = List.of(TODAY, TODAY.plusDays(1));
    days.forEach(day -> desk.gate().prepare(day, NOW, (_, _) -> {}));
    assertThat(days).allMatch(day -> remembered(told, day) == Outcome.REFUSED);
    enter(kin, new Act.Kinship(TODAY, "anna"), "k", "");
    refresh();
    assertThat(days).allMatch(day -> remembered(told, day) == Outcome.CLEAR);
    assertThat(days).allMatch(day -> remembered(listed, day) == Outcome.REFUSED);
    assertLikeTheLedger();
  }

  @Test
  void an_objection_is_answered_suspended_at_once() {
    desk.gate().prepare(TODAY, NOW, (_, _) -> {});
    assertThat(outcome(7, NOW)).isEqualTo(Outcome.REFUSED);
    enter(7, new Act.Objection(day("2026-05-01"), "not-me", ""), "o7", "r7");
    assertThat(outcome(7, NOW)).as("before anybody looked").isEqualTo(Outcome.SUSPENDED);
    refresh();
    assertThat(outcome(7, NOW)).isEqualTo(Outcome.SUSPENDED);
  }

  @Test
  void knowledge_older_than_a_minute_refuses_nobody_and_says_why() {
    desk.gate().prepare(TODAY, NOW, (_, _) -> {});
    Instant later = NOW.plusSeconds(60);
    assertThat(outcome(7, later)).isEqualTo(Outcome.REFUSED);
    Instant tooLate = later.plusMillis(1);
    assertThat(outcome(7, tooLate)).isEqualTo(Outcome.UNDETERMINED);
    CheckAnswer answer =
        ((Desk.Answered<CheckAnswer>) ask(desk, Optional.of(registry.find(person(7))), tooLate))
            .value();
    assertThat(answer.because())
        .hasToString("the registry's newest entries could not be read for 60 s");
    assertThat(((Desk.Answered<CheckAnswer>) ask(desk, Optional.empty(), tooLate)).value())
        .extracting(CheckAnswer::outcome)
        .isEqualTo(Outcome.CLEAR);
    desk.gate().refresh(tooLate);
    assertThat(outcome(7, tooLate)).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void a_day_whose_law_becomes_another_is_made_ready_again_and_days_that_are_over_are_dropped() {
    desk.gate().prepare(TODAY, NOW, (_, _) -> {});
    desk.gate().prepare(TODAY.plusDays(1), NOW, (_, _) -> {});
    Rulebook milder =
        new Law()
            .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
            .calendar("2025-01-01", "2027-12-31")
            .list("no-sale", Repeat.FIRST, 7, new ForSpan(span("20 days")), "smoking")
            .restriction("no-ticket", "no-sale", "rail.ticket")
            .purpose("sale", false, false, "service", "rail.ticket")
            .rulebook();
    registry.know(milder);
    for (EntryBody step :
        List.of(
            new EntryBody.Drafted(milder.digest(), "anna", day("2026-04-01")),
            new EntryBody.Approved(milder.digest(), "ben", day("2026-04-01")),
            new EntryBody.Approved(milder.digest(), "cleo", day("2026-04-01")),
            new EntryBody.Published(
                milder.digest(), "ben", day("2026-04-01"), day("2026-05-01")))) {
      registry.append(SubjectKey.REGISTRY, step);
    }
    refresh();
    assertThat(desk.gate().ready(TODAY)).isFalse();
    assertThat(outcome(7, NOW)).isEqualTo(Outcome.CLEAR);
    assertLikeTheLedger();
    desk.gate().prepare(TODAY, NOW, (_, _) -> {});
    assertThat(desk.gate().ready(TODAY)).isTrue();
    assertLikeTheLedger();
    desk.gate().forgetBefore(TODAY.plusDays(1));
    assertThat(desk.gate().ready(TODAY)).isFalse();
  }
}
