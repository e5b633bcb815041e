package org.goodfaith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.RunFolder;
import org.goodfaith.lab.report.WritePage;
import org.goodfaith.lab.scenario.Scenario;
import org.goodfaith.lab.scenario.Trial;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs a scenario of the lab.
@Command(
    name = "run",
    description = {
      "Run a scenario to a report: a page that needs nothing else, and a table of every figure.",
      "Without a name, list the scenarios. Everybody in them is made up."
    })
final class RunScenario implements Callable<Integer> {
  private static final int MOST_PEOPLE = 5_000_000;
  private static final int MOST_YEARS = 10;
  private static final int MOST_THREADS = 256;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "Which scenario.")
  private @Nullable String named;

  @Option(names = "--people", paramLabel = "N", description = "How many people (default: its own).")
  private @Nullable Integer people;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of all chance (default: 1).")
  private long seed = 1;

  @Option(
      names = "--years",
      paramLabel = "N",
      description = "Years to live, 1 to 10 (default: 10).")
  private int years = MOST_YEARS;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: all cores). The outcome is the same for any number.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      description = "The law (default: the rulebook that ships).")
  private @Nullable Path rulebook;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Folder for the report (default: lab/SCENARIO-PEOPLE-YEARS-SEED-LAW,",
        "LAW being the beginning of the law's digest)."
      })
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (named == null) {
      list();
      return 0;
    }
    String code = named;
    Scenario scenario =
        Scenario.ofCode(code)
            .orElseThrow(() ->
                UserTrouble.misuse(
                    "The lab has no scenario " + code + ".", "Its scenarios: " + Scenario.codes()));
    int count = people == null ? scenario.people() : people;
    within("--people", count, 100, MOST_PEOPLE);
    within("--years", years, 1, MOST_YEARS);
    within("--threads", threads, 1, MOST_THREADS);
    Path law = rulebook == null ? LawFolder.shipped() : rulebook;
    Progress progress = new Progress("Living", "of 1,000 parts");
    try (InBlocks blocks = new InBlocks(threads)) {
      Rulebook loaded = EnactLaw.load(law).rulebook();
      Trial.Work work =
          new Trial.Work(blocks, share -> progress.show(Math.round(share * 1000), share));
      String lawFolder = rulebook == null ? "" : quoted(rulebook.toString());
      Trial trial = new Trial(count, seed, years, loaded, lawFolder, work);
      Path folder = out == null ? Path.of("lab", trial.folderName(code)) : out;
      Report report = scenario.run(trial);
      progress.end();
      write(folder, report);
      say(folder, report, progress.seconds());
    } finally {
      progress.end();
    }
    return 0;
  }

  /// @return a word as a shell takes it
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./=:,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private void list() {
    PrintWriter to = spec.commandLine().getOut();
    for (Scenario scenario : Scenario.values()) {
      to.printf("%-26s %s%n", scenario.code(), scenario.question());
    }
    to.flush();
  }

  /// @throws UserTrouble where a number is beyond what the lab can do
  static void within(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw UserTrouble.misuse(
          option + " " + value + " is not possible.", "It may be " + least + " to " + most + ".");
    }
  }

  /// Writes the files of a report.
  static void write(Path folder, Report report) {
    write(folder, report, WritePage.madeUp());
  }

  static void write(Path folder, Report report, WritePage.Imprint imprint) {
    try {
      RunFolder.write(folder, report, imprint);
    } catch (IOException e) {
      throw new UserTrouble(
          "The report cannot be written to " + folder + ": " + e.getMessage(),
          "Name a folder that can be written with --out.",
          e);
    }
  }

  private void say(Path folder, Report report, double seconds) {
    PrintWriter to = spec.commandLine().getOut();
    Path page = folder.resolve(RunFolder.page()).toAbsolutePath();
    if (json) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("scenario", report.code());
      result.put("answer", report.answer());
      report.origin().forEach(one -> result.put(one.name(), one.value()));
      result.put("report", page.toString());
      to.println(JsonText.of(result));
    } else {
      to.println(report.answer());
      to.println();
      to.println("Report:  " + page);
      to.println("Figures: " + folder.resolve(RunFolder.figures()).toAbsolutePath());
      to.printf(Locale.ROOT, "Took %.1f s.%n", seconds);
    }
    to.flush();
  }
}
