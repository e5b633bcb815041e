package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a service is told, for every made-up traveller and for people nobody knows.
final class ChecksTest {
  /// A row of the table that says what is expected: number, story, ticket, premium.
  private static final Pattern ROW =
      Pattern.compile("\\| ([0-9]+) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|");

  @Test
  void every_made_up_traveller_is_answered_as_their_page_says() throws IOException {
    String page = Files.readString(SmallRegistry.DEMO_DATA.resolve("conduct/SOURCE.md"));
    List<MatchResult> rows = ROW.matcher(page).results().toList();
    assertThat(rows).hasSize(24);
    for (MatchResult row : rows) {
      String subject = "resident:MADE-UP-%03d".formatted(Integer.parseInt(row.group(1)));
      String premium = row.group(3).equals("the same") ? row.group(2) : row.group(3);
      answers(subject, "rail.ticket", row.group(2));
      answers(subject, "rail.premium", premium);
    }
  }

  private static void answers(String subject, String service, String expected) {
    Outcome outcome = check(subject, service);
    Map<String, Object> answer = outcome.json();
    String code = answer.get("outcome").toString();
    assertThat(expected).as("%s %s: %s", subject, service, answer).contains(code);
    boolean yes = List.of("clear", "privileged", "suspended").contains(code);
    assertThat(answer.get("yes")).isEqualTo(yes);
    outcome.ended(yes ? 0 : 1);
    if (code.equals("refused")) {
      for (String key : List.of("list", "article", "from", "through", "how_to_object")) {
        assertThat(answer.get(key)).as("%s %s: %s", subject, service, key).isNotNull();
      }
      if (expected.contains("Article")) {
        assertThat(expected).contains("(" + answer.get("article") + ")");
      }
      Outcome need = check(subject, service, "--need", "travel to essentials").ended(0);
      assertThat(need.json().get("outcome")).isIn("clear", "privileged");
    }
  }

  private static Outcome check(String subject, String service, String... more) {
    List<String> words =
        new ArrayList<>(List.of("check", subject, service, "--purpose", "rail-sale", "--json"));
    words.addAll(List.of(more));
    return DemoRegistry.run(words.toArray(String[]::new));
  }

  @Test
  void somebody_unknown_is_answered_word_for_word_like_somebody_clear() {
    String clear = check("resident:MADE-UP-003", "rail.ticket").ended(0).out();
    assertThat(check("resident:NOBODY-AT-ALL", "rail.ticket").ended(0).out()).isEqualTo(clear);
    assertThat(check("no-such-scheme:1", "rail.ticket").ended(0).out()).isEqualTo(clear);
    assertThat(check("card:29999", "rail.ticket").ended(0).out()).isEqualTo(clear);
  }

  @Test
  void a_question_that_is_none_ends_2_and_says_what_would_be_right() {
    Outcome purpose = ask("check", "card:1", "rail.ticket").ended(2);
    assertThat(purpose.err())
        .isEqualTo(
            """
            Not answered.
            question: no purpose is named [answer.purpose]
                allowed: own-file, credit-granting, rail-sale, shop-privilege, supervision,\
             audit, own-records, kitchen-public, air-sale, company-register, premium-sale,\
             tax-standing, market-contract, kitchen-licence, tender-award, loan-desk,\
             government-public, first-served, long-loan, road-renewal, market-supervision,\
             solvency-check
                remedy:  Name why you look with --purpose, and ask again.
            """);
    Outcome service = ask("check", "card:1", "rail.tikcet", "--purpose", "rail-sale").ended(2);
    assertThat(service.err())
        .contains(
            "rail.tikcet", "did you mean 'rail.ticket'?", "rail.premium, rail.ticket", "remedy:  ");
    Outcome subject = ask("check", "17", "rail.ticket", "--purpose", "rail-sale").ended(2);
    assertThat(subject.err())
        .isEqualTo(
            """
            The subject is not written as scheme:value.
              Write for example card:17 or licence:1475890; schemes are lower-case.
            """);
    Outcome report = ask("report", "card:1", "--purpose", "rail-sale").ended(2);
    assertThat(report.err()).contains("'rail-sale' opens no report", "remedy:  ");
    Outcome wrong = ask("report", "card:1", "--purpose", "curiosity").ended(2);
    assertThat(wrong.err()).contains("curiosity", "allowed: own-file", "remedy:  ");
    Outcome moment =
        ask("report", "card:1", "--purpose", "audit", "--known-at", "yesterday").ended(2);
    assertThat(moment.err()).startsWith("--known-at is no moment.");
    Outcome option = ask("check", "card:1", "rail.ticket", "--porpose", "rail-sale");
    assertThat(option.exit()).isEqualTo(2);
  }

  private static Outcome ask(String... words) {
    return DemoRegistry.run(words);
  }

  @Test
  void the_packaged_program_ends_as_the_answer_is() {
    Path folder = DemoRegistry.folder();
    String[] words = {
      "check",
      "resident:MADE-UP-001",
      "rail.ticket",
      "--purpose",
      "rail-sale",
      "--data",
      "" + folder
    };
    Outcome refused = GoodfaithProcess.run(words).ended(1);
    assertThat(refused.out()).startsWith("refused: ").contains("Article 48");
    words[1] = "resident:MADE-UP-003";
    assertThat(GoodfaithProcess.run(words).ended(0).out()).startsWith("clear: ");
    words[1] = "MADE-UP-003";
    assertThat(GoodfaithProcess.run(words).ended(2).err()).contains("scheme:value");
  }
}
