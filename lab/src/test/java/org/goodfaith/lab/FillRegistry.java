package org.goodfaith.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.SubmitRows;
import org.goodfaith.files.LoadMapping;
import org.goodfaith.files.LoadedMapping;
import org.goodfaith.files.Mapping;
import org.goodfaith.files.ReadOptions;
import org.goodfaith.files.ReadSourceFile;
import org.goodfaith.testkit.MemoryRegistry;

/// Reads every file of a folder into a registry in memory, as `ingest` does.
final class FillRegistry {
  private final MemoryRegistry registry;
  private final LocalDate today;

  FillRegistry(InstantSource clock) {
    this.registry = new MemoryRegistry(clock);
    this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// @return what was refused, by file; nothing where all rows were accepted
  TreeMap<String, String> fill(Path folder) throws IOException {
    TreeMap<String, String> refused = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
        String name = file.getFileName().toString();
        String words = fill(file, file.resolveSibling(name.replace(".jsonl", ".yaml")));
        if (!words.isEmpty()) {
          refused.put(name, words);
        }
      }
    }
    return refused;
  }

  private String fill(Path file, Path page) {
    if (!(LoadMapping.load(page) instanceof LoadedMapping.Read(Mapping mapping))) {
      return "the mapping is refused";
    }
    var source = LawForTests.shipped().on(today).source(mapping.source()).orElseThrow();
    List<SourceItem.Group> groups = new ArrayList<>();
    try (SourceReader reader = ReadSourceFile.open(file, mapping, ReadOptions.plain())) {
      for (Optional<SourceItem> item = reader.next(); item.isPresent(); item = reader.next()) {
        if (!(item.get() instanceof SourceItem.Group group)) {
          return item.get().toString();
        }
        groups.add(group);
      }
    }
    var submit = new SubmitRows(new AdmitRows(LawForTests.shipped(), today, source), registry);
    return submit.submit(groups, _ -> Optional.empty()).stream()
        .filter(one -> !(one instanceof GroupOutcome.Accepted))
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }
}
