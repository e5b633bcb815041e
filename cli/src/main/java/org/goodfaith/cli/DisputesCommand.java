package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A dispute about a record, step by step.
@Command(
    name = "disputes",
    description = "See what waits and until when; object, answer, decide, appeal, state.",
    subcommands = {
      ListDisputes.class,
      ShowRecord.class,
      StepsOfSides.Objecting.class,
      StepsOfSides.Answer.class,
      StepsOfOfficers.Extend.class,
      StepsOfOfficers.Decide.class,
      StepsOfSides.Appeal.class,
      StepsOfOfficers.DecideAppeal.class,
      StepsOfSides.State.class
    })
final class DisputesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
