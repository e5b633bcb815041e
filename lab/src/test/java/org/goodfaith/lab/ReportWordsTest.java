package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodfaith.lab.report.WritePage;
import org.goodfaith.lab.scenario.Scenario;
import org.goodfaith.lab.scenario.Trial;
import org.goodfaith.lab.world.InBlocks;
import org.junit.jupiter.api.Test;

/// What reports say of themselves holds for the run they are of.
final class ReportWordsTest {
  private static String page(Scenario scenario, int years) {
    try (InBlocks blocks = new InBlocks(2)) {
      Trial.Work work = new Trial.Work(blocks, _ -> {});
      return WritePage.of(scenario.run(new Trial(1_000, 5, years, LawForTests.shipped(), work)));
    }
  }

  @Test
  void every_report_about_years_under_the_law_says_that_its_calendar_is_carried_on() {
    for (Scenario scenario :
        List.of(
            Scenario.FEARED_VERSUS_REAL,
            Scenario.TRAVEL_BANS,
            Scenario.LYING_SOURCE,
            Scenario.NAMESAKES)) {
      assertThat(page(scenario, 2)).as(scenario.code()).contains("carried on with the holidays");
    }
  }

  @Test
  void a_lender_looks_back_over_as_many_months_as_the_run_has_before_the_loan() {
    for (int years : List.of(1, 2, 3, 4, 10)) {
      int months = years == 1 ? 6 : Math.min(24, 6 * years);
      assertThat(page(Scenario.CREDIT_FOR_THE_INVISIBLE, years))
          .contains("late at most once in the " + months + " months before")
          .doesNotContain("two years");
    }
  }

  @Test
  void the_report_of_the_feared_system_says_how_many_are_free_again() {
    assertThat(page(Scenario.FEARED_VERSUS_REAL, 3))
        .contains("% are free in the last month", "% are free again")
        .doesNotContain("none ends")
        .doesNotContain("nothing ends");
  }
}
