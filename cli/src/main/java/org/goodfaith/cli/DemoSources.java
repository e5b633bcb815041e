package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.rulebook.Rulebook;

/// The source files that ship, in the order in which the demo takes them in.
final class DemoSources {
  private static final List<Source> SOURCES =
      List.of(
          new Source("cards/credit-card-clients.csv.gz", "cards"),
          new Source("shop/online_retail.csv.gz", "shop"),
          new Source("inspections/inspections.csv.gz", "inspections"),
          new Source("conduct/rail.jsonl", "conduct"),
          new Source("conduct/court.jsonl", "court"),
          new Source("consents/loyalty.jsonl", "consents"));

  private DemoSources() {}

  private record Source(String file, String mapping) {}

  /// Takes in what is not taken in yet.
  ///
  /// @param movedTo the day whose month before ends every file
  /// @return whether every file was read to its end
  static boolean ingest(
      OpenRegistry registry, Rulebook law, LocalDate today, LocalDate movedTo, PrintWriter out) {
    boolean whole = true;
    for (Source source : SOURCES) {
      Path file = Home.folder().resolve("demo-data").resolve(source.file());
      SourceMappings.Named named = SourceMappings.load(source.mapping());
      IngestFile step = new IngestFile(registry, law, today, false);
      Optional<IngestProgress> before = step.before(file, named, movedTo);
      if (before.filter(IngestProgress::done).isPresent()) {
        out.println(file.getFileName() + ": taken in before, nothing to add");
        out.flush();
        continue;
      }
      IngestFile.Ingested ingested = step.ingest(file, named, movedTo);
      IngestWords.print(out, ingested);
      whole &= ingested.fault().isEmpty();
    }
    return whole;
  }
}
