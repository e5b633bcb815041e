package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The full trace of a subject, as an auditor reads it.
final class ExplainTest {
  private static Path folder = Path.of("");
  private static EmbeddedPostgres server;

  @BeforeAll
  static void open() {
    folder = SmallRegistry.copy("explain");
    server = EmbeddedPostgres.open(folder);
  }

  @AfterAll
  static void close() {
    server.close();
    Folders.delete(folder);
  }

  private static Outcome explain(String subject, String... more) {
    List<String> words =
        new java.util.ArrayList<>(
            List.of("rulebook", "explain", subject, "--data", folder.toString()));
    words.addAll(List.of(more));
    return Commands.run(words.toArray(String[]::new));
  }

  @Test
  void each_step_shows_its_window_its_records_and_the_bin_its_value_fell_in() {
    Outcome told = explain("card:7", "--purpose", "audit").ended(0);
    assertThat(told.out())
        .contains("Worst status within six months (Article 22, worst)")
        .containsPattern("reads +the largest status of card.month, within 6 months")
        .containsPattern("window +after [0-9-]{10}, through [0-9-]{10}")
        .containsPattern("bin +(below|[0-9]+ to below|[0-9]+ or more)")
        .containsPattern("record +[0-9-]{10} card.month: bill .* TWD, .*entry [a-z2-7]{26}/[0-9]+")
        .containsPattern("sum: \\+520 .* = [0-9]{3}");
  }

  @Test
  void the_trace_as_json_agrees_with_the_steps_of_the_report() {
    Map<String, Object> json = explain("card:9", "--purpose", "audit", "--json").ended(0).json();
    List<Map<String, Object>> trace = Outcome.list(json, "trace");
    Map<String, Object> score =
        Outcome.list(json, "scores").stream()
            .filter(one -> "repayment".equals(one.get("score")))
            .findFirst()
            .orElseThrow();
    long sum = 520;
    for (Map<String, Object> step : trace) {
      if ("repayment".equals(step.get("score"))) {
        sum += (Long) step.get("effect");
        assertThat(step.get("bin")).as("%s", step).isNotNull();
        assertThat(Outcome.list(step, "records")).as("%s", step).isNotEmpty();
      }
    }
    assertThat(sum).isEqualTo(score.get("points"));
  }

  @Test
  void units_show_what_each_record_is_worth_at_its_age() {
    assertThat(explain("licence:1475890", "--purpose", "audit").ended(0).out())
        .containsPattern("limits +never below -?[0-9]+, never above [0-9]+")
        .containsPattern("record +[0-9-]{10} food.inspection: .*, -[0-9]+ each  entry");
  }

  @Test
  void without_a_purpose_nothing_is_explained_and_with_one_the_look_is_kept() {
    Outcome refused = explain("card:11");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("no purpose is named", "allowed:");
    assertThat(explain("card:11", "--purpose", "rail-sale").err()).contains("opens no report");
    long before = entries();
    explain("card:11", "--purpose", "credit-granting").ended(0);
    assertThat(entries()).isEqualTo(before + 1);
    assertThat(explain("nobody", "--purpose", "audit").exit()).isEqualTo(2);
  }

  private static long entries() {
    return (Long)
        Commands.run("stats", "--json", "--data", folder.toString()).ended(0).json().get("entries");
  }
}
