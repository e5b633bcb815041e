package org.goodfaith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.filling.MadeUpColumns;
import org.goodfaith.lab.reform.CompareLaws;
import org.goodfaith.lab.reform.CompareLaws.Compared;
import org.goodfaith.lab.reform.NamedLists;
import org.goodfaith.lab.reform.ReformReport;
import org.goodfaith.lab.reform.RunReform;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Fact;
import org.goodfaith.lab.report.RunFolder;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.population.Population;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tries a change of the law on made-up people.
@Command(
    name = "reform",
    description = {
      "Assess everybody of a made-up population under two rulebooks: who gains, who loses.",
      "The subjects behind every bar go to subjects.csv, which its owner alone can read.",
      "For the subjects of a registry there is `rulebook impact`."
    })
final class ReformLaw implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LabPeople people = new LabPeople();

  @CommandLine.Parameters(index = "0", paramLabel = "BASELINE", description = "Rulebook folder.")
  private Path baseline = Path.of("");

  @CommandLine.Parameters(index = "1", paramLabel = "VARIANT", description = "Rulebook folder.")
  private Path variant = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day of the comparison (default: the day after the last record).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the report (default: lab/reform).")
  private Path out = Path.of("lab", "reform");

  @Override
  public Integer call() {
    people.check();
    Rulebook before = EnactLaw.load(baseline).rulebook();
    Rulebook after = EnactLaw.load(variant).rulebook();
    LocalDate day = asOf == null ? people.until() : asOf;
    Progress progress = new Progress("Comparing", "of 1,000 parts");
    Compared compared;
    try (InBlocks blocks = people.blocks()) {
      LawOfDecade law = people.law(before);
      MadeUpColumns columns = new MadeUpColumns(before);
      people.makeUp(law, blocks, columns);
      Population population = columns.population();
      CompareLaws laws =
          new CompareLaws(
              before, after, day, MadeUpColumns.traits(Parameters.shipped(), people.seed()));
      compared =
          RunReform.run(
              laws, population, blocks, share -> progress.show(Math.round(share * 1000), share));
    } finally {
      progress.end();
    }
    Report report = ReformReport.of(compared, origin(before, after, day));
    RunScenario.write(out, report);
    named(compared);
    say(report, progress.seconds());
    return 0;
  }

  private void named(Compared compared) {
    try {
      NamedLists.write(out, compared.moves());
    } catch (IOException e) {
      throw new UserTrouble(
          "The list of subjects cannot be written to " + out + ": " + e.getMessage(),
          "Name a folder that can be written with --out.",
          e);
    }
  }

  private List<Fact> origin(Rulebook before, Rulebook after, LocalDate day) {
    return List.of(
        new Fact("Baseline", before.title() + ", digest " + before.digest().hex()),
        new Fact("Variant", after.title() + ", digest " + after.digest().hex()),
        new Fact("As of", day.toString()),
        new Fact("Seed", Long.toString(people.seed())),
        new Fact("People", String.format(Locale.ROOT, "%,d", people.people())),
        new Fact(
            "Command",
            "./goodfaith lab reform "
                + baseline
                + " "
                + variant
                + people.words()
                + " --as-of "
                + day));
  }

  private void say(Report report, double seconds) {
    PrintWriter to = spec.commandLine().getOut();
    to.println(report.answer());
    to.println();
    to.println("Report:   " + out.resolve(RunFolder.page()).toAbsolutePath());
    to.println("Subjects: " + out.resolve(NamedLists.name()).toAbsolutePath() + " (yours alone)");
    to.printf(Locale.ROOT, "Took %.1f s.%n", seconds);
    to.flush();
  }
}
