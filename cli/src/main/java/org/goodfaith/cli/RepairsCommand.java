package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Repairs: who mended what was wrong asks that the listing end.
@Command(
    name = "repairs",
    description = "Ask that a listing end early, and decide on it.",
    subcommands = {StepsOfSides.AskRepair.class, StepsOfOfficers.DecideRepair.class})
final class RepairsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
