package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.PlainWords;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.testkit.Golden;
import org.junit.jupiter.api.Test;

/// The law that ships with the registry.
class LawOfTheDemoTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));

  private static Rulebook law() {
    return switch (LoadRulebook.load(ROOT.resolve("rulebook")).proved()) {
      case Proved.Holds holds -> holds.rulebook();
      case Proved.Faulty faulty ->
          throw new AssertionError(
              faulty.faults().stream().map(RulebookFault::text).collect(Collectors.joining("\n")));
    };
  }

  @Test
  void the_law_holds_with_all_its_cases() {
    Rulebook law = law();

    assertThat(law.articles()).hasSizeGreaterThanOrEqualTo(130);
    assertThat(law.blocks(CaseRule.class)).hasSizeGreaterThanOrEqualTo(160);
  }

  @Test
  void every_article_with_a_list_or_a_score_has_two_cases() {
    for (Article article : law().articles()) {
      boolean claims =
          article.blocks().stream()
              .anyMatch(block -> block instanceof ListRule || block instanceof ScoreRule);
      List<Block> cases = article.blocks().stream().filter(CaseRule.class::isInstance).toList();
      assertThat(claims ? cases.size() : 2)
          .as("cases of Article " + article.number())
          .isGreaterThan(1);
    }
  }

  @Test
  void every_article_but_the_definitions_cites_its_analogue() {
    for (Article article : law().articles()) {
      boolean cited = article.prose().contains("*Analogue");
      assertThat(cited || "Words".equals(article.title()))
          .as("Article " + article.number())
          .isTrue();
    }
  }

  @Test
  void the_page_about_the_law_counts_right_and_names_every_score() throws IOException {
    Rulebook law = law();
    String page = Files.readString(ROOT.resolve("docs/reference/law-of-alder.md"));

    assertThat(page)
        .contains(
            law.articles().size()
                + " articles, "
                + law.blocks(CaseRule.class).size()
                + " worked cases");
    for (ScoreRule score : law.blocks(ScoreRule.class)) {
      assertThat(page)
          .contains("| `" + score.code() + "`")
          .contains(" " + score.least() + " to " + score.most());
    }
  }

  @Test
  void the_same_files_have_the_same_digest_and_the_same_law() {
    LoadRulebook.Loaded loaded = LoadRulebook.load(ROOT.resolve("rulebook"));
    Proved again = LoadRulebook.load(loaded.files()).proved();

    assertThat(again)
        .isInstanceOfSatisfying(
            Proved.Holds.class,
            holds -> assertThat(holds.rulebook().digest()).isEqualTo(law().digest()));
  }

  @Test
  void old_days_keep_the_old_law() {
    Rulebook law = law();
    int before =
        law.on(LocalDate.of(2025, 12, 31))
            .list("rail-no-sale")
            .orElseThrow()
            .objection()
            .workingDays();
    int after =
        law.on(LocalDate.of(2026, 1, 1))
            .list("rail-no-sale")
            .orElseThrow()
            .objection()
            .workingDays();

    assertThat(before).isEqualTo(5);
    assertThat(after).isEqualTo(7);
  }

  @Test
  void each_rule_in_plain_words_reads_as_reviewed() {
    StringBuilder words = new StringBuilder();
    for (Article article : law().articles()) {
      for (Block block : article.blocks()) {
        words
            .append("Article ")
            .append(article.number())
            .append(", ")
            .append(block.element())
            .append('\n')
            .append(PlainWords.of(block).text())
            .append("\n\n");
      }
    }
    Golden.check(
        ROOT.resolve("files/src/test/resources/rulebooks/law-in-plain-words.txt"),
        words.toString().strip());
  }
}
