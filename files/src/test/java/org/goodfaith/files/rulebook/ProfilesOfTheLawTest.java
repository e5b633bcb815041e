package org.goodfaith.files.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The chapters that stand in the place of others where another law counts.
class ProfilesOfTheLawTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  private static Rulebook law(String profile) throws IOException {
    TreeMap<String, byte[]> files =
        new TreeMap<>(LoadRulebook.load(ROOT.resolve("rulebook")).files());
    try (Stream<Path> chapters = Files.list(ROOT.resolve("rulebook-profiles/" + profile))) {
      for (Path chapter : chapters.toList()) {
        assertThat(files.put(chapter.getFileName().toString(), Files.readAllBytes(chapter)))
            .as("a chapter that stands in no other's place: " + chapter)
            .isNotNull();
      }
    }
    return switch (LoadRulebook.load(files).proved()) {
      case Proved.Holds holds -> holds.rulebook();
      case Proved.Faulty faulty ->
          throw new AssertionError(
              faulty.faults().stream().map(RulebookFault::text).collect(Collectors.joining("\n")));
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "eu", "shanghai", "shenzhen", "taizhou"})
  void each_profile_is_proved_and_keeps_the_numbers_of_the_articles(String profile)
      throws IOException {
    Rulebook national =
        ((Proved.Holds) LoadRulebook.load(ROOT.resolve("rulebook")).proved()).rulebook();

    assertThat(law(profile).articles())
        .extracting(Article::number)
        .isEqualTo(national.articles().stream().map(Article::number).toList());
  }

  @Test
  void the_law_for_the_union_knows_no_conduct_points() throws IOException {
    assertThat(law("us").on(DAY).score("conduct")).isPresent();
    assertThat(law("eu").on(DAY).score("conduct")).isEmpty();
    assertThat(law("eu").on(DAY).services()).doesNotContain("library.long-loan");
  }

  /// AI Act, article 5(1)(c): not a chapter that is missing, but a law that cannot be had.
  @Test
  void the_law_for_the_union_refuses_conduct_points() throws IOException {
    TreeMap<String, byte[]> files =
        new TreeMap<>(LoadRulebook.load(ROOT.resolve("rulebook")).files());
    String good =
        Files.readString(ROOT.resolve("rulebook-profiles/eu/84-merit.md"))
            .split("## Article 109", -1)[0];
    String conduct = new String(files.get("84-merit.md"), UTF_8);
    files.put("83-merit.md", good.replace("## Article 108.", "## Article 108a.").getBytes(UTF_8));
    files.put(
        "84-merit.md",
        ("# Conduct\n\n" + conduct.substring(conduct.indexOf("## Article 108."))).getBytes(UTF_8));

    Proved proved = LoadRulebook.load(files).proved();

    assertThat(((Proved.Faulty) proved).faults())
        .extracting(RulebookFault::code, RulebookFault::article)
        .contains(tuple("rulebook.prohibited", "108"));
  }
}
