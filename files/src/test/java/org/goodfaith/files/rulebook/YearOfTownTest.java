package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.testkit.year.Clocks;
import org.goodfaith.testkit.year.LivedYears;
import org.goodfaith.testkit.year.LivedYears.Year;
import org.goodfaith.testkit.year.YearOfTown;
import org.junit.jupiter.api.Test;

/// Whole years of small towns under the law of the demo and all its profiles. `-Dseed=N -Dpeople=N
/// -Dprofile=us` lives one again; `-DfirstSeed=N -Dseeds=N` lives others than the usual ones, and
/// `-Dgoodfaith.heavy=true` twenty thousand. What failed is in `target/failing-seeds.txt`.
class YearOfTownTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final boolean HEAVY = Boolean.getBoolean("goodfaith.heavy");
  private static final long FIRST = Long.getLong("firstSeed", 1);
  private static final int YEARS = Integer.getInteger("seeds", HEAVY ? 20_000 : 200);
  private static final Path KEPT = Path.of("src/test/years/failing-seeds.txt");
  private static final Map<String, Clocks> PROFILES =
      Clocks.all().stream().collect(Collectors.toMap(Clocks::name, one -> one));

  private static Rulebook law(Clocks clocks) throws IOException {
    TreeMap<String, byte[]> files =
        new TreeMap<>(LoadRulebook.load(ROOT.resolve("rulebook")).files());
    if (clocks != Clocks.NATIONAL) {
      Path profile = ROOT.resolve("rulebook-profiles").resolve(clocks.name());
      try (Stream<Path> chapters = Files.list(profile)) {
        for (Path chapter : chapters.toList()) {
          files.put(chapter.getFileName().toString(), Files.readAllBytes(chapter));
        }
      }
    }
    return ((Proved.Holds) LoadRulebook.load(files).proved()).rulebook();
  }

  private static LivedYears years() throws IOException {
    Map<String, Rulebook> laws = new TreeMap<>();
    for (Map.Entry<String, Clocks> profile : PROFILES.entrySet()) {
      laws.put(profile.getKey(), law(profile.getValue()));
    }
    return new LivedYears(
        Path.of("target"),
        year -> {
          Clocks clocks = PROFILES.getOrDefault(year.profile(), Clocks.NATIONAL);
          Rulebook law = laws.getOrDefault(clocks.name(), laws.get("national"));
          return new YearOfTown(law, clocks, year.seed(), year.people()).live();
        });
  }

  @Test
  void years_of_small_towns_go_as_the_law_says() throws IOException {
    long seed = Long.getLong("seed", 0);
    if (seed > 0) {
      String profile = System.getProperty("profile", "national");
      years().live(List.of(new Year(seed, Integer.getInteger("people", 50), profile)));
      return;
    }
    List<Year> years =
        LongStream.range(FIRST, FIRST + YEARS)
            .mapToObj(one -> new Year(one, 50, profile(one)))
            .toList();

    assertThat(years().live(years)).isGreaterThan(YEARS * 4_000L);
  }

  /// Mostly the three large laws; of twenty years one under each law of a city.
  private static String profile(long seed) {
    return switch ((int) (seed % 20)) {
      case 10 -> "shanghai";
      case 11 -> "shenzhen";
      case 12 -> "taizhou";
      default -> seed % 3 == 0 ? "national" : seed % 3 == 1 ? "us" : "eu";
    };
  }

  @Test
  void years_that_failed_once_go_as_the_law_says() throws IOException {
    List<Year> kept = Year.readAll(KEPT);

    assertThat(years().live(kept)).isGreaterThanOrEqualTo(kept.size());
  }

  @Test
  void years_of_larger_towns_go_as_the_law_says() throws IOException {
    new YearOfTown(law(Clocks.NATIONAL), Clocks.NATIONAL, 7, 2_000).live();
    new YearOfTown(law(Clocks.US), Clocks.US, 8, 2_000).live();
  }
}
