package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Learns scorecards from outcomes, and judges them.
@Command(
    name = "learn",
    description = "Learn a scorecard from rows with outcomes, and judge it.",
    subcommands = {EvaluateCard.class, FitScorecard.class, SheetCommand.class})
final class LearnCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
