package org.goodfaith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.goodfaith.core.base.RegistryBug;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Begins a rulebook.
@Command(
    name = "new",
    description =
        "Write a small rulebook into a new folder: it passes `check` and `test`, and says what to"
            + " change.")
final class NewRulebook implements Callable<Integer> {
  private static final List<String> CHAPTERS =
      List.of("00-offices.md", "10-library.md", "20-reliability.md");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder to make.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw UserTrouble.misuse(
              "The folder " + folder + " is not empty.",
              "Name a folder that is not there yet; nothing was written.");
        }
      }
      for (String chapter : CHAPTERS) {
        Files.write(folder.resolve(chapter), text(chapter));
      }
    } catch (IOException e) {
      throw new UserTrouble(
          "The folder " + folder + " cannot be made: " + e.getMessage(),
          "Name a folder that you may write to.",
          e);
    }
    var out = spec.commandLine().getOut();
    out.println("Wrote " + CHAPTERS.size() + " chapters into " + folder + ". Now:");
    out.println("  goodfaith rulebook check " + folder + "   proves it");
    out.println("  goodfaith rulebook test " + folder + "    runs its cases");
    out.println("  goodfaith rulebook show " + folder + "    says each rule in plain words");
    out.flush();
    return 0;
  }

  private static byte[] text(String chapter) throws IOException {
    try (InputStream in = NewRulebook.class.getResourceAsStream("/starter/" + chapter)) {
      if (in == null) {
        throw new RegistryBug("the chapter " + chapter + " is missing from the program");
      }
      return in.readAllBytes();
    }
  }
}
