package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Fact;
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
    assertThat(CompareRuns.compare(one, other).answer()).startsWith("1 of 2 figures differ, 1 of");
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
}
