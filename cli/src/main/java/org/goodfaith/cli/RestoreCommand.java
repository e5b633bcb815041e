package org.goodfaith.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a registry of a backup.
@Command(
    name = "restore",
    description = {
      "Make a registry of a backup, in a folder without entries.",
      "The folder must hold the keys, and 'forgotten.log' where there is one: what was forgotten"
          + " since the backup is forgotten again."
    })
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "A file that 'backup' wrote.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        OpenRegistry registry = OpenRegistry.restore(data, in)) {
      TreeHead head = registry.ledger().head();
      var out = spec.commandLine().getOut();
      if (json) {
        out.println(JsonText.of(Map.of("entries", head.size(), "root", head.root().hex())));
      } else {
        out.println(
            "Restored "
                + head.size()
                + " entries, tree head "
                + head.size()
                + ":"
                + head.root().hex()
                + ". Run 'goodfaith verify' to prove it.");
      }
      out.flush();
      return 0;
    } catch (NoSuchFileException e) {
      throw new UserTrouble(
          "There is no file " + file + ".", "Name a file that 'goodfaith backup' wrote.", e);
    }
  }
}
