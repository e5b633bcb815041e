package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What officers do before a listing has an effect.
@Command(
    name = "listings",
    description = "Approve a listing as a second officer; certify what was deleted before.",
    subcommands = {StepsOfOfficers.Approve.class, StepsOfOfficers.Certify.class})
final class ListingsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
