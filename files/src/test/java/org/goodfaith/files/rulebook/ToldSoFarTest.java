package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.Question;
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
    Map<String, String> until = Map.of("until", "2025-12-31");
    recorded("2025-08-01", "c", "", "civil.under-age", until);
    for (String fare : List.of("2025-09-01", "2025-12-01", "2026-03-02")) {
      recorded(fare, fare, "", "rail.unpaid-fare", Map.of());
      approvedAndTold(fare, "railway", fare);
      recorded(day(fare).plusDays(1).toString(), fare + "-p", fare, "rail.fare-paid", Map.of());
    }
    assertThat(states("rail-unpaid-again", "2026-04-09")).isEmpty();
    put("2026-04-10", "civil-register", "c-w", "c", new Act.Withdrawal(day("2026-04-10"), "wrong"));

    assertThat(states("rail-unpaid-again", "2026-04-20")).containsExactly(State.PROPOSED);
    assertThat(refused("2026-04-20")).isEmpty();
    approvedAndTold("2026-04-21", "railway", "2026-03-02");
    assertThat(states("rail-unpaid-again", "2026-04-22")).containsExactly(State.ANNOUNCED);
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

  private List<String> aside(String day) {
    return on(day).standing().setAside().stream().map(SetAside::why).toList();
  }
}
