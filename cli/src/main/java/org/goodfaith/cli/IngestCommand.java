package org.goodfaith.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes source files into the registry.
@Command(
    name = "ingest",
    description = {
      "Take source files into the registry.",
      "Ends 0 when every line is accounted for: read = accepted + refused + duplicate."
    })
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV or JSON Lines, .gz or not.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "FILE",
      description = "How to read them: a mapping page, or the name of one that ships.")
  private String mapping = "";

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      description = "Found a new registry with this rulebook (default: the one that ships).")
  private @Nullable Path rulebook;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    SourceMappings.Named named = SourceMappings.load(mapping);
    PrintWriter out = spec.commandLine().getOut();
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      Rulebook law = registry.lawFor(rulebook, today);
      LocalDate movedTo = registry.settings().demoDay().orElse(today);
      List<Object> results = new ArrayList<>();
      int exit = CommandLine.ExitCode.OK;
      for (Path file : files) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
          spec.commandLine().getErr().println(IngestFile.unreadable(file).getMessage());
          exit = CommandLine.ExitCode.SOFTWARE;
          continue;
        }
        IngestFile.Ingested ingested =
            new IngestFile(registry, law, today, json).ingest(file, named, movedTo);
        Map<String, Object> result = new LinkedHashMap<>(AnswerJson.ingest(ingested.progress()));
        result.put("seconds", BigDecimal.valueOf(ingested.seconds()).setScale(3, RoundingMode.UP));
        result.put("acts_before_today", ingested.earlierActs());
        results.add(result);
        if (!json) {
          IngestWords.print(out, ingested);
        }
        exit = ingested.fault().isPresent() ? CommandLine.ExitCode.SOFTWARE : exit;
      }
      if (json) {
        out.println(JsonText.of(Map.of("ingests", results)));
      }
      out.flush();
      return exit;
    }
  }
}
