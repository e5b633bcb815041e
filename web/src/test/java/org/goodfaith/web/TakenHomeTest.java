package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.goodfaith.core.subject.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people take home from the registry: their whole file, the letter of a lender, and that they
/// are forgotten.
@QuarkusTest
final class TakenHomeTest {
  @TestHTTPResource("/")
  URI start;

  private Caller caller;

  @BeforeEach
  void call() {
    caller = new Caller(start);
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  private static String handleOf(String identifier) {
    return TownWiring.HANDLES.handleOf(TownWiring.TOWN.keyOf(identifier)).text();
  }

  private void lenderReads(String identifier) {
    HttpResponse<String> read =
        caller.post(
            "lender",
            "/v1/reports",
            "{\"subject\":\"" + identifier + "\",\"purpose\":\"credit-granting\"}");
    assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
  }

  @Test
  void whole_file_says_what_was_recorded_said_and_read_for_programs_and_on_sheets() {
    lenderReads("card:17");
    JsonNode file = json(caller.get("cardholder", "/v1/file"));
    assertThat(file.path("names").toString()).contains("card:17");
    assertThat(file.path("histories")).hasSameSizeAs(file.path("records"));
    assertThat(file.path("reads").toString()).contains("credit-granting", "lender");
    JsonNode page = json(caller.get("cardholder", "/me/file.json"));
    assertThat(page.path("scores")).isEqualTo(file.path("scores"));

    for (String address : new String[] {"/v1/file.pdf", "/me/file.pdf"}) {
      HttpResponse<String> sheets = caller.get("cardholder", address);
      assertThat(sheets.headers().firstValue("Content-Disposition").orElseThrow())
          .contains("goodfaith-file.pdf");
      assertThat(sheets.body())
          .contains("Known by card:17", "Repayment", "Who looked", "lender", "Article 21")
          .doesNotContain("NOT_FOUND");
    }
  }

  @Test
  void whole_file_tells_of_objections_consents_and_lists() {
    assertThat(caller.get("customer", "/v1/file.pdf").body())
        .contains("What you said yes to", "<td>2 January 2026</td><td>Loyalty");
    String refused = caller.get("subject", "/v1/file.pdf").body();
    assertThat(refused)
        .contains("No rail ticket", "In force from", "A second officer approved, by");
    assertThat(json(caller.get("subject", "/v1/file")).path("histories").toString())
        .contains("\"act\":\"notice\"");
  }

  @Test
  void lender_writes_the_letter_on_a_page_and_prints_it() {
    String handle = handleOf("card:17");
    Site site = new Site(start);
    Page lender = site.signedIn(Site.Look.PHONE, "lender");
    lender.navigate("/subjects/" + handleOf("shop-customer:12346") + "/letter");
    assertThat(lender.innerText("main")).contains("You asked nothing about this subject.");
    lender.navigate("/report-desk");
    lender.fill("#subject", "card:17");
    lender.check("input[value=credit-granting]");
    lender.click("main button");
    lender.click("text=Write the letter to whom you decided against");
    lender.selectOption("#score", "repayment");
    lender.click("main button");
    assertThat(lender.innerText("article"))
        .contains(
            "From lender", "points on a scale from", "Article 21", "The subject must have it");
    assertThat(lender.getByRole(com.microsoft.playwright.options.AriaRole.ROW).count())
        .isBetween(2, 5);
    assertThat(Site.findings(lender)).isEmpty();
    Site.picture(lender, "phone/letter");
    String print = lender.getAttribute("article a.button", "href");
    site.close();
    assertThat(caller.get("lender", print).body()).contains("To the subject of file " + handle);
    assertThat(caller.get("lender", print.replaceAll("inquiry=[0-9]+", "inquiry=x")).statusCode())
        .isEqualTo(400);
    assertThat(caller.get("officer", print).statusCode()).isEqualTo(403);
  }

  @Test
  void chinese_pages_say_in_chinese_why_something_is_so() {
    String lapsed = "/subjects/" + handleOf("resident:R-LAPSED") + "?lang=zh";
    assertThat(caller.form("officer", lapsed, Map.of("purpose", "supervision")).body())
        .contains("期限于2025年", "届满")
        .doesNotContain("its time was over", "Its time was over");
    String objected = "/subjects/" + handleOf("resident:R-OBJECTED") + "?lang=zh";
    assertThat(caller.form("officer", objected, Map.of("purpose", "supervision")).body())
        .contains("无人在期限内证明该记录")
        .doesNotContain("obody proved the record in time");
    String erasure = "/subjects/" + handleOf("resident:R-WINDOW") + "/erasure?lang=zh";
    assertThat(caller.get("officer", erasure).body())
        .contains("2026年4月28日的记录")
        .doesNotContain("the record rail");
    Map<String, String> check =
        Map.of("subject", "resident:NOBODY", "service", "rail.ticket", "purpose", "rail-sale");
    assertThat(caller.form("service", "/check-desk?lang=zh", check).body())
        .contains("没有任何不利事项")
        .doesNotContain("Nothing stands against");
    assertThat(caller.get("leaver", "/subjects/" + handleOf("shop-customer:12348")).body())
        .doesNotContain("当事人");
  }

  @Test
  void program_of_an_officer_sees_what_needs_a_file_and_erases_what_nothing_needs() {
    String needed = "/v1/subjects/" + handleOf("resident:R-REFUSED") + "/erasure";
    JsonNode needs = json(caller.get("officer", needed));
    assertThat(needs.path("state").asText()).isEqualTo("needed");
    assertThat(needs.path("needs").path(0).path("article").asText()).isNotEmpty();
    HttpResponse<String> refused = caller.post("officer", needed, "{\"confirm\":true}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("erasure.needed");

    String free = "/v1/subjects/" + handleOf("shop-customer:12347") + "/erasure";
    assertThat(json(caller.get("officer", free)).path("state").asText()).isEqualTo("free");
    assertThat(caller.post("officer", free, "{}").body()).contains("erasure.unconfirmed");
    TownWiring.CONTACTS.keep(
        TownWiring.TOWN.keyOf("shop-customer:12347"),
        Contact.of(Contact.Channel.LETTER, "A\nB\nC").orElseThrow());
    JsonNode erased = json(caller.post("officer", free, "{\"confirm\":true}"));
    assertThat(erased.path("state").asText()).isEqualTo("erased");
    assertThat(erased.path("told")).as("it has not left the house").isEmpty();
    assertThat(erased.path("letter_to_post").asBoolean()).isTrue();
    assertThat(caller.post("officer", "/v1/subjects/" + "a".repeat(26) + "/erasure", "{}").body())
        .contains("remedy");
    assertThat(caller.form("officer", free.replace("/v1", ""), Map.of()).statusCode())
        .isEqualTo(422);
  }
}
