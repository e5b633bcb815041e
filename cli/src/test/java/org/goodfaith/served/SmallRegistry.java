package org.goodfaith.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A registry of a few hundred subjects out of the demo's files, made once for all tests of a run
/// and stopped; tests work on copies of it.
final class SmallRegistry {
  static final String PASSWORD = "a password for tests";
  static final Path DEMO_DATA = GoodfaithProcess.HOME.resolve("demo-data");

  private static final int CARDS = 200;
  private static final int ALL_SHOP_LINES = 541_910;
  private static final Pattern SOME_CUSTOMER = Pattern.compile(",123[4-7][0-9],\"[^\"]*\"$");
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
    ingest(folder, "shop", shop());
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

  /// Everything that a few customers bought, and some lines of nobody.
  private static Path shop() {
    Path whole = DEMO_DATA.resolve("shop/online_retail.csv.gz");
    Path file = FILES.resolve("shop.csv");
    List<String> kept = new ArrayList<>();
    int nobodys = 0;
    try (Stream<String> lines = Files.lines(Folders.head(whole, file, ALL_SHOP_LINES))) {
      for (String line : (Iterable<String>) lines::iterator) {
        boolean nobody = line.endsWith(",,\"United Kingdom\"") && nobodys < 100;
        nobodys += nobody ? 1 : 0;
        if (kept.isEmpty() || nobody || SOME_CUSTOMER.matcher(line).find()) {
          kept.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Folders.lines(file, kept);
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

  /// Makes an account, whose password is `PASSWORD`, as somebody who types does.
  ///
  /// @param data folder of the registry
  static void account(Path data, String name, String role, String... more) {
    List<String> words = new ArrayList<>(List.of("account", name, "--role", role));
    words.addAll(List.of(more));
    words.addAll(List.of("--data", data.toString()));
    try (GoodfaithProcess adding = GoodfaithProcess.start(words.toArray(String[]::new))) {
      adding.type(PASSWORD).end().ended(0);
    }
  }
}
