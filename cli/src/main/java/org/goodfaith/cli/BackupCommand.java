package org.goodfaith.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the whole registry into one file.
@Command(
    name = "backup",
    description = {
      "Write the whole registry, as of one moment, into one file; works while it is serving.",
      "The keys are not in it: keep a copy of the folder's 'keys' elsewhere."
    })
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      try {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
      } catch (FileAlreadyExistsException e) {
        throw new UserTrouble(
            "The file " + file + " is there already.", "Name another, or move it away.", e);
      }
      boolean done = false;
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
        registry.postgres().backup(out, System.err::println);
        done = true;
      } finally {
        if (!done) {
          Files.deleteIfExists(file);
        }
      }
      var out = spec.commandLine().getOut();
      if (json) {
        out.println(JsonText.of(Map.of("file", file.toString(), "bytes", Files.size(file))));
      } else {
        out.println(
            "Wrote "
                + file
                + ", "
                + Files.size(file)
                + " bytes. Keep the keys in "
                + data.folder.resolve("keys")
                + " apart from it: without them it opens nothing.");
      }
      out.flush();
      return 0;
    }
  }
}
