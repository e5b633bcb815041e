package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.Erasure;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/")
  URI start;

  private Caller caller;

  @BeforeEach
  void call() {
    caller = new Caller(start);
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  private static String ask(String subject, String purpose) {
    return "{\"subject\":\"" + subject + "\",\"purpose\":\"" + purpose + "\"}";
  }

  private static String check(String subject, String need) {
    return "{\"subject\":\""
        + subject
        + "\",\"service\":\"rail.ticket\",\"purpose\":\"rail-sale\",\"need\":\""
        + need
        + "\"}";
  }

  @Test
  void steps_of_a_report_add_up_to_its_score_and_name_article_and_entries() throws Exception {
    JsonNode report = json(caller.post("lender", "/v1/reports", ask("card:18", "credit-granting")));
    JsonNode score = report.path("scores").path(0);
    long sum = 0;
    for (JsonNode step : score.path("steps")) {
      sum += step.path("effect").asLong();
      assertThat(step.path("article").asText()).isNotEmpty();
      assertThat(step.path("evidence")).isNotEmpty();
      assertThat(step.path("evidence").path(0).asText())
          .startsWith(report.path("subject").asText() + "/");
    }
    assertThat(sum).isEqualTo(score.path("points").asLong()).isPositive();
    assertThat(report.path("records")).hasSize(6);
    assertThat(report.toString()).doesNotContain("card:18");
  }

  @Test
  void a_report_by_handle_is_the_report_by_identifier() throws Exception {
    String handle =
        json(caller.post("lender", "/v1/assessments", ask("card:18", "credit-granting")))
            .path("subject")
            .asText();
    JsonNode byHandle =
        json(
            caller.post(
                "lender",
                "/v1/assessments",
                "{\"handle\":\"" + handle + "\",\"purpose\":\"credit-granting\"}"));
    assertThat(byHandle.path("scores").path(0).path("points").asLong()).isPositive();
    assertThat(byHandle.has("records")).isFalse();
  }

  @Test
  void without_a_purpose_nobody_reads_anything() throws Exception {
    HttpResponse<String> response =
        caller.post("lender", "/v1/reports", "{\"subject\":\"card:18\"}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = json(response);
    assertThat(problem.path("code").asText()).isEqualTo("answer.purpose");
    assertThat(problem.path("allowed").asText()).contains("credit-granting");
    assertThat(problem.path("remedy").asText()).isNotEmpty();
    assertThat(problem.path("status").asInt()).isEqualTo(400);
  }

  @Test
  void a_subject_reads_its_own_file_and_no_other() throws Exception {
    assertThat(caller.post("leaver", "/v1/reports", ask("shop-customer:12348", "own-file")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
    assertThat(caller.post("leaver", "/v1/reports", ask("card:18", "own-file")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
  }

  @Test
  void a_consent_taken_back_leaves_the_score_forgotten_on_earlier_days() throws Exception {
    String earlier =
        "{\"subject\":\"shop-customer:12348\",\"purpose\":\"own-file\",\"as_of\":\"2026-03-01\"}";
    JsonNode then = json(caller.post("leaver", "/v1/reports", earlier));
    assertThat(then.path("scores").findValuesAsText("forgotten_on")).contains("2026-04-02");
    JsonNode now =
        json(caller.post("leaver", "/v1/reports", ask("shop-customer:12348", "own-file")));
    assertThat(now.path("scores").findValuesAsText("points")).isEmpty();
  }

  @Test
  void of_an_erased_person_the_past_says_forgotten_and_today_nobody_is_known() throws Exception {
    JsonNode before = json(caller.post("lender", "/v1/reports", ask("card:19", "credit-granting")));
    assertThat(before.path("records")).hasSize(1);
    SubjectKey key = TownWiring.TOWN.registry.find(new Identifier("card", "19")).orElseThrow();
    Erasure erasure =
        Erasure.of(
            TownWiring.TOWN.law, Town.TODAY, "anna", key, TownWiring.TOWN.registry::entriesOf);
    assertThat(erasure).isInstanceOf(Erasure.Free.class);
    TownWiring.TOWN.registry.forget(List.of(((Erasure.Free) erasure).forgetting()), Town.TODAY);
    String who = "{\"handle\":\"" + before.path("subject").asText() + "\",";
    String why = "\"purpose\":\"credit-granting\"";
    JsonNode past =
        json(caller.post("lender", "/v1/reports", who + why + ",\"as_of\":\"2026-05-01\"}"));
    assertThat(past.path("forgotten_on").asText()).isEqualTo("2026-05-04");
    assertThat(past.path("records")).isEmpty();
    assertThat(past.path("scores").findValues("points")).isEmpty();
    for (String today : List.of(who + why + "}", ask("card:19", "credit-granting"))) {
      HttpResponse<String> unknown = caller.post("lender", "/v1/reports", today);
      assertThat(json(unknown).path("code").asText()).isEqualTo("answer.unknown-subject");
    }
  }

  @Test
  void checks_answer_with_list_article_days_and_how_to_object() throws Exception {
    JsonNode refused = json(caller.post("service", "/v1/checks", check("resident:R-WINDOW", "")));
    assertThat(refused.path("outcome").asText()).isEqualTo("clear");
    JsonNode suspended =
        json(caller.post("service", "/v1/checks", check("resident:R-OBJECTED", "")));
    assertThat(suspended.path("outcome").asText()).isEqualTo("suspended");
    assertThat(suspended.path("list").asText()).isEqualTo("rail-no-sale");
    assertThat(suspended.path("article").asText()).isEqualTo("Article 48");
    assertThat(suspended.path("from").asText()).isNotEmpty();
    assertThat(suspended.path("through").asText()).isNotEmpty();
    assertThat(suspended.path("how_to_object").asText()).contains("free of charge");
  }

  @Test
  void an_unknown_subject_is_answered_exactly_like_a_clear_one() throws Exception {
    HttpResponse<String> unknown =
        caller.post("service", "/v1/checks", check("resident:NOBODY-AT-ALL", ""));
    HttpResponse<String> clear =
        caller.post("service", "/v1/checks", check("resident:R-LAPSED", ""));
    assertThat(unknown.body()).isEqualTo(clear.body());
    assertThat(unknown.statusCode()).isEqualTo(clear.statusCode()).isEqualTo(200);
  }

  @Test
  void the_subject_sees_who_asked_a_check() throws Exception {
    caller.post("service", "/v1/checks", check("resident:R-REFUSED", ""));
    JsonNode inquiries = json(caller.get("subject", "/v1/inquiries"));
    assertThat(inquiries.path(0).path("reader").asText()).isEqualTo("service");
    assertThat(inquiries.path(0).path("purpose").asText()).isEqualTo("rail-sale");
  }

  @Test
  void who_read_a_report_on_a_wrong_record_is_told_and_says_that_it_knows() throws Exception {
    JsonNode report =
        json(caller.post("officer", "/v1/reports", ask("resident:R-RECALLED", "supervision")));
    String own = "/v1/recalls/" + report.path("subject").asText();
    assertThat(json(caller.get("officer", own))).isEmpty();
    String withdrawal =
        "{\"act\":\"withdrawal\",\"about\":\"person\",\"scheme\":\"resident\","
            + "\"subject\":\"R-RECALLED\",\"day\":\"2026-05-01\",\"reference\":\"w-1\","
            + "\"target\":\"R-RECALLED-conduct\",\"reason\":\"wrong-person\"}";
    assertThat(caller.post("source", "/v1/records", withdrawal).statusCode()).isEqualTo(200);

    JsonNode recall = json(caller.get("officer", own)).path(0);
    assertThat(json(caller.get("officer", "/v1/recalls")).findValuesAsText("subject"))
        .contains(report.path("subject").asText());
    int open = json(caller.get("operator", "/v1/recalls/laggards")).path("officer").asInt();
    assertThat(open).isPositive();
    assertThat(recall.path("moved").findValuesAsText("code")).contains("rail-no-sale");
    assertThat(recall.path("acknowledged").isNull()).isTrue();
    String known = own + "/" + recall.path("entry").asInt() + "/acknowledgement";
    JsonNode after = json(caller.post("officer", known, "")).path(0);
    assertThat(after.path("acknowledged").asText()).isEqualTo(Town.TODAY.toString());
    assertThat(json(caller.get("lender", own))).isEmpty();
    assertThat(json(caller.get("lender", "/v1/recalls"))).isEmpty();
    assertThat(json(caller.get("operator", "/v1/recalls/laggards")).path("officer").asInt())
        .isEqualTo(open - 1);
  }

  private static String row(String reference, String kind) {
    return "{\"about\":\"person\",\"scheme\":\"resident\",\"subject\":\"API-1\",\"kind\":\""
        + kind
        + "\",\"day\":\"2026-04-01\",\"reference\":\""
        + reference
        + "\",\"evidence\":\"police-decision\",\"evidence-digest\":\""
        + "cd".repeat(32)
        + "\"}";
  }

  @Test
  void each_row_has_its_own_outcome_and_the_same_rows_again_add_nothing() throws Exception {
    String body = "[" + row("api-1", "rail.smoking") + "," + row("api-2", "rail.smokin") + "]";
    HttpResponse<String> first = caller.post("source", "/v1/records", body);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(json(first).path("rows").findValuesAsText("outcome"))
        .containsExactly("accepted", "refused");
    assertThat(json(first).path("rows").path(1).toString()).contains("rail.smoking", "remedy");
    JsonNode again = json(caller.post("source", "/v1/records", body));
    assertThat(again.path("duplicate").asInt()).isEqualTo(1);
    assertThat(again.path("read").asInt())
        .isEqualTo(
            again.path("accepted").asInt()
                + again.path("refused").asInt()
                + again.path("duplicate").asInt());
  }

  @Test
  void where_every_row_is_refused_the_answer_is_no_success() throws Exception {
    HttpResponse<String> response =
        caller.post("source", "/v1/records", row("api-3", "card.month"));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).path("rows").path(0).path("faults").path(0).path("code").asText())
        .isEqualTo("intake.not-yours");
  }

  @Test
  void a_body_that_cannot_be_read_is_told_with_its_place_and_without_its_content() {
    for (String body :
        List.of(
            "{",
            "[]",
            "[1]",
            "{\"subjekt\":\"SECRET\"}",
            "{\"subject\":\"SECRET\",\"subject\":\"SECRET\"}",
            "{\"facts\":{\"a\":[\"SECRET\"]}}",
            "{\"day\":NaN}",
            "[".repeat(50))) {
      HttpResponse<String> response = caller.post("source", "/v1/records", body);
      assertThat(response.statusCode()).as(body).isEqualTo(400);
      assertThat(response.body()).as(body).contains("\"remedy\"").doesNotContain("SECRET");
    }
  }

  @Test
  void an_unknown_field_of_a_question_is_told_with_those_allowed() throws Exception {
    HttpResponse<String> response =
        caller.post("service", "/v1/checks", "{\"subject\":\"card:17\",\"purpos\":\"x\"}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("culprit").asText()).isEqualTo("purpos");
    assertThat(json(response).path("allowed").asText()).contains("purpose");
  }

  @Test
  void organisations_are_public_and_persons_have_no_public_page() throws Exception {
    JsonNode found = json(caller.get("", "/v1/organisations?name=bakery"));
    String handle = found.path(0).path("handle").asText();
    JsonNode file = json(caller.get("", "/v1/organisations/" + handle));
    assertThat(file.path("scores").path(0).path("score").asText()).isEqualTo("kitchen");
    String person = TownWiring.HANDLES.handleOf(TownWiring.TOWN.keyOf("card:17")).text();
    assertThat(caller.get("", "/v1/organisations/" + person).statusCode()).isEqualTo(404);
    assertThat(caller.get("", "/organisations/" + person).statusCode()).isEqualTo(404);
    assertThat(caller.get("", "/v1/organisations/" + "a".repeat(26)).statusCode()).isEqualTo(404);
  }

  @Test
  void names_with_html_are_shown_as_text() {
    HttpResponse<String> page = caller.get("", "/organisations?name=CAF");
    assertThat(page.body()).contains("CAFÉ &lt;OLÉ&gt;").doesNotContain("<OLÉ>");
    assertThat(caller.get("", "/organisations?name=%3Cscript%3E").body())
        .doesNotContain("<script>");
  }

  @Test
  void the_law_is_served_with_its_rules_in_plain_words() throws Exception {
    JsonNode article = json(caller.get("", "/v1/rulebook/articles/48"));
    assertThat(article.path("text").asText()).contains("180 days");
    assertThat(article.path("rules").toString()).contains("rail-no-sale");
    assertThat(caller.get("", "/v1/rulebook/articles/4711").statusCode()).isEqualTo(404);
  }

  @Test
  void every_answer_carries_the_guarding_headers() {
    for (String path : List.of("/", "/nowhere", "/v1/statistics", "/openapi", "/law")) {
      Map<String, List<String>> headers = caller.get("", path).headers().map();
      assertThat(headers).as(path).containsKeys("content-security-policy", "referrer-policy");
      assertThat(headers.get("content-security-policy").getFirst()).doesNotContain("unsafe");
      assertThat(headers.get("x-frame-options")).containsExactly("DENY");
      assertThat(headers.get("cache-control")).containsExactly("no-store");
    }
  }

  @Test
  void a_form_sent_from_another_site_changes_nothing() {
    HttpClient browser = Caller.withCookies();
    Map<String, String> secret = Map.of("name", "officer", "password", TownWiring.PASSWORD);
    HttpResponse<String> in = caller.send(browser, "/sign-in", Caller.formOf(secret));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly").contains("Strict"));
    Map<String, String> question = Map.of("subject", "card:18", "purpose", "supervision");
    String own = start.getScheme() + "://" + start.getAuthority();
    for (Map.Entry<String, Integer> origin :
        Map.of("https://evil.example", 403, "null", 403, own, 200).entrySet()) {
      HttpRequest.Builder request = Caller.formOf(question).header("Origin", origin.getKey());
      assertThat(caller.send(browser, "/report-desk", request).statusCode())
          .as(origin.getKey())
          .isEqualTo(origin.getValue());
    }
    HttpRequest.Builder crossSite = Caller.formOf(question).header("Sec-Fetch-Site", "cross-site");
    assertThat(caller.send(browser, "/report-desk", crossSite).statusCode()).isEqualTo(403);
    assertThat(caller.send(browser, "/report-desk", Caller.formOf(question)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void an_officer_approves_what_others_drafted_once_and_the_public_reads_no_names()
      throws Exception {
    String own = "/v1/rulebooks/" + Town.DRAFT + "/approvals";
    String other = "/v1/rulebooks/" + Town.OTHER_DRAFT + "/approvals";
    HttpResponse<String> ownDraft = caller.post("officer", own, "{}");
    assertThat(ownDraft.statusCode()).isEqualTo(409);
    assertThat(ownDraft.body()).contains("law.own-draft");
    assertThat(caller.post("officer", other, "{}").statusCode()).isEqualTo(200);
    HttpResponse<String> again = caller.post("officer", other, "{}");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("law.same-officer");
    String unproved = "/v1/rulebooks/" + Town.UNPROVED + "/approvals";
    HttpResponse<String> faulty = caller.post("officer", unproved, "{}");
    assertThat(faulty.statusCode()).isEqualTo(409);
    assertThat(faulty.body()).contains("law.proofs");
    HttpResponse<String> none = caller.post("officer", "/v1/rulebooks/ab/approvals", "{}");
    assertThat(none.statusCode()).isEqualTo(404);
    JsonNode all = json(caller.get("", "/v1/rulebooks"));
    assertThat(all.findValuesAsText("state"))
        .containsExactly("in force", "drafted", "drafted", "drafted", "drafted");
    assertThat(all.toString()).doesNotContain("anna", "officer");
    assertThat(json(caller.get("officer", "/v1/rulebooks")).toString()).contains("anna");
  }

  @Test
  void guessing_a_password_is_slowed_down() {
    Map<String, String> guess = Map.of("name", "guessed", "password", "wrong");
    for (int i = 0; i < 5; i++) {
      assertThat(caller.form("", "/sign-in", guess).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> slowed = caller.form("", "/sign-in", guess);
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void signing_in_leads_nowhere_but_into_this_site() {
    for (String to : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
      HttpResponse<String> in =
          caller.form(
              "", "/sign-in", Map.of("name", "officer", "password", TownWiring.PASSWORD, "to", to));
      assertThat(in.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
    }
  }
}
