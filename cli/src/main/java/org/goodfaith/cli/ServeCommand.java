package org.goodfaith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Serves the HTTP API and the pages until it is stopped.
@Command(name = "serve", description = "Serve the HTTP API and the pages until stopped.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ServeOptions serve = new ServeOptions();

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      description = "Found a new registry with this rulebook (default: the one that ships).")
  private @Nullable Path rulebook;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      registry.lawFor(rulebook, data.todayIn(registry.zone()));
      Serving.serve(registry, serve, List.of(), spec.commandLine().getOut());
      return 0;
    }
  }
}
