package org.goodfaith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.filling.WriteRecords;
import org.goodfaith.lab.world.InBlocks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes record files about people who do not exist.
@Command(
    name = "population",
    description = {
      "Write record files about people, firms and public bodies who do not exist, with the mapping",
      "of each file, to fill a registry with: ./goodfaith ingest FILE.jsonl --mapping FILE.yaml",
      "What is true of them is written beside, in truth.csv. Any size, in the memory of a part."
    })
final class WritePopulation implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LabPeople people = new LabPeople();

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      description = "The law (default: the rulebook that ships).")
  private @Nullable Path rulebook;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files (default: lab/population).")
  private Path out = Path.of("lab", "population");

  @Override
  public Integer call() {
    people.check();
    Path folder = rulebook == null ? LawFolder.shipped() : rulebook;
    LawOfDecade law = people.law(EnactLaw.load(folder).rulebook());
    Map<String, Long> rows;
    try (InBlocks blocks = people.blocks();
        WriteRecords files = new WriteRecords(out, law)) {
      people.makeUp(law, blocks, files);
      rows = files.rows();
    } catch (IOException | UncheckedIOException e) {
      throw new UserTrouble(
          "The files cannot be written to " + out + ": " + e.getMessage(),
          "Name a folder that can be written with --out.",
          e);
    }
    PrintWriter to = spec.commandLine().getOut();
    rows.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> to.printf(Locale.ROOT, "%,12d  %s.jsonl%n", one.getValue(), one.getKey()));
    to.println("Written to " + out.toAbsolutePath());
    to.flush();
    return 0;
  }
}
