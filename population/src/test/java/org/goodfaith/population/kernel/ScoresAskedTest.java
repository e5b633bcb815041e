package org.goodfaith.population.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.junit.jupiter.api.Test;

/// What is asked of everybody is no more than what the question needs.
final class ScoresAskedTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final String PAGE = "30-repayment.md";

  /// The law as shipped, without its cases.
  private static Rulebook law(String was, String is) {
    Path root = Path.of(System.getProperty("goodfaith.root", ".."));
    Map<String, byte[]> texts = new TreeMap<>(LoadRulebook.load(root.resolve("rulebook")).files());
    String page = new String(texts.getOrDefault(PAGE, new byte[0]), StandardCharsets.UTF_8);
    assertThat(page).contains(was);
    page = page.replaceAll("(?s)```case\n.*?```\n", "").replace(was, is);
    texts.put(PAGE, page.getBytes(StandardCharsets.UTF_8));
    return ((Proved.Holds) LoadRulebook.load(texts).proved()).rulebook();
  }

  @Test
  void of_a_reform_only_what_the_laws_do_not_have_in_common_is_asked() {
    Asking before = new Asking(law("exactly 2: -50", "exactly 2: -50"), DAY);
    Asking after = new Asking(law("exactly 2: -50", "exactly 2: -60"), DAY);

    ScoresAsked.Changed changed = ScoresAsked.Changed.of(before, after);

    int days = changed.pairs().size();
    assertThat(days).isPositive();
    assertThat(changed.asked().lines()).hasSize(2 * days);
    assertThat(ScoresAsked.of(List.of(before, after)).lines()).hasSizeGreaterThan(2 * days + 2);
  }

  @Test
  void of_two_laws_that_say_the_same_nothing_is_asked() {
    Asking law = new Asking(law("exactly 2: -50", "exactly 2: -50"), DAY);

    ScoresAsked.Changed changed = ScoresAsked.Changed.of(law, law);

    assertThat(changed.asked().lines()).isEmpty();
    assertThat(changed.pairs()).isEmpty();
  }
}
