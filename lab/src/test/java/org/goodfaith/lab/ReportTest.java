package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Fact;
import org.goodfaith.lab.report.Report.Figure;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.RunFolder;
import org.goodfaith.lab.report.WritePage;
import org.goodfaith.lab.scenario.CompareRuns;
import org.goodfaith.lab.scenario.ExactInterval;
import org.goodfaith.lab.scenario.Scenario;
import org.goodfaith.lab.scenario.Trial;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
  @TempDir private Path folder;

  private static Report small(double value) {
    return new Report(
        "small",
        "A <title> & more",
        "answer",
        List.of(
            new Heading("<script>alert(1)</script>"),
            new Picture(
                "A \"picture\"",
                "note",
                new Chart(
                    Chart.Shape.BARS,
                    "percent",
                    List.of("one", "two"),
                    List.of(Series.of("<s>", List.of(value, 2.0)))))),
        List.of(new Fact("Seed", "1")));
  }

  @Test
  void words_that_look_like_markup_stay_words() {
    String page = WritePage.of(small(1));
    assertThat(page).startsWith("<!DOCTYPE html>");
    assertThat(page).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(page).contains("A &lt;title&gt; &amp; more");
  }

  @Test
  void the_style_sheet_has_no_sign_that_markup_would_escape() {
    assertThat(WritePage.style()).doesNotContain("<", ">", "&").doesNotContain("url(", "@import");
  }

  @Test
  void a_run_is_read_again_as_it_was_written_and_differs_from_another_where_it_does()
      throws IOException {
    RunFolder.write(folder.resolve("a"), small(1));
    RunFolder.write(folder.resolve("b"), small(3));
    RunFolder.Kept one = RunFolder.read(folder.resolve("a"));
    RunFolder.Kept other = RunFolder.read(folder.resolve("b"));
    assertThat(one.figures()).isEqualTo(small(1).figures());
    assertThat(Files.readString(folder.resolve("a").resolve(RunFolder.figures())))
        .contains("\"A \"\"picture\"\"\",<s>,one,1,1,1,percent");
    assertThat(CompareRuns.compare(one, one).answer()).isEqualTo("No figure differs.");
    assertThat(CompareRuns.compare(one, other).answer())
        .isEqualTo(
            "1 of 2 figures differ: 0 by more than their intervals, 0 by less, and 1 have no"
                + " interval to say what is chance.");
  }

  /// A run whose figures are some others than those of the report that was written.
  private static RunFolder.Kept kept(String seed, Figure... figures) {
    return new RunFolder.Kept(
        "x", "", "", List.of(new Fact("Seed", seed), people(), years()), List.of(figures));
  }

  private static Fact people() {
    return new Fact("People", "1,000");
  }

  private static Fact years() {
    return new Fact("Years", "10 from 2026-01-01");
  }

  private static Figure figure(String name, double value, double low, double high) {
    return new Figure("picture", "", name, value, low, high, "percent");
  }

  @Test
  void only_figures_whose_intervals_do_not_touch_differ_by_more_than_them() {
    RunFolder.Kept one =
        kept(
            "1",
            figure("without", 5.1, 5.1, 5.1),
            figure("touching", 10, 8, 12),
            figure("far", 20, 19, 21),
            figure("same", 3, 2, 4),
            figure("half", 4, 4, 4));
    RunFolder.Kept other =
        kept(
            "2",
            figure("without", 5.11, 5.11, 5.11),
            figure("touching", 13, 11, 15),
            figure("far", 22, 21.5, 22.5),
            figure("same", 3, 2, 4),
            figure("half", 7, 6, 8));
    Report report = CompareRuns.compare(one, other);
    assertThat(report.answer())
        .isEqualTo(
            "4 of 5 figures differ: 1 by more than their intervals, 1 by less, and 2 have no"
                + " interval to say what is chance.");
    assertThat(report.pieces())
        .filteredOn(Report.Table.class::isInstance)
        .last()
        .extracting(piece -> ((Report.Table) piece).rows())
        .asInstanceOf(InstanceOfAssertFactories.list(List.class))
        .extracting(row -> row.getFirst() + " " + row.getLast())
        .containsExactly(
            "picture, far yes",
            "picture, half has none",
            "picture, without has none",
            "picture, touching no");
    assertThat(WritePage.of(report)).doesNotContain("none of their differences is chance");
    assertThat(WritePage.of(CompareRuns.compare(one, kept("1", figure("far", 20.1, 19, 21)))))
        .contains("none of their differences is chance");
  }

  @Test
  void shares_of_people_have_intervals_where_they_stand_large_and_month_by_month() {
    try (InBlocks blocks = new InBlocks(2)) {
      Trial.Work work = new Trial.Work(blocks, _ -> {});
      Report report =
          Scenario.FEARED_VERSUS_REAL.run(new Trial(1_000, 5, 2, LawForTests.shipped(), work));
      assertThat(report.figures())
          .filteredOn(one -> one.unit().equals("percent of people"))
          .hasSizeGreaterThanOrEqualTo(4 * 24)
          .allMatch(Figure::hasInterval);
      assertThat(report.figures())
          .filteredOn(one -> one.about().equals("In short") && one.unit().startsWith("percent of"))
          .hasSize(8)
          .allMatch(one -> one.low() <= one.value() && one.value() <= one.high())
          .allMatch(Figure::hasInterval);
      assertThat(WritePage.of(report)).contains("percent of all people, whole time (95 %: ");
    }
  }

  @Test
  void a_folder_without_a_run_is_said_to_be_none() throws IOException {
    Files.writeString(folder.resolve("run.json"), "{\"scenario\":\"x\"}");
    assertThatThrownBy(() -> RunFolder.read(folder)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void exact_intervals_are_those_of_the_published_tables() {
    Point none = ExactInterval.of(0, 10, 1);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.3085, within(0.0001));
    Point some = ExactInterval.of(5, 20, 1);
    assertThat(some.low()).isCloseTo(0.0866, within(0.0001));
    assertThat(some.high()).isCloseTo(0.4910, within(0.0001));
    Point many = ExactInterval.of(50_000, 1_000_000, 100);
    assertThat(many.low()).isCloseTo(4.957, within(0.001));
    assertThat(many.high()).isCloseTo(5.043, within(0.001));
  }

  @Test
  void every_number_of_the_world_says_where_it_comes_from() {
    assertThat(Parameters.shipped().all())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.source()).hasSizeGreaterThan(10));
  }

  @Test
  void every_scenario_ends_in_a_report_with_its_seed_and_its_assumptions() {
    try (InBlocks blocks = new InBlocks(2)) {
      for (Scenario scenario : Scenario.values()) {
        Trial.Work work = new Trial.Work(blocks, _ -> {});
        Report report = scenario.run(new Trial(1_000, 5, 2, LawForTests.shipped(), work));
        String page = WritePage.of(report);
        assertThat(report.code()).isEqualTo(scenario.code());
        assertThat(page).contains("<dt>Seed</dt><dd>5</dd>", "assumed", "role=\"img\"");
        assertThat(page).contains("What would change the conclusion").doesNotContain("NaN");
        assertThat(report.figures()).isNotEmpty();
      }
    }
  }

  @Test
  void a_run_can_be_cancelled_to_its_end_and_says_how_far_it_is_without_going_back() {
    try (InBlocks blocks = new InBlocks(2)) {
      for (Scenario scenario : Scenario.values()) {
        double[] last = {0};
        DoubleConsumer endsLast =
            share -> {
              assertThat(share).as(scenario.code()).isGreaterThanOrEqualTo(last[0] - 1e-9);
              last[0] = share;
              if (share == 1) {
                throw new CancellationException();
              }
            };
        Trial.Work work = new Trial.Work(blocks, endsLast);
        Trial trial = new Trial(300, 5, 1, LawForTests.shipped(), work);
        assertThatThrownBy(() -> scenario.run(trial)).isInstanceOf(CancellationException.class);
      }
    }
  }

  private static String fact(Report report, String name) {
    return report.origin().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void a_report_says_the_whole_command_and_a_folder_is_named_by_all_that_it_was_made_from() {
    try (InBlocks blocks = new InBlocks(2)) {
      Trial.Work work = new Trial.Work(blocks, _ -> {});
      Trial shipped = new Trial(200, 5, 1, LawForTests.shipped(), work);
      Rulebook law = new Rulebook("other", Hash.zero(), LawForTests.shipped().articles());
      Trial.Work again = new Trial.Work(blocks, _ -> {});
      Trial other = new Trial(200, 5, 1, law, "/tmp/variant", again);
      String command = "./goodfaith lab run feedback --people 200 --seed 5 --years 1";
      assertThat(fact(Scenario.FEEDBACK.run(shipped), "Command")).isEqualTo(command);
      assertThat(fact(Scenario.FEEDBACK.run(other), "Command"))
          .isEqualTo(command + " --rulebook /tmp/variant");
      assertThat(shipped.folderName("feedback"))
          .isEqualTo("feedback-200-1-5-" + LawForTests.shipped().digest().hex().substring(0, 8));
      assertThat(other.folderName("feedback")).isEqualTo("feedback-200-1-5-00000000");
    }
  }

  @Test
  void the_digest_of_a_run_is_the_same_for_any_number_of_threads_and_another_for_another_seed() {
    for (Scenario scenario : List.of(Scenario.FEEDBACK, Scenario.CREDIT_FOR_THE_INVISIBLE)) {
      assertThat(digest(scenario, 5, 1)).isEqualTo(digest(scenario, 5, 3));
      assertThat(digest(scenario, 5, 1)).isNotEqualTo(digest(scenario, 6, 1));
    }
  }

  private static String digest(Scenario scenario, long seed, int threads) {
    try (InBlocks blocks = new InBlocks(threads)) {
      Trial.Work work = new Trial.Work(blocks, _ -> {});
      Report report = scenario.run(new Trial(400, seed, 1, LawForTests.shipped(), work));
      return fact(report, "Digest of what happened");
    }
  }
}
