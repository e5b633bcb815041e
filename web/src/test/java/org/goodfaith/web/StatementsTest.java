package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.goodfaith.web.Site.Look;
import org.junit.jupiter.api.Test;

/// Whoever reads a record over HTTP reads that it is in dispute, how that stands, and what its
/// subject says of it.
@QuarkusTest
final class StatementsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/")
  URI start;

  private JsonNode report(String account, String subject, String purpose) {
    String asked = "{\"subject\":\"%s\",\"purpose\":\"%s\"}".formatted(subject, purpose);
    return Caller.json(new Caller(start).post(account, "/v1/reports", asked).body());
  }

  private static List<JsonNode> stated(JsonNode report) {
    return StreamSupport.stream(report.path("records").spliterator(), false)
        .filter(record -> !record.path("statements").isEmpty())
        .toList();
  }

  @Test
  void a_lender_reads_both_sides_and_a_score_that_does_not_count_what_nobody_proved() {
    JsonNode report = report("lender", "card:21", "credit-granting");

    assertThat(stated(report)).hasSize(1);
    JsonNode record = stated(report).getFirst();
    assertThat(record.path("disputed").asBoolean()).isTrue();
    assertThat(record.path("dispute").path("state").asText()).isEqualTo("both-sides");
    assertThat(record.path("dispute").path("since").asText()).isEqualTo("2026-04-05");
    assertThat(record.path("dispute").path("counted").asBoolean()).isFalse();
    JsonNode said = record.path("statements").path(0);
    assertThat(said.path("by").asText()).isEqualTo("subject");
    assertThat(said.path("day").asText()).isEqualTo("2026-04-05");
    assertThat(said.path("text").asText()).isEqualTo(Town.STATEMENT);
    JsonNode score = report.path("scores").path(0);
    assertThat(score.path("points").asInt()).as("five good months").isEqualTo(830);
    assertThat(score.path("not_counted")).hasSize(1);
    assertThat(score.path("not_counted").path(0)).isEqualTo(record.path("version"));
    assertThat(score.path("under_review").isNull()).isTrue();
    assertThat(score.path("steps").toString()).doesNotContain(record.path("version").asText());
  }

  private static String handleOf(String identifier) {
    return TownWiring.HANDLES.handleOf(TownWiring.TOWN.keyOf(identifier)).text();
  }

  @Test
  void everybody_reads_both_sides_on_the_public_page_of_an_organisation() {
    String address = "organisations/" + handleOf("licence:1004");
    JsonNode open = Caller.json(new Caller(start).get("", "/v1/" + address).body());

    assertThat(stated(open)).hasSize(1);
    assertThat(new Caller(start).get("", "/" + address).body())
        .contains("Disputed since 28 April 2026", "In the subject’s own words, 28 April 2026:")
        .contains("I &lt;b&gt;paid&lt;/b&gt; at the counter.\n我已付清 &amp; have the receipt.")
        .doesNotContain("<b>paid</b>");
  }

  @Test
  void the_whole_file_to_print_tells_of_the_words_and_of_what_no_score_counts() {
    assertThat(new Caller(start).get("doubter", "/me/file.pdf").body())
        .contains("Not counted, because they are in dispute or nobody proved them in time: 1.")
        .contains("The subject’s statement", "nothing follows from the record")
        .contains("I &lt;b&gt;paid&lt;/b&gt; at the counter.");
    JsonNode file = Caller.json(new Caller(start).get("doubter", "/v1/file").body());
    assertThat(stated(file)).hasSize(1);
    assertThat(file.path("histories").findValues("statements").toString()).contains("我已付清");
  }

  @Test
  void who_reads_a_report_on_a_page_reads_both_sides() {
    for (Look look : List.of(Look.DESK, Look.PHONE.dark(), Look.PHONE.scriptFree())) {
      try (Site site = new Site(start)) {
        Page lender = site.signedIn(look, "lender");
        lender.navigate("/report-desk");
        lender.fill("#subject", "card:21");
        lender.check("input[value=credit-granting]");
        lender.click("main button");
        assertThat(Site.text(lender))
            .contains("nobody proved them in time: 1.")
            .contains("Disputed since 5 April 2026: nobody proved it in time.")
            .contains("In the subject’s own words, 5 April 2026:", Town.STATEMENT);
        Site.judge(lender, look, "report-both-sides");

        Page own = site.signedIn(look, "doubter");
        assertThat(Site.text(own)).contains("Stated on 5 April 2026, shown beside the record: “I");
        Site.judge(own, look, "own-statement");
      }
    }
  }

  @Test
  void who_reads_chinese_reads_both_sides_in_chinese() {
    HttpRequest.Builder asked = HttpRequest.newBuilder().GET().header("Accept-Language", "zh-CN");
    String page =
        new Caller(start).send("", "/organisations/" + handleOf("licence:1004"), asked).body();

    assertThat(page).contains("自2026年4月28日起存在争议", "信息主体本人的声明，2026年4月28日：");
  }

  @Test
  void whoever_reads_a_listing_under_review_sees_since_when() {
    String who = Town.ASKING.getLast();
    String asked = "{\"about\":\"list:rail-no-sale\",\"ground\":\"wrong\",\"text\":\"Why?\"}";
    HttpResponse<String> made =
        new Caller(start).post(who.toLowerCase(Locale.ROOT), "/v1/reviews", asked);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);

    JsonNode report = report("officer", "resident:" + who, "supervision");

    assertThat(report.path("listings").path(0).path("under_review").asText())
        .isEqualTo("2026-05-04");
    assertThat(report.path("measures").path(0).path("under_review").isNull()).isTrue();
  }

  @Test
  void a_record_that_nobody_disputes_says_so() {
    JsonNode record = report("lender", "card:18", "credit-granting").path("records").path(0);

    assertThat(record.path("disputed").asBoolean(true)).isFalse();
    assertThat(record.path("dispute").isNull()).isTrue();
    assertThat(record.path("statements").isArray()).isTrue();
    assertThat(record.path("statements")).isEmpty();
  }
}
