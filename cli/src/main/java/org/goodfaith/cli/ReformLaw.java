package org.goodfaith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.reform.CompareLaws.Compared;
import org.goodfaith.lab.reform.NamedLists;
import org.goodfaith.lab.reform.ReformReport;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Fact;
import org.goodfaith.lab.report.RunFolder;
import org.goodfaith.lab.report.WritePage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tries a change of the law on made-up people, or on the subjects of a registry.
@Command(
    name = "reform",
    description = {
      "Assess everybody under two rulebooks: who gains, who loses.",
      "Everybody of a made-up population, of a snapshot, or of the registry itself.",
      "The subjects behind every bar go to subjects.csv, which its owner alone can read."
    })
final class ReformLaw implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LabPeople people = new LabPeople();
  @Mixin private DataOptions data = new DataOptions();

  @CommandLine.Parameters(index = "0", paramLabel = "BASELINE", description = "Rulebook folder.")
  private Path baseline = Path.of("");

  @CommandLine.Parameters(index = "1", paramLabel = "VARIANT", description = "Rulebook folder.")
  private Path variant = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description =
          "The day of the comparison (default: that of the snapshot, today for a registry,"
              + " the day after the last record for made-up people).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--snapshot",
      paramLabel = "DIR",
      description = "Everybody of a folder that 'goodfaith snapshot' wrote.")
  private @Nullable Path snapshot;

  @Option(names = "--registry", description = "Everybody of the registry itself.")
  private boolean registry;

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description =
          "Count by the groups of this CSV as well: a column 'subject' with numbers, and others,"
              + " such as region, age or size of firm. A registry knows none of these.")
  private @Nullable Path groups;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the report (default: lab/reform).")
  private Path out = Path.of("lab", "reform");

  @Override
  public Integer call() {
    people.check();
    if (registry && snapshot != null) {
      throw UserTrouble.misuse(
          "--registry and --snapshot are two populations.", "Name one of them, or neither.");
    }
    if (groups != null && !registry && snapshot == null) {
      throw UserTrouble.misuse(
          "--groups speaks of the subjects of a registry.",
          "Name --snapshot DIR or --registry, or leave it out: made-up people have groups.");
    }
    Rulebook before = EnactLaw.load(baseline).rulebook();
    Rulebook after = EnactLaw.load(variant).rulebook();
    ReformOf of = new ReformOf(before, after, asOf, GroupsFile.traits(groups));
    long start = System.nanoTime();
    Compared compared;
    if (snapshot != null) {
      compared = of.snapshot(snapshot, people.threads());
    } else if (registry) {
      compared = of.registry(data, people.threads());
    } else {
      compared = of.madeUp(people);
    }
    double table = (System.nanoTime() - start) / 1e9;
    Report report = ReformReport.of(compared, origin(before, after, of.day()));
    boolean madeUp = snapshot == null && !registry;
    RunScenario.write(out, report, madeUp ? WritePage.madeUp() : WritePage.registry());
    say(report, table, (System.nanoTime() - start) / 1e9 - table);
    named(compared);
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
    PrintWriter to = spec.commandLine().getOut();
    to.println("Subjects: " + out.resolve(NamedLists.name()).toAbsolutePath() + " (yours alone)");
    to.flush();
  }

  private List<Fact> origin(Rulebook before, Rulebook after, LocalDate day) {
    String whom = snapshot == null ? "" : " --snapshot " + RunScenario.quoted(snapshot.toString());
    whom = registry ? " --registry" : whom;
    whom += groups == null ? "" : " --groups " + RunScenario.quoted(groups.toString());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Baseline", before.title() + ", digest " + before.digest().hex()));
    facts.add(new Fact("Variant", after.title() + ", digest " + after.digest().hex()));
    facts.add(new Fact("As of", day.toString()));
    if (whom.isEmpty()) {
      facts.add(new Fact("Seed", Long.toString(people.seed())));
      facts.add(new Fact("People", String.format(Locale.ROOT, "%,d", people.people())));
      whom = people.words();
    } else {
      facts.add(
          new Fact(
              "Population",
              snapshot == null
                  ? "the registry, now"
                  : "the snapshot in " + snapshot.getFileName()));
    }
    facts.add(
        new Fact(
            "Command",
            "./goodfaith lab reform "
                + RunScenario.quoted(baseline.toString())
                + " "
                + RunScenario.quoted(variant.toString())
                + whom
                + " --as-of "
                + day));
    return facts;
  }

  /// The report is in front of whoever waits before the list of subjects, which grows with those
  /// who move.
  private void say(Report report, double table, double written) {
    PrintWriter to = spec.commandLine().getOut();
    to.println(report.answer());
    to.println();
    to.println("Report:   " + out.resolve(RunFolder.page()).toAbsolutePath());
    to.printf(Locale.ROOT, "Table after %.1f s, report %.1f s after that.%n", table, written);
    to.flush();
  }
}
