package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// To what a subject consents.
@Command(
    name = "consents",
    description = "See what a subject said yes to, say yes, and take it back.",
    subcommands = {ListConsents.class, SayOfFile.Give.class, SayOfFile.TakeBack.class})
final class ConsentsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
