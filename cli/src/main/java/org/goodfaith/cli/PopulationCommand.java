package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.population.results.EvaluateDays;
import org.goodfaith.population.results.Tally;
import org.goodfaith.population.results.TallyText;
import org.goodfaith.population.snapshot.FoldLedger;
import org.goodfaith.population.snapshot.ReadSnapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Evaluates everybody at once.
@Command(
    name = "population",
    subcommands = SweepPopulation.class,
    description = {
      "Evaluate everybody at once: how many there are of each grade, listing and measure.",
      "Prints a digest of all outcomes, the same on any machine for the same snapshot and law."
    })
final class PopulationCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private EverybodyOf everybody = new EverybodyOf();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day evaluated; several may be named (default: the snapshot's, or today).")
  private List<LocalDate> days = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Also write the scores of every subject, to FILE.parquet or FILE.csv.")
  private @Nullable Path results;

  @Option(
      names = "--spark",
      paramLabel = "MASTER",
      description = {
        "Let Apache Spark evaluate the snapshot: local[2], or spark://HOST:7077.",
        "Spark is fetched when it is asked for first."
      })
  private @Nullable String spark;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (spark != null) {
      throw UserTrouble.misuse(
          "--spark is understood by the launcher only.",
          "Run './goodfaith population SNAPSHOT --spark MASTER'.");
    }
    everybody.check("population", "evaluates");
    Path folder = everybody.snapshot();
    if (folder == null && results != null) {
      throw UserTrouble.misuse(
          "--out needs a snapshot.", "Write one with 'goodfaith snapshot DIR' first.");
    }
    Progress progress = new Progress("Population", "subjects");
    List<Tally> tallies = folder == null ? registry() : files(progress, folder);
    progress.end();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(TallyText.json(tallies));
    } else {
      TallyText.lines(tallies).forEach(out::println);
      out.printf(Locale.ROOT, "Done in %.1f s.%n", progress.seconds());
    }
    out.flush();
    return 0;
  }

  private List<Tally> files(Progress progress, Path folder) {
    ReadSnapshot read = ReadSnapshot.open(folder);
    List<LocalDate> asked = days.isEmpty() ? List.of(read.snapshot().day()) : days;
    SnapshotLaws laws = new SnapshotLaws(read, everybody.rulebook());
    EvaluateDays evaluate = new EvaluateDays(asked, laws::on);
    return results == null
        ? evaluate.sum(
            read.each(
                read.snapshot().parts(),
                everybody.threads(),
                columns -> {
                  List<Tally> counted = evaluate.tallies(columns);
                  progress.add(columns.size(), read.snapshot().subjects());
                  return counted;
                }))
        : new ResultsFile(results, read, evaluate, everybody.threads())
            .write(asked, laws, progress);
  }

  private List<Tally> registry() {
    try (OpenRegistry registry = OpenRegistry.open(data);
        LedgerMoment ledger = registry.postgres().moment()) {
      LocalDate today = data.todayIn(registry.zone());
      EvaluateDays evaluate =
          new EvaluateDays(
              days.isEmpty() ? List.of(today) : days, day -> everybody.law(registry, day));
      FoldLedger fold = EverybodyOf.fold(registry, ledger, today);
      return evaluate.sum(fold.each(everybody.threads(), evaluate::tallies));
    }
  }
}
