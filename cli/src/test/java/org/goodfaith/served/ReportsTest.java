package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reports of real subjects: every number with its reasons, and the same answer for ever.
final class ReportsTest {
  private static final long SEED = Long.getLong("seed", 20_260_331);

  @Test
  void the_steps_of_every_score_add_up_and_name_articles_and_entries() {
    Random random = new Random(SEED);
    Stream<String> cards = random.ints(8, 1, 30_001).mapToObj(number -> "card:" + number);
    Stream<String> others =
        Stream.of(
            "shop-customer:12348",
            "shop-customer:12352",
            "shop-customer:14911",
            "licence:1475890",
            "licence:2",
            "licence:9",
            "resident:MADE-UP-001",
            "resident:MADE-UP-022");
    int scored = 0;
    for (String subject : Stream.concat(cards, others).toList()) {
      scored += scoresAddUp(subject);
    }
    assertThat(scored).as("seed %d", SEED).isGreaterThanOrEqualTo(12);
  }

  private static int scoresAddUp(String subject) {
    int scored = 0;
    for (Map<String, Object> score : Outcome.list(report(subject).json(), "scores")) {
      if (score.containsKey("points")) {
        long sum = 0;
        for (Map<String, Object> step : Outcome.list(score, "steps")) {
          sum += (Long) step.get("effect");
          assertThat(step.get("article")).as(subject).asString().matches("[0-9]+");
          assertThat((List<?>) step.get("evidence"))
              .as("%s: %s", subject, step)
              .isNotEmpty()
              .allMatch(entry -> entry.toString().matches("[a-z2-7]{26}/[0-9]+"));
        }
        assertThat(sum).as("%s: %s", subject, score).isEqualTo(score.get("points"));
        scored++;
      }
    }
    return scored;
  }

  private static Outcome report(String subject, String... more) {
    String[] words = {"report", subject, "--purpose", "audit", "--json"};
    return DemoRegistry.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new))
        .ended(0);
  }

  @Test
  void a_customer_without_consent_has_no_loyalty_score() {
    assertThat(score(report("shop-customer:12350"), "loyalty"))
        .containsEntry("none", "no_consent")
        .doesNotContainKey("points");
  }

  @Test
  void a_withdrawn_consent_leaves_a_day_of_forgetting() {
    LocalDate withdrawn = LocalDate.now().withDayOfMonth(1).minusMonths(1).minusDays(1);
    assertThat(score(report("shop-customer:12513"), "loyalty")).containsEntry("none", "no_consent");
    assertThat(
            score(
                    report("shop-customer:12513", "--as-of", withdrawn.minusDays(20).toString()),
                    "loyalty")
                .toString())
        .contains("forgotten_on")
        .doesNotContain("points");
  }

  static Map<String, Object> score(Outcome report, String code) {
    return Outcome.list(report.json(), "scores").stream()
        .filter(score -> code.equals(score.get("score")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void earlier_answers_are_given_again_after_a_correction_and_a_withdrawal() {
    Path folder = SmallRegistry.copy("reports");
    try (var open = org.goodfaith.postgres.embedded.EmbeddedPostgres.open(folder)) {
      assertThat(open.isAlive()).isTrue();
      String day = LocalDate.now().minusDays(40).toString();
      Outcome now = ask(folder, "card:7");
      Outcome then = ask(folder, "card:7", "--as-of", day);
      String moment = String.valueOf(now.json().get("known_at"));
      String momentThen = String.valueOf(then.json().get("known_at"));
      Path file = folder.resolve("sent.jsonl");
      Folders.lines(
          file,
          List.of(
              "{\"act\":\"correction\",\"about\":\"person\",\"scheme\":\"card\",\"subject\":\"7\","
                  + "\"kind\":\"card.month\",\"day\":\""
                  + monthEnd(1)
                  + "\",\"reference\":\"c1\",\"target\":\"7/2005-09\",\"reason\":\"wrong-amount\","
                  + "\"facts\":{\"status\":8,\"bill\":\"900000\",\"payment\":\"0\"}}",
              "{\"act\":\"withdrawal\",\"about\":\"person\",\"scheme\":\"card\",\"subject\":\"7\","
                  + "\"day\":\""
                  + LocalDate.now()
                  + "\",\"reference\":\"c2\",\"target\":\"7/2005-06\",\"reason\":\"mistake\"}"));
      Outcome sent = corrections(folder, file);
      assertThat(sent.json().toString()).contains("accepted=2");

      assertThat(ask(folder, "card:7", "--known-at", moment).out()).isEqualTo(now.out());
      assertThat(ask(folder, "card:7", "--known-at", momentThen, "--as-of", day).out())
          .isEqualTo(then.out());
      Map<String, Object> after = score(ask(folder, "card:7"), "repayment");
      assertThat(after.get("points")).isNotEqualTo(score(now, "repayment").get("points"));
      assertThat(after.toString()).contains("value=8");
      Commands.run("verify", "--data", folder.toString()).ended(0);
    }
    Folders.delete(folder);
  }

  private static Outcome corrections(Path folder, Path file) {
    Path mapping = folder.resolve("issuer.yaml");
    Folders.lines(
        mapping,
        List.of(
            "mapping: issuer",
            "title: Corrections of the card issuer",
            "format: jsonl",
            "source: card-issuer",
            "rows: native"));
    String[] words = {
      "ingest",
      "--data",
      folder.toString(),
      "--mapping",
      mapping.toString(),
      "--json",
      file.toString()
    };
    return Commands.run(words).ended(0);
  }

  private static LocalDate monthEnd(int monthsAgo) {
    return LocalDate.now().withDayOfMonth(1).minusMonths(monthsAgo - 1L).minusDays(1);
  }

  private static Outcome ask(Path folder, String subject, String... more) {
    String[] words = {
      "report", subject, "--purpose", "audit", "--json", "--data", folder.toString()
    };
    return Commands.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new))
        .ended(0);
  }
}
