package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Tries policies on made-up people whose truth is known.
@Command(
    name = "lab",
    description = "Try a policy on made-up people whose truth is known, before it is law.",
    subcommands = {RunScenario.class, ReformLaw.class, CompareReports.class, WritePopulation.class})
final class LabCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
