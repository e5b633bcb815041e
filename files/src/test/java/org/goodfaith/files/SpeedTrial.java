package org.goodfaith.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;

/// Prints how many lines a second are read from the demo's shop and card files. Run by hand.
final class SpeedTrial {
  private SpeedTrial() {}

  public static void main(String[] args) {
    for (int i = 0; i < 8; i++) {
      read("shop/online_retail.csv.gz", "shop");
      read("cards/credit-card-clients.csv.gz", "cards");
    }
  }

  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElseThrow();
  }

  private static void read(String file, String mapping) {
    Path path = Path.of(System.getProperty("goodfaith.root", ".")).resolve("demo-data");
    long cpu = cpuNanos();
    long begin = System.nanoTime();
    long rows = 0;
    Mapping page = RealFilesTest.mapping(mapping);
    try (SourceReader reader = ReadSourceFile.open(path.resolve(file), page, ReadOptions.plain())) {
      Optional<SourceItem> item = reader.next();
      while (item.isPresent()) {
        rows += item.get() instanceof SourceItem.Group group ? group.rows().size() : 0;
        item = reader.next();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s %.3f s %.0f lines/s %.0f rows/s; %.3f s of all processors%n",
          mapping,
          seconds,
          reader.linesRead() / seconds,
          rows / seconds,
          (cpuNanos() - cpu) / 1e9);
    }
  }
}
