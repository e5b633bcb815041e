package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Figure;
import org.goodfaith.lab.report.WritePage;
import org.goodfaith.lab.scenario.Scenario;
import org.goodfaith.lab.scenario.Trial;
import org.goodfaith.lab.world.InBlocks;
import org.junit.jupiter.api.Test;

final class LoyaltyTest {
  private static final String LOYALTY = "loyalty";

  private static Report report(Rulebook law) {
    try (InBlocks blocks = new InBlocks(2)) {
      Trial.Work work = new Trial.Work(blocks, _ -> {});
      return Scenario.LOYALTY_GAMING.run(new Trial(800, 1, 1, law, work));
    }
  }

  private static Figure figure(Report report, String series, String label) {
    return report.figures().stream()
        .filter(one -> one.series().equals(series) && one.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  /// The law without its loyalty score, its grades and what they open.
  private static Rulebook without() {
    return LawForTests.with(block -> ofLoyalty(block) ? List.of() : List.of(block));
  }

  private static boolean ofLoyalty(Block block) {
    return block instanceof ScoreRule score && score.code().equals(LOYALTY)
        || block instanceof PointsRule points && points.score().equals(LOYALTY)
        || block instanceof GradeRule grade && grade.code().equals(LOYALTY)
        || block instanceof MeasureRule measure
            && measure.trigger() instanceof MeasureRule.OnGrade onGrade
            && onGrade.score().equals(LOYALTY);
  }

  @Test
  void who_has_no_score_in_an_honest_year_is_counted_apart_and_not_as_zero_points() {
    Report report = report(LawForTests.shipped());
    double honest =
        figure(report, "", "points, an honest customer with a score, this rulebook").value();
    double scored = figure(report, "", "of honest customers have a score").value();
    double made =
        figure(report, "", "of customers have one only by a pound in every empty month").value();
    double added =
        figure(report, "This rulebook", "An order of one pound in every empty month").value();
    assertThat(honest).isBetween(700.0, 850.0);
    assertThat(scored).isBetween(80.0, 95.0);
    assertThat(made).isCloseTo(100 - scored, within(1e-9));
    // Counted from no score to 700 points, these customers alone would add 80 of the mean points.
    assertThat(added).isBetween(50.0, 130.0);
  }

  @Test
  void under_a_law_without_a_loyalty_score_the_report_says_so_and_gives_no_points() {
    Report report = report(without());
    assertThat(report.answer()).startsWith("The rulebook as loaded has no loyalty score");
    assertThat(report.figures()).noneMatch(one -> one.series().startsWith("This rulebook"));
    assertThat(report.figures())
        .filteredOn(one -> one.about().equals("In short"))
        .singleElement()
        .satisfies(one -> assertThat(one.value()).isGreaterThan(100));
    assertThat(WritePage.of(report)).contains("What would change the conclusion");
  }

  @Test
  void a_run_can_be_cancelled_until_its_last_year_was_lived() {
    double[] last = {0};
    try (InBlocks blocks = new InBlocks(2)) {
      Trial.Work all = new Trial.Work(blocks, share -> last[0] = share);
      Scenario.LOYALTY_GAMING.run(new Trial(100, 1, 1, LawForTests.shipped(), all));
      assertThat(last[0]).isEqualTo(1);
      Trial.Work cancelled =
          new Trial.Work(
              blocks,
              share -> {
                if (share > 0.9) {
                  throw new CancellationException();
                }
              });
      Trial trial = new Trial(100, 1, 1, LawForTests.shipped(), cancelled);
      assertThatThrownBy(() -> Scenario.LOYALTY_GAMING.run(trial))
          .isInstanceOf(CancellationException.class);
    }
  }
}
