package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.files.given.StoryRegistry;
import org.junit.jupiter.api.Test;

/// What was approved and told reaches as far as what stood there then, whatever makes it graver
/// since (Article 7).
final class ToldSoFarTest {
  private static final Identifier WEI = new Identifier("resident", "wei");
  private final StoryRegistry town = new StoryRegistry(day("2025-01-02"));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private void put(String today, String source, String reference, String target, Act act) {
    town.on(day(today));
    town.put(WEI, act, source, reference, target);
    town.enterAll();
  }

  private void recorded(
      String today, String reference, String target, String kind, Map<String, String> facts) {
    LocalDate on = day(today);
    put(
        today,
        source(kind),
        reference,
        target,
        new Act.Recorded(StoryRegistry.record(kind, on, facts)));
  }

  private static String source(String kind) {
    return switch (kind.substring(0, kind.indexOf('.'))) {
      case "civil" -> "civil-register";
      case "court" -> "court";
      default -> "railway";
    };
  }

  private void approvedAndTold(String today, String source, String reference) {
    put(today, source, reference + "-a" + today, reference, new Act.Approval(day(today), "second"));
    put(today, source, reference + "-n" + today, reference, new Act.Notice(day(today), "letter"));
  }

  private Assessment on(String day) {
    Question question = new Question(day(day), town.registry().head(), StoryRegistry.LAW);
    return question.assess(town.registry(), Optional.of(town.find(WEI)));
  }

  private List<State> states(String list, String day) {
    return on(day).listings().stream()
        .filter(one -> one.list().equals(list))
        .map(Listing::state)
        .toList();
  }

  private List<String> refused(String day) {
    return on(day).measures().stream()
        .filter(one -> one.effect() == Measure.Effect.IN_FORCE)
        .filter(one -> one.service().equals("rail.ticket"))
        .map(Measure::code)
        .toList();
  }

  @Test
  void a_payment_that_its_source_takes_back_restricts_nobody_before_that_is_approved_and_told() {
    recorded("2026-03-02", "f", "", "rail.unpaid-fare", Map.of());
    recorded("2026-03-05", "p", "f", "rail.fare-paid", Map.of());
    approvedAndTold("2026-03-06", "railway", "f");
    put("2026-06-01", "railway", "p-w", "p", new Act.Withdrawal(day("2026-06-01"), "bounced"));

    assertThat(states("rail-unpaid", "2026-06-02")).contains(State.PROPOSED);
    assertThat(refused("2026-06-30")).isEmpty();
    approvedAndTold("2026-07-01", "railway", "f");
    assertThat(refused("2026-07-13")).isNotEmpty();
  }

  @Test
  void what_keeps_somebody_off_a_list_and_is_taken_back_makes_no_third_time_that_nobody_told() {
    keptOffAndThirdTime();
    put("2026-04-10", "civil-register", "c-w", "c", new Act.Withdrawal(day("2026-04-10"), "wrong"));

    assertThat(states("rail-unpaid-again", "2026-04-20")).containsExactly(State.PROPOSED);
    assertThat(refused("2026-04-20")).isEmpty();
    approvedAndTold("2026-04-21", "railway", "2026-03-02");
    assertThat(states("rail-unpaid-again", "2026-04-22")).containsExactly(State.ANNOUNCED);
  }

  @Test
  void a_payment_after_the_notice_that_is_taken_back_restricts_nobody_on_the_same_day() {
    recorded("2026-03-02", "f", "", "rail.unpaid-fare", Map.of());
    approvedAndTold("2026-03-03", "railway", "f");
    recorded("2026-04-10", "p", "f", "rail.fare-paid", Map.of());
    assertThat(refused("2026-04-10")).isEmpty();
    put("2026-06-01", "railway", "p-w", "p", new Act.Withdrawal(day("2026-06-01"), "bounced"));

    assertThat(states("rail-unpaid", "2026-06-01")).containsExactly(State.LAPSED, State.PROPOSED);
    assertThat(refused("2026-06-30")).isEmpty();
  }

  @Test
  void what_keeps_somebody_off_restricts_nobody_unheard_where_it_is_annulled() {
    keptOffAndThirdTime();
    put("2026-04-10", "civil-register", "c-a", "c", annulment("2026-04-10"));
    assertThat(states("rail-unpaid-again", "2026-04-20")).containsExactly(State.PROPOSED);
    assertThat(refused("2026-04-20")).isEmpty();
  }

  private static Act annulment(String day) {
    return new Act.Annulment(LocalDate.parse(day), "court", "");
  }

  @Test
  void who_objects_to_what_keeps_it_off_is_not_restricted_by_being_right() {
    recorded("2026-01-05", "c", "", "civil.under-age", Map.of("until", "2026-11-30"));
    recorded("2026-03-02", "s", "", "rail.smoking", Map.of());
    approvedAndTold("2026-03-03", "railway", "s");
    LocalDate objected = day("2026-04-20");
    put(
        "2026-04-20",
        "civil-register",
        "c-o",
        "c",
        new Act.Objection(objected, "facts-disputed", ""));
    Act decision = new Act.Decision(day("2026-04-24"), Act.Outcome.CORRECTED, "judge", "So.");
    put("2026-04-24", "civil-register", "c-d", "c", decision);
    assertThat(refused("2026-04-27")).isEmpty();
    assertThat(states("rail-no-sale", "2026-04-27")).containsExactly(State.PROPOSED);
  }

  @Test
  void what_was_kept_off_and_expires_does_not_make_an_old_approval_reach() {
    recorded("2022-01-10", "k", "", "court.not-listed", Map.of("reason", "studies"));
    recorded("2026-03-02", "j", "", "court.judgment-unperformed", Map.of());
    approvedAndTold("2026-03-03", "court", "j");
    put("2026-06-01", "court", "k-w", "k", new Act.Withdrawal(day("2026-06-01"), "wrong"));
    assertThat(states("court-defaulter", "2026-06-02")).containsExactly(State.PROPOSED);
    assertThat(states("court-defaulter", "2027-02-01")).containsExactly(State.PROPOSED);
  }

  @Test
  void what_was_repaired_stays_so_however_far_a_correction_goes() {
    recorded("2026-03-02", "v", "", "court.violence", Map.of());
    approvedAndTold("2026-03-03", "court", "v");
    put("2027-05-04", "court", "v-r", "v", new Act.RepairRequest(day("2027-05-04"), "I learnt."));
    Act granted = new Act.RepairDecision(day("2027-05-06"), true, "judge", "So.");
    put("2027-05-06", "court", "v-g", "v", granted);
    Act later =
        new Act.Correction(
            StoryRegistry.record("court.violence", day("2026-06-01"), Map.of()),
            day("2027-05-10"),
            "wrong-day");
    put("2027-05-10", "court", "v-c", "v", later);

    assertThat(states("court-violent", "2027-05-11")).contains(State.RELEASED);
    assertThat(states("court-violent", "2027-05-11")).doesNotContain(State.IN_FORCE);
    assertThat(aside("2027-05-11")).containsExactly("repaired");
  }

  @Test
  void what_was_repaired_stays_so_where_a_correction_makes_it_graver() {
    recorded("2026-03-02", "v", "", "court.violence", Map.of());
    approvedAndTold("2026-03-03", "court", "v");
    put("2027-05-04", "court", "v-r", "v", new Act.RepairRequest(day("2027-05-04"), "I learnt."));
    Act granted = new Act.RepairDecision(day("2027-05-06"), true, "judge", "So.");
    put("2027-05-06", "court", "v-g", "v", granted);
    assertThat(aside("2027-05-07")).containsExactly("repaired");
    Act later =
        new Act.Correction(
            StoryRegistry.record("court.violence", day("2026-03-10"), Map.of()),
            day("2027-05-10"),
            "wrong-day");
    put("2027-05-10", "court", "v-c", "v", later);

    assertThat(aside("2027-05-11")).containsExactly("repaired");
  }

  @Test
  void who_was_told_too_late_may_be_approved_and_told_anew() {
    recorded("2026-03-02", "s", "", "rail.smoking", Map.of());
    put("2026-03-03", "railway", "s-a", "s", new Act.Approval(day("2026-03-03"), "second"));
    assertThat(states("rail-no-sale", "2026-03-20")).containsExactly(State.REVOKED);
    Question now = new Question(day("2026-03-20"), town.registry().head(), StoryRegistry.LAW);
    assertThat(RecordHistory.all(town.registry(), now, town.find(WEI)))
        .singleElement()
        .satisfies(one -> assertThat(one.approvable()).isTrue());
    approvedAndTold("2026-03-23", "railway", "s");
    assertThat(refused("2026-04-02")).isNotEmpty();
  }

  private void keptOffAndThirdTime() {
    Map<String, String> until = Map.of("until", "2025-12-31");
    recorded("2025-08-01", "c", "", "civil.under-age", until);
    for (String fare : List.of("2025-09-01", "2025-12-01", "2026-03-02")) {
      recorded(fare, fare, "", "rail.unpaid-fare", Map.of());
      approvedAndTold(fare, "railway", fare);
      recorded(day(fare).plusDays(1).toString(), fare + "-p", fare, "rail.fare-paid", Map.of());
    }
    assertThat(states("rail-unpaid-again", "2026-04-09")).isEmpty();
  }

  private List<String> aside(String day) {
    return on(day).standing().setAside().stream().map(SetAside::why).toList();
  }
}
