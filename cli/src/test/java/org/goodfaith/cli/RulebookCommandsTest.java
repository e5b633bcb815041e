package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of a rulebook as somebody runs them who begins one, changes it and breaks it.
final class RulebookCommandsTest {
  private static final Path SHIPPED = Ran.HOME.resolve("rulebook");

  @TempDir Path temp = Path.of("");

  private Path law = Path.of("");

  @BeforeEach
  void begin() {
    law = temp.resolve("law");
    assertThat(Ran.command("rulebook", "new", law).exit()).isZero();
  }

  private static JsonNode json(Ran ran) throws IOException {
    return new ObjectMapper().readTree(ran.out());
  }

  private static void change(Path folder, String chapter, String was, String is)
      throws IOException {
    Path file = folder.resolve(chapter);
    String text = Files.readString(file);
    assertThat(text).contains(was);
    Files.writeString(file, text.replace(was, is));
  }

  @Test
  void a_new_rulebook_passes_check_and_test_and_every_rule_has_a_case() throws IOException {
    assertThat(Ran.command("rulebook", "check", law).out())
        .startsWith("The Code of the Lending Library: 8 articles proved, 6 cases hold, digest ");
    Ran test = Ran.command("rulebook", "test", law);
    assertThat(test.exit()).isZero();
    assertThat(test.out())
        .contains("holds  Article 6: the day after the last")
        .endsWith("6 cases, 6 hold, 0 fail; 9 of 9 rules are read by a case.\n");
  }

  @Test
  void a_folder_with_something_in_it_is_left_as_it_is() {
    Ran again = Ran.command("rulebook", "new", law);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("is not empty", "nothing was written");
  }

  @Test
  void a_failing_case_shows_what_it_expects_and_what_follows() throws IOException {
    change(law, "10-library.md", "through 2026-06-10", "through 2026-06-11");
    Ran test = Ran.command("rulebook", "test", law);
    assertThat(test.exit()).isEqualTo(1);
    assertThat(test.out())
        .contains(
            "FAILS  Article 6: damage approved and not opposed",
            "at        10-library.md:",
            "as of     2026-06-10",
            "expected  commerce.rare-book refused from 2026-03-13 through 2026-06-11 by Article 6",
            "found     commerce.rare-book refused from 2026-03-13 through 2026-06-10 by Article 6",
            "working   3 March + 7 working days",
            "6 cases, 5 hold, 1 fail");
    JsonNode failed = json(Ran.command("rulebook", "test", law, "--json")).get("cases").get(0);
    assertThat(failed.get("outcome").asText()).isEqualTo("fails");
    assertThat(failed.get("compared").get(0).get("found").asText()).contains("2026-06-10");
  }

  @Test
  void rules_without_a_case_are_named_by_article() throws IOException {
    Path chapter = law.resolve("20-reliability.md");
    String text = Files.readString(chapter);
    Files.writeString(chapter, text.substring(0, text.indexOf("```case")));
    Ran test = Ran.command("rulebook", "test", law);
    assertThat(test.exit()).isZero();
    assertThat(test.out())
        .contains(
            "  Article 8. How late: NO CASE",
            "    no case reads points latest",
            "articles without a case: 5, 7, 8.");
    List<String> without = new ArrayList<>();
    for (JsonNode article : json(Ran.command("rulebook", "test", law, "--json")).get("coverage")) {
      if (article.get("cases").asInt() == 0 && !article.get("rules").isEmpty()) {
        without.add(article.get("article").asText());
      }
    }
    assertThat(without).containsExactly("5", "7", "8");
  }

  @Test
  void the_cases_of_what_is_no_law_are_not_run() throws IOException {
    change(law, "10-library.md", "tier: general", "tier: grave");
    Ran test = Ran.command("rulebook", "test", law);
    assertThat(test.exit()).isEqualTo(1);
    assertThat(test.err())
        .contains("is not law, so its cases cannot be run", "10-library.md:", "'grave'");
  }

  @Test
  void the_shipped_rulebook_is_tested_too() {
    Ran test = Ran.command("rulebook", "test", SHIPPED);
    assertThat(test.exit()).isZero();
    assertThat(test.out()).contains(" 0 fail; ").doesNotContain("FAILS");
  }

  @Test
  void show_takes_a_folder_and_an_article() {
    assertThat(Ran.command("rulebook", "show", law, "6").out())
        .startsWith("Article 6. A book damaged")
        .contains("It ends by itself 90 days after the end of the objection window.")
        .doesNotContain("Article 7");
    assertThat(Ran.command("rulebook", "show", "6", "--rulebook", law).out())
        .isEqualTo(Ran.command("rulebook", "show", law, "6").out());
    Ran none = Ran.command("rulebook", "show", law, "99");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("The law has no article 99.");
  }

  @Test
  void the_page_needs_nothing_else_and_the_pdf_holds_every_article() throws Exception {
    Path page = temp.resolve("law.html");
    Path sheets = temp.resolve("law.pdf");
    Ran wrote = Ran.command("rulebook", "show", SHIPPED, "--html", page, "--pdf", sheets);
    assertThat(wrote.err()).isEmpty();
    assertThat(wrote.out()).contains("law.html: ", "law.pdf: ");
    String html = Files.readString(page);
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"en\">", "id=\"article-48\"", "href=\"#article-48\"")
        .doesNotContain("<script", "src=", "http://", "url(");
    var reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    assertThat(reader.parse(page.toFile()).getElementsByTagName("h1").getLength()).isEqualTo(1);
    try (PDDocument pdf = Loader.loadPDF(sheets.toFile())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("Article 1.", "Article 58.", "No ticket for 180 days");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
    }
  }

  @Test
  void a_pdf_never_loses_a_letter_in_silence() throws IOException {
    change(law, "10-library.md", "A book damaged", "A \u66f8 damaged <i>");
    Ran refused = Ran.command("rulebook", "show", law, "--pdf", temp.resolve("law.pdf"));
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("cannot show \u66f8", "--font FILE");
    assertThat(temp.resolve("law.pdf")).doesNotExist();
    Path page = temp.resolve("law.html");
    assertThat(Ran.command("rulebook", "show", law, "--html", page).exit()).isZero();
    assertThat(Files.readString(page)).contains("A \u66f8 damaged &lt;i&gt;");
  }

  @Test
  void a_changed_window_is_one_change_from_its_day() throws IOException {
    Path next = temp.resolve("next");
    Ran.command("rulebook", "new", next);
    Path chapter = next.resolve("10-library.md");
    String text = Files.readString(chapter);
    int begin = text.indexOf("```list");
    int end = text.indexOf("```", begin + 3);
    String old = text.substring(begin, end);
    Files.writeString(
        chapter,
        text.substring(0, begin)
            + old
            + "until: 2027-02-28\n```\n\n"
            + old.replace("7 working", "10 working")
            + "from: 2027-03-01\n"
            + text.substring(end));
    Ran diff = Ran.command("rulebook", "diff", law, next);
    assertThat(diff.exit()).isZero();
    assertThat(diff.out())
        .isEqualTo(
            """
            Article 6. A book damaged
              changed from 2027-03-01: list no-rare-books
                for      people with a record of library.damage
                value    objection: 7 working days from notice -> 10 working days from notice
                before   It takes effect after notice and 7 working days to object; an objection\
             suspends it.
                after    It takes effect after notice and 10 working days to object; an objection\
             suspends it.

            1 change, 1 of rules and cases, 0 of texts.
            """);
    JsonNode change = json(Ran.command("rulebook", "diff", law, next, "--json")).get("changes");
    assertThat(change).hasSize(1);
    assertThat(change.get(0).get("from").asText()).isEqualTo("2027-03-01");
    assertThat(change.get(0).get("through").isNull()).isTrue();
    assertThat(change.get(0).get("values").get(0).get("old").asText())
        .isEqualTo("7 working days from notice");
  }

  @Test
  void what_is_added_and_what_ends_is_told_for_whom() throws IOException {
    Path next = temp.resolve("next");
    Ran.command("rulebook", "new", next);
    change(next, "20-reliability.md", "```measure\n", "```measure\nuntil: 2026-12-31\n");
    change(next, "20-reliability.md", "always in time", "never late");
    change(next, "00-offices.md", "Nobody else may look", "Nobody else may ever look");
    assertThat(Ran.command("rulebook", "diff", law, next).out())
        .contains(
            "ended from 2027-01-01: measure longer-loan",
            "for      whoever has grade A of the score 'reliability'",
            "case always in time",
            "case never late",
            "changed: text",
            "after    Everybody may read their own file.");
    assertThat(Ran.command("rulebook", "diff", next, law).out())
        .contains("added from 2027-01-01: measure longer-loan");
    assertThat(Ran.command("rulebook", "diff", law, law).out())
        .isEqualTo("Nothing changes: the two say the same on every day.\n");
  }

  @Test
  void folders_that_are_none_are_told_with_a_remedy() {
    Path none = temp.resolve("nowhere");
    for (Ran ran :
        List.of(
            Ran.command("rulebook", "check", none),
            Ran.command("rulebook", "test", none),
            Ran.command("rulebook", "show", none),
            Ran.command("rulebook", "diff", law, none))) {
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err()).contains("the folder cannot be read", "remedy:  ");
    }
    assertThat(Ran.command("rulebook", "diff", law).exit()).isEqualTo(2);
    assertThat(Ran.command("rulebook", "schema", "recrd").err()).contains("Did you mean 'record'?");
  }
}
