package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.answer.ExpiredEntries.Share;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.ListRule.UntilFulfilled;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What has expired goes with all that hangs on it, and no answer of the day is another for it.
final class ExpiredEntriesTest {
  private static final UntilFulfilled UNTIL_PAID =
      new UntilFulfilled("paid", span("30 days"), span("2 years"));
  private static final Rulebook LAW =
      new Law()
          .kind("smoking", Context.RAIL, Tier.GENERAL, "2 years")
          .kind("disorder", Context.RAIL, Tier.GENERAL, "90 days")
          .kind("debt", Context.FINANCE, Tier.GENERAL, "3 years")
          .kind("paid", Context.FINANCE, Tier.NEUTRAL, "180 days")
          .calendar("2020-01-01", "2032-12-31")
          .list("no-sale", Repeat.FIRST, 7, new ForSpan(span("180 days")), "smoking")
          .list("rows", new Repeat(2, span("1 year")), 7, new ForSpan(span("1 year")), "disorder")
          .list(
              "debtor",
              Repeat.FIRST,
              7,
              new UntilFulfilled("paid", span("30 days"), span("2 years")),
              "debt")
          .restriction("no-ticket", "no-sale", "rail.ticket")
          .score("conduct", 1000, false, 1, "smoking", "debt")
          .score("loyalty", 350, true, 0)
          .rulebook();

  private final History history = new History();

  private ExpiredEntries.Due due(String asOf) {
    return due(history.entries(), day(asOf), 0);
  }

  private ExpiredEntries.Due due(List<SealedEntry> entries, LocalDate asOf, long traces) {
    return new ExpiredEntries(LAW, asOf, traces)
        .of(history.subject(), key -> key.equals(history.subject()) ? entries : List.of());
  }

  private static List<Integer> targets(ExpiredEntries.Due due) {
    return due.forgetting().stream()
        .flatMap(one -> one.chains().getFirst().targets().stream())
        .map(Forgetting.Target::seq)
        .toList();
  }

  /// The entries as the ledger gives them afterwards.
  private static List<SealedEntry> after(
      List<SealedEntry> entries, ExpiredEntries.Due due, LocalDate day) {
    List<SealedEntry> left = new ArrayList<>(entries);
    for (Forgetting forgetting : due.forgetting().stream().toList()) {
      Forgetting.Chain chain = forgetting.chains().getFirst();
      assertThat(chain.seen()).isEqualTo(entries.size());
      for (Forgetting.Target target : chain.targets()) {
        SealedEntry old = left.get(target.seq() - 1);
        assertThat(old.body()).isNotNull();
        left.set(target.seq() - 1, new SealedEntry(old.ref(), old.position(), null));
        left.add(
            new SealedEntry(
                new EntryRef(chain.subject(), left.size() + 1),
                left.size(),
                new EntryBody.Forgotten(target.seq(), target.reason(), day)));
      }
    }
    return left;
  }

  @Test
  void a_record_goes_with_all_that_hangs_on_it_on_the_day_after_its_last() {
    int record = history.record("smoking", "2026-03-02");
    int approval = history.approved(record, "2026-03-03");
    int notice = history.noticed(record, "2026-03-03");
    int objection = history.objected(record, "2026-03-05");
    int decision = history.decided(record, "2026-03-06", false);
    int other = history.record("smoking", "2026-06-02");
    assertThat(targets(due("2028-03-02"))).isEmpty();
    ExpiredEntries.Due due = due("2028-03-03");
    assertThat(targets(due)).containsExactly(record, approval, notice, objection, decision);
    assertThat(due.kinds()).isEqualTo(Map.of("smoking", new Share(1, 5)));
    assertThat(targets(due("2028-06-03"))).contains(other);
  }

  @Test
  void a_correction_that_moves_the_day_moves_the_end_and_goes_with_the_record() {
    int record = history.record("smoking", "2026-03-02");
    int correction = history.corrected(record, "smoking", "2026-05-02", "2026-06-01");
    assertThat(targets(due("2028-03-03"))).isEmpty();
    assertThat(targets(due("2028-05-03"))).containsExactly(record, correction);
  }

  @Test
  void a_fulfilment_stays_as_long_as_its_duty_and_the_duty_does_not_wait_for_it() {
    int debt = history.record("debt", "2026-01-10");
    history.approved(debt, "2026-01-11");
    history.noticed(debt, "2026-01-11");
    int paid = history.fulfilled(debt, "paid", "2026-03-01");
    assertThat(targets(due("2027-01-01"))).as("the debt would stand open again").isEmpty();
    assertThat(targets(due("2029-01-11"))).contains(debt, paid);
    int late = history.fulfilled(debt, "paid", "2029-01-05");
    assertThat(targets(due("2029-01-11"))).contains(debt, paid).doesNotContain(late);
  }

  @Test
  void what_hangs_on_something_forgotten_goes_too() {
    int record = history.record("smoking", "2026-03-02");
    List<SealedEntry> left = after(history.entries(), due("2028-03-03"), day("2028-03-03"));
    left.add(
        new SealedEntry(
            new EntryRef(history.subject(), left.size() + 1),
            left.size(),
            new EntryBody.Entered(
                new Act.Notice(day("2028-03-04"), "letter"),
                "railway",
                "late",
                "clerk",
                record,
                "r2")));
    assertThat(targets(due(left, day("2028-03-05"), 0))).containsExactly(left.size());
  }

  @Test
  void an_inquiry_goes_after_its_trace_and_leaves_every_answer_as_it_was() {
    history.record("smoking", "2026-03-02");
    int inquiry =
        history.add(
            new EntryBody.Inquired(
                "bank", "lender", "credit", day("2026-03-03"), 2, Hash.zero(), Hash.zero()));
    assertThat(targets(due(history.entries(), day("2026-04-01"), 2))).isEmpty();
    ExpiredEntries.Due due = due(history.entries(), day("2026-04-01"), 3);
    assertThat(targets(due)).containsExactly(inquiry);
    List<SealedEntry> left = after(history.entries(), due, day("2026-04-01"));
    assertThat(assess(left, day("2026-03-10"), 3).standing())
        .isEqualTo(history.standing(LAW, "2026-03-10", 3));
  }

  @Test
  void what_no_law_of_its_day_knows_is_kept_and_named() {
    history.record("heresy", "2020-01-01");
    ExpiredEntries.Due due = due("2031-01-01");
    assertThat(due.forgetting()).isEmpty();
    assertThat(due.undetermined()).containsExactly("heresy");
  }

  private static final SubjectKey OTHER = new SubjectKey(2);

  private static SealedEntry sealed(int seq, @Nullable EntryBody body) {
    return new SealedEntry(new EntryRef(OTHER, seq), 100 + seq, body);
  }

  private static SealedEntry entered(int seq, Act act, int target) {
    return sealed(seq, new EntryBody.Entered(act, "railway", "x" + seq, "clerk", target, ""));
  }

  private int told(int target, @Nullable SubjectKey of, String day) {
    EntryBody.Told.Result served = EntryBody.Told.Result.SERVED;
    return history.add(
        new EntryBody.Told(target, "inbox", served, day(day), Hash.zero().hex(), of));
  }

  private List<Integer> targets(SubjectKey of, List<SealedEntry> others, String asOf) {
    return targets(
        new ExpiredEntries(LAW, day(asOf), 0)
            .of(of, key -> key.equals(OTHER) ? others : history.entries()));
  }

  private static Act recorded(String kind, String day) {
    return new Act.Recorded(Record.of(kind, day(day), Map.of()));
  }

  @Test
  void what_was_told_of_a_record_in_another_file_goes_with_that_record() {
    int own = history.record("smoking", "2027-03-02");
    told(own, null, "2027-03-03");
    int told = told(2, OTHER, "2026-04-02");
    EntryBody registered = new EntryBody.Registered(SubjectKind.PERSON, Hash.zero());
    List<SealedEntry> kept =
        List.of(sealed(1, registered), entered(2, recorded("smoking", "2026-03-02"), 0));
    SubjectKey who = history.subject();
    assertThat(targets(who, kept, "2028-03-02")).isEmpty();
    assertThat(targets(who, kept, "2028-03-03")).containsExactly(told);
    List<SealedEntry> gone = List.of(sealed(1, registered), sealed(2, null));
    assertThat(targets(who, gone, "2026-05-01")).containsExactly(told);
  }

  private static Assessment assess(List<SealedEntry> entries, LocalDate asOf, long treeSize) {
    return AssessSubject.assess(LAW, new History().subject(), entries, asOf, treeSize);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void after_what_expired_is_forgotten_every_answer_is_the_same_or_says_forgotten(long seed) {
    Random random = new Random(seed);
    int forgotten = 0;
    for (int round = 0; round < 60; round++) {
      List<SealedEntry> before = randomHistory(random).entries();
      LocalDate today = day("2024-06-01").plusDays(random.nextInt(1500));
      ExpiredEntries.Due due = due(before, today, random.nextInt(20));
      List<SealedEntry> after = after(before, due, today);
      forgotten += targets(due).size();
      assertThat(targets(due(after, today, 0))).as("nothing is due twice").isEmpty();
      for (int ahead = 0; ahead < 1200; ahead += 97) {
        assertSame(before, after, today.plusDays(ahead), after.size());
      }
      for (int back = 1; back < 1200; back += 97) {
        int known = 1 + random.nextInt(before.size());
        LocalDate then = today.minusDays(back);
        if (assess(after, then, known).standing().forgottenOn() == null) {
          assertSame(before, after, then, known);
        }
      }
    }
    assertThat(forgotten).isGreaterThan(200);
  }

  private static void assertSame(
      List<SealedEntry> before, List<SealedEntry> after, LocalDate asOf, long treeSize) {
    Assessment was = assess(before, asOf, treeSize);
    Assessment is = assess(after, asOf, treeSize);
    assertThat(is.standing()).isEqualTo(was.standing());
    assertThat(is.scores()).isEqualTo(was.scores());
    assertThat(is.listings()).isEqualTo(was.listings());
    assertThat(is.measures()).isEqualTo(was.measures());
  }

  private static History randomHistory(Random random) {
    History some = new History();
    List<String> kinds = List.of("smoking", "disorder", "debt", "paid");
    List<Integer> records = new ArrayList<>(List.of(some.record("debt", "2024-01-01")));
    while (some.size() < 30) {
      String day = day("2024-01-01").plusDays(random.nextInt(900)).toString();
      String kind = kinds.get(random.nextInt(kinds.size()));
      int target = records.get(random.nextInt(records.size()));
      switch (random.nextInt(16)) {
        case 0, 1 -> records.add(some.record(kind, day));
        case 2 -> records.add(some.corrected(target, kind, day, day));
        case 3 -> some.approved(target, day);
        case 4 -> some.noticed(target, day);
        case 5 -> some.objected(target, day);
        case 6 -> some.decided(target, day, random.nextInt(3) == 0);
        case 7 -> records.add(some.fulfilled(target, "paid", day));
        case 8 -> some.consented("loyalty", day);
        case 9 -> some.enter(new Act.Answer(day(day), "so it was", "00"), "clerk", target);
        case 10 -> some.enter(new Act.Appeal(day(day), "no"), "clerk", target);
        case 11 ->
            some.enter(
                new Act.AppealDecision(
                    day(day),
                    Act.Outcome.values()[random.nextInt(Act.Outcome.values().length)],
                    "chief",
                    "so"),
                "chief",
                target);
        case 12 -> some.enter(new Act.Certification(day(day), "chief", "00"), "chief", target);
        case 13 -> some.enter(new Act.RepairDecision(day(day), true, "chief", ""), "chief", target);
        case 14 ->
            some.enter(
                random.nextBoolean() ? new Act.Freeze(day(day)) : new Act.Thaw(day(day)), "own", 0);
        default -> {
          if (random.nextInt(3) == 0) {
            some.withdrawn(target, day);
          } else {
            some.add(
                new EntryBody.Inquired(
                    "bank", "lender", "credit", day(day), 1, Hash.zero(), Hash.zero()));
          }
        }
      }
    }
    return some;
  }
}
