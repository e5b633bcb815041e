package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Learns scorecards from outcomes, and makes pages of the rulebook of them.
@Command(
    name = "learn",
    description = "Learn a scorecard from outcomes, judge it, and make it a page of the rulebook.",
    subcommands = {
      SheetCommand.class,
      BinColumns.class,
      EvaluateCard.class,
      ReportCard.class,
      CompareCards.class,
      FitScorecard.class,
      SampleRegistry.class,
      ScoreFile.class,
      PublishCard.class,
      MonitorScore.class,
      AltmanCard.class,
      ExportCard.class,
      ImportCard.class
    })
final class LearnCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
