package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.testkit.year.Clocks;
import org.goodfaith.testkit.year.YearOfTown;
import org.junit.jupiter.api.Test;

/// Whole years of small towns under the law of the demo and two of its profiles. `-Dseed=N
/// -Dpeople=N -Dprofile=us` lives one again; `-Dgoodfaith.heavy=true` lives twenty thousand.
class YearOfTownTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final int YEARS = Boolean.getBoolean("goodfaith.heavy") ? 20_000 : 200;
  private static final long SEED = 1;

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

  @Test
  void years_of_small_towns_go_as_the_law_says() throws IOException {
    Map<Integer, Clocks> profiles = Map.of(0, Clocks.NATIONAL, 1, Clocks.US, 2, Clocks.EU);
    Map<Integer, Rulebook> laws =
        Map.of(0, law(Clocks.NATIONAL), 1, law(Clocks.US), 2, law(Clocks.EU));
    long seed = Long.getLong("seed", 0);
    if (seed > 0) {
      String profile = System.getProperty("profile", "national");
      int at = profile.equals("us") ? 1 : profile.equals("eu") ? 2 : 0;
      new YearOfTown(laws.get(at), profiles.get(at), seed, Integer.getInteger("people", 50)).live();
      return;
    }
    long looked =
        LongStream.range(SEED, SEED + YEARS)
            .parallel()
            .map(one -> {
              int at = (int) (one % 3);
              return new YearOfTown(laws.get(at), profiles.get(at), one, 50).live();
            })
            .sum();

    assertThat(looked).isGreaterThan(YEARS * 4_000L);
  }

  @Test
  void years_of_larger_towns_go_as_the_law_says() throws IOException {
    new YearOfTown(law(Clocks.NATIONAL), Clocks.NATIONAL, 7, 2_000).live();
    new YearOfTown(law(Clocks.US), Clocks.US, 8, 2_000).live();
  }
}
