package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A human looks at any result.
@Command(
    name = "reviews",
    description = "Ask that an officer look at a result, and decide on it.",
    subcommands = {
      ListReviews.class,
      AskReview.class,
      StepOnRequest.Extend.class,
      StepOnRequest.Decide.class,
      StepOnRequest.Appeal.class
    })
final class ReviewsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
