package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.files.given.StoryRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Grace's story of `docs/concepts/scenarios.md`: what is right on a day, and what was known then.
class AnnulledPenaltyTest {
  private static final Identifier KITCHEN = new Identifier("licence", "HARBOUR-KITCHEN");
  private static final LocalDate TOLD = LocalDate.of(2026, 3, 3);
  private static final LocalDate IN_FORCE = LocalDate.of(2026, 3, 13);
  private static final LocalDate WITHDRAWN = LocalDate.of(2026, 4, 7);

  private static StoryRegistry entered() {
    StoryRegistry town = new StoryRegistry(LocalDate.of(2025, 6, 2));
    town.put(
        KITCHEN,
        new Act.Recorded(
            StoryRegistry.record("market.annual-report", LocalDate.of(2025, 6, 2), Map.of())),
        "market-office",
        "report",
        "");
    town.enterAll();
    town.on(TOLD);
    Act fine =
        new Act.Recorded(
            StoryRegistry.record("market.penalty", LocalDate.of(2026, 3, 2), Map.of()));
    town.put(KITCHEN, fine, "market-office", "fine", "");
    town.put(KITCHEN, new Act.Approval(TOLD, "officer"), "market-office", "yes", "fine");
    town.put(KITCHEN, new Act.Notice(TOLD, "letter"), "market-office", "letter", "fine");
    town.enterAll();
    return town;
  }

  private static String said(StoryRegistry town, LocalDate asOf, @Nullable Instant knownAt) {
    Report report = town.report("officer", "supervision", town.find(KITCHEN), asOf, knownAt);
    String points =
        report.scores().stream()
            .filter(Scored.class::isInstance)
            .map(Scored.class::cast)
            .filter(score -> score.score().equals("enterprise"))
            .map(score -> score.points().toString())
            .findFirst()
            .orElse("none");
    return points + " " + report.listings().stream().map(Listing::state).toList();
  }

  @Test
  void withdrawn_it_counts_on_no_day_and_what_was_known_before_stays_known() {
    StoryRegistry town = entered();
    town.on(IN_FORCE);
    assertThat(said(town, IN_FORCE, null)).isEqualTo("830 [IN_FORCE]");
    town.on(WITHDRAWN);
    Act withdrawal = new Act.Withdrawal(WITHDRAWN, "annulled");
    town.put(KITCHEN, withdrawal, "market-office", "annulled", "fine");
    town.enterAll();

    assertThat(said(town, WITHDRAWN, null)).isEqualTo("870 []");
    assertThat(said(town, IN_FORCE, null)).isEqualTo("870 []");
    assertThat(said(town, IN_FORCE, StoryRegistry.noon(WITHDRAWN.minusDays(1))))
        .isEqualTo("830 [IN_FORCE]");
    town.verified();
  }
}
