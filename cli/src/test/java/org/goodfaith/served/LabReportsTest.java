package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goodfaith.lab.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// Reports of the lab, as files in a real browser: on a desk and on a phone, judged by axe.
class LabReportsTest {
  private static final double SMALLEST_LETTERS = 10;

  private static List<Path> reports() throws IOException {
    Path all = Folders.fresh("lab-reports");
    List<Path> reports = new ArrayList<>();
    List<String> runs =
        new ArrayList<>(Scenario.codes().stream().map(code -> code + " 1").toList());
    runs.add("feared-versus-real 2");
    for (String run : runs) {
      String scenario = run.substring(0, run.length() - 2);
      String seed = run.substring(run.length() - 1);
      Path folder = all.resolve(run.replace(' ', '-'));
      Commands.run("lab", "run", scenario, "--people", "1000", "--seed", seed, "--out", "" + folder)
          .ended(0);
      reports.add(folder.resolve("report.html"));
    }
    Path law = GoodfaithProcess.HOME.resolve("rulebook");
    Path reform = all.resolve("reform");
    Commands.run(
            "lab", "reform", "" + law, "" + milder(all), "--people", "3000", "--out", "" + reform)
        .ended(0);
    reports.add(reform.resolve("report.html"));
    Path compared = all.resolve("compared");
    Outcome differs =
        Commands.run(
            "lab",
            "compare",
            "" + all.resolve("feared-versus-real-1"),
            "" + all.resolve("feared-versus-real-2"),
            "--out",
            "" + compared);
    assertThat(differs.exit()).isEqualTo(1);
    reports.add(compared.resolve("report.html"));
    return reports;
  }

  /// The law with shorter lists, and without its cases.
  private static Path milder(Path all) throws IOException {
    Path variant = Files.createDirectories(all.resolve("variant"));
    try (Stream<Path> files = Files.list(GoodfaithProcess.HOME.resolve("rulebook"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file).replaceAll("(?ms)^```case$.*?^```$", "");
        Files.writeString(
            variant.resolve(file.getFileName()),
            text.replace(
                "lasts: 180 days from end of objection", "lasts: 2 days from end of objection"));
      }
    }
    return variant;
  }

  @Test
  void every_report_reads_well_on_a_desk_and_on_a_phone() throws IOException {
    try (Browsed browsed = new Browsed(URI.create("about:blank"))) {
      for (Path report : reports()) {
        for (int width : List.of(1200, 390)) {
          Page page = browsed.file(report, width);
          String where = report.getParent().getFileName() + " at " + width;
          assertThat(Browsed.findings(page)).as(where).isEmpty();
          assertThat(page.evaluate("document.documentElement.scrollWidth"))
              .as("%s is no wider than its window", where)
              .isEqualTo(width);
          assertThat(((Number) page.evaluate(LETTERS)).doubleValue())
              .as("%s: the smallest letters of a picture, in pixels", where)
              .isGreaterThan(SMALLEST_LETTERS);
          Browsed.picture(page, "lab-" + where.replace(' ', '-'));
        }
      }
    }
  }

  /// How tall the smallest words in pictures are, whatever they were scaled by.
  private static final String LETTERS =
      """
      Math.min(99, ...[...document.querySelectorAll('figure svg[role] text')].map(text =>
        parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))
      """;
}
