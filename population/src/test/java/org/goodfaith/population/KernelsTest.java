package org.goodfaith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.junit.jupiter.api.Test;

final class KernelsTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));

  @Test
  void every_element_of_the_law_as_shipped_has_a_kernel() {
    Rulebook law = ((Proved.Holds) LoadRulebook.load(ROOT.resolve("rulebook")).proved()).rulebook();
    Kernels kernels = new Kernels(law);

    assertThat(kernels.words(law.articles()).getLast()).startsWith("No element goes through");
    assertThat(law.blocks(ListRule.class)).allMatch(list -> kernels.kernel(list).orElse(false));
  }

  @Test
  void a_count_of_different_texts_over_several_kinds_goes_through_the_core() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("1.md", PAGE.getBytes(StandardCharsets.UTF_8));
    Rulebook law = ((Proved.Holds) LoadRulebook.enacted(files)).rulebook();
    Kernels kernels = new Kernels(law);

    assertThat(law.blocks(PointsRule.class))
        .singleElement()
        .satisfies(rule -> assertThat(kernels.kernel(rule)).contains(false));
    assertThat(kernels.words(law.articles()).getLast())
        .contains("points places (Article 3)", "score s (Article 3)");
  }

  private static final String PAGE =
      """
      # Law

      ## Article 1. Trips
      *In force from 2020-01-01.*

      ```record
      kind: rail.trip
      about: person
      context: rail
      tier: neutral
      facts:
        place: one of north, south
      kept: 2 years from end of conduct
      ```

      ## Article 2. Tours
      *In force from 2020-01-01.*

      ```record
      kind: rail.tour
      about: person
      context: rail
      tier: neutral
      facts:
        place: one of north, south
      kept: 2 years from end of conduct
      ```

      ## Article 3. Places
      *In force from 2020-01-01.*

      ```score
      code: s
      about: person
      range: 0 to 5
      opt-in: no
      start: 0
      contexts: [rail]
      needs: 1 record of rail.trip, rail.tour
      ```
      ```points
      code: places
      score: s
      value: different place of rail.trip, rail.tour within 1 year
      each: 1
      floor: 0
      cap: 5
      ```
      """;
}
