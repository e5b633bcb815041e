package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.testkit.year.Clocks;
import org.goodfaith.testkit.year.YearOfTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Years of small towns on PostgreSQL, its server killed under commands. `-Dseed=N` lives one
/// again; `-Dgoodfaith.heavy=true` lives more and larger ones.
class YearOnPostgresTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final boolean HEAVY = Boolean.getBoolean("goodfaith.heavy");
  private static final int PEOPLE = HEAVY ? 50 : 8;
  private static final long YEARS = HEAVY ? 10 : 1;

  @TempDir Path folder;

  @Test
  void a_year_on_a_server_that_is_killed_goes_as_the_law_says() throws Exception {
    TreeMap<String, byte[]> files =
        new TreeMap<>(LoadRulebook.load(ROOT.resolve("rulebook")).files());
    Rulebook law = ((Proved.Holds) LoadRulebook.load(files).proved()).rulebook();
    long seed = Long.getLong("seed", 1);
    int kills = 0;
    for (long one = seed; one < seed + YEARS; one++) {
      Path data = folder.resolve("town-" + one);
      List<PostgresTown> towns = new ArrayList<>();
      YearOfTown year =
          new YearOfTown(
              law,
              Clocks.NATIONAL,
              one,
              PEOPLE,
              clock -> {
                towns.add(new PostgresTown(data, clock, files));
                return towns.getFirst();
              });
      try (PostgresTown town = towns.getFirst()) {
        assertThat(year.live()).isPositive();
        kills += town.kills();
      }
    }
    assertThat(kills).isPositive();
  }
}
