package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Begins, proves, tests, shows, compares and changes rulebooks.
@Command(
    name = "rulebook",
    description =
        "Begin, prove, test, show, compare or change a law; explain what it gives somebody.",
    subcommands = {
      NewRulebook.class,
      CheckRulebook.class,
      TestRulebook.class,
      ShowRulebook.class,
      DiffRulebooks.class,
      DraftRulebook.class,
      ImpactOfRulebook.class,
      ApproveRulebook.class,
      PublishRulebook.class,
      ListRulebooks.class,
      ExplainSubject.class,
      SchemaCommand.class
    })
final class RulebookCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
