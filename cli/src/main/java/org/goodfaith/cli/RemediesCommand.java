package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Decisions that rested on what was wrong, and how they are made good.
@Command(
    name = "remedies",
    description = "See which decisions rested on what was wrong, and have them made good.",
    subcommands = {
      ListRemedies.class,
      AskRemedy.class,
      StepOnRequest.Answer.class,
      StepOnRequest.Extend.class,
      StepOnRequest.Decide.class,
      StepOnRequest.Appeal.class
    })
final class RemediesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
