package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.given.StoryRegistry;
import org.junit.jupiter.api.Test;

/// Samuel's story of `docs/concepts/scenarios.md`: who sees a debt that a relief covers.
class HardYearsTest {
  private static final Identifier SAMUEL = new Identifier("resident", "SAMUEL");
  private static final LocalDate PAID = LocalDate.of(2025, 11, 20);
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 6, 15);

  @Test
  void a_lender_reads_it_until_the_day_before_and_its_subject_for_as_long_as_it_is_kept() {
    StoryRegistry town = new StoryRegistry(PAID);
    Map<String, String> facts = Map.of("amount", "640.00", "days", "95", "ended", "paid");
    Act paid = new Act.Recorded(StoryRegistry.record("loan.overdue", PAID, facts));
    town.put(SAMUEL, paid, "bank", "loan", "");
    town.enterAll();
    SubjectKey samuel = town.find(SAMUEL);
    town.on(LATER);

    Report before = town.report("lender", "credit-granting", samuel, FIRST.minusDays(1), null);
    Report after = town.report("lender", "credit-granting", samuel, FIRST, null);
    Report own = town.report("subject", "own-file", samuel, LATER, null);

    assertThat(before.records()).hasSize(1);
    assertThat(after.records()).isEmpty();
    assertThat(after.setAside()).isEmpty();
    assertThat(own.records()).isEmpty();
    assertThat(own.setAside())
        .extracting(SetAside::why, SetAside::article)
        .containsExactly(tuple("small-debts", "96"));
    town.verified();
  }
}
