package org.goodfaith.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A registry of a few hundred subjects out of the demo's files, made once for all tests of a run
/// and stopped; tests work on copies of it.
final class SmallRegistry {
  static final Path DEMO_DATA = GoodfaithProcess.HOME.resolve("demo-data");

  private static final int CARDS = 200;
  private static final int SHOP_LINES = 3_000;
  private static final int INSPECTIONS = 200;
  private static final Path FILES = Folders.fresh("small-files");
  private static final Path FOLDER = made();

  private SmallRegistry() {}

  private static Path made() {
    Path folder = Folders.fresh("small");
    try {
      Files.createDirectories(FILES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ingest(folder, "cards", cards(CARDS, "cards.csv"));
    Path shop = DEMO_DATA.resolve("shop/online_retail.csv.gz");
    ingest(folder, "shop", Folders.head(shop, FILES.resolve("shop.csv"), SHOP_LINES + 1));
    Path kitchens = DEMO_DATA.resolve("inspections/inspections.csv.gz");
    Path some = Folders.head(kitchens, FILES.resolve("inspections.csv"), INSPECTIONS + 1);
    ingest(folder, "inspections", some);
    ingest(folder, "conduct", DEMO_DATA.resolve("conduct/rail.jsonl"));
    ingest(folder, "court", DEMO_DATA.resolve("conduct/court.jsonl"));
    ingest(folder, "consents", consents());
    return folder;
  }

  private static void ingest(Path folder, String mapping, Path file) {
    Commands.run("ingest", "--data", folder.toString(), "--mapping", mapping, file.toString())
        .ended(0);
  }

  /// @return a file of the first cards
  static Path cards(int cards, String name) {
    Path whole = DEMO_DATA.resolve("cards/credit-card-clients.csv.gz");
    return Folders.head(whole, FILES.resolve(name), cards + 1);
  }

  private static Path consents() {
    Path whole = DEMO_DATA.resolve("consents/loyalty.jsonl");
    Path some = FILES.resolve("consents.jsonl");
    try (Stream<String> lines = Files.lines(whole)) {
      return Folders.lines(some, lines.limit(100).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return a copy of it, under a name
  static Path copy(String name) {
    return Folders.copy(FOLDER, name);
  }
}
