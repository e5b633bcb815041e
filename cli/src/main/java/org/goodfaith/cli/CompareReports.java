package org.goodfaith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.RunFolder;
import org.goodfaith.lab.scenario.CompareRuns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Compares two runs of the lab.
@Command(
    name = "compare",
    description = {
      "Put two runs of the lab next to each other: what they were made from, what differs.",
      "Ends 1 where a figure differs."
    })
final class CompareReports implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "RUN", description = "Folder that a run left.")
  private Path one = Path.of("");

  @Parameters(index = "1", paramLabel = "RUN", description = "Folder that another run left.")
  private Path other = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the report (default: lab/compare).")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Report report = CompareRuns.compare(read(one), read(other));
    Path folder = out == null ? Path.of("lab", "compare") : out;
    RunScenario.write(folder, report);
    PrintWriter to = spec.commandLine().getOut();
    to.println(report.answer());
    to.println("Report: " + folder.resolve(RunFolder.page()).toAbsolutePath());
    to.flush();
    return report.answer().equals("No figure differs.") ? 0 : 1;
  }

  private static RunFolder.Kept read(Path folder) {
    try {
      return RunFolder.read(folder);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserTrouble(
          folder + " is not a run of the lab: " + e.getMessage(),
          "Name the folder that `lab run` or `lab reform` wrote, with its run.json.",
          e);
    }
  }
}
