package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What subjects are to be told.
@Command(
    name = "notices",
    description = "See what subjects are to be told, and tell them.",
    subcommands = {
      ListNotices.class,
      SendNotices.class,
      ShowNotice.class,
      PostedLetters.class,
      KeepContact.class
    })
final class NoticesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
