package org.goodfaith.cli;

import java.util.concurrent.Callable;
import org.goodfaith.core.standing.Petition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Everybody's requests that an officer look at a result.
@Command(
    name = "list",
    description = {
      "List everybody's requests for review that wait, by deadline; nobody is named.",
      "Ends 1 when something is overdue."
    })
final class ListReviews implements Callable<Integer> {
  static final String NAME = "goodfaith reviews list";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      boolean late =
          WaitingPetitions.print(
              spec.commandLine().getOut(), registry, doors, Petition.Request::review, json);
      return late ? 1 : 0;
    }
  }
}
