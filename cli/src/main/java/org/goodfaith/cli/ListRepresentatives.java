package org.goodfaith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Who acts for a subject.
@Command(name = "list", description = "List who acts for a subject, or did.")
final class ListRepresentatives implements Callable<Integer> {
  static final String NAME = "goodfaith representatives list";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "For whom: scheme:value.")
  private String subject = "";

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      RepresentativesCommand.print(spec.commandLine().getOut(), doors, doors.file(subject), json);
      return 0;
    }
  }
}
