package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Due process over HTTP: who may take which step, and what is said where a step cannot be.
@QuarkusTest
final class DisputesApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHO = Town.CASES.getFirst();
  private static final String TRAVELLER = "r-case-4";

  @TestHTTPResource("/")
  URI start;

  private Caller caller;
  private String handle = "";
  private String record = "";

  @BeforeEach
  void call() {
    caller = new Caller(start);
    about(WHO);
  }

  private void about(String who) {
    handle = TownWiring.handleOf(who);
    record = "/v1/subjects/" + handle + "/records/2";
  }

  private String problem(String account, String act, String body, int status) {
    HttpResponse<String> response = caller.post(account, record + "/" + act, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Caller.json(response).path("remedy").asText()).isNotEmpty();
    return Caller.json(response).path("code").asText();
  }

  private JsonNode done(String account, String act, String body) {
    HttpResponse<String> response = caller.post(account, record + "/" + act, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Caller.json(response);
  }

  @Test
  void what_is_no_document_is_refused_by_its_bytes() {
    assertThat(problem(TRAVELLER, "documents", "MZ\0\0 a program named letter.pdf", 422))
        .isEqualTo("document.type");
    assertThat(problem(TRAVELLER, "documents", "a".repeat(5 * 1024 * 1024 + 1), 413))
        .isEqualTo("document.too-big");
    assertThat(problem(TRAVELLER, "documents", "", 400)).isEqualTo("request.empty");
  }

  @Test
  void a_step_is_for_whom_the_law_names() {
    assertThat(problem("cardholder", "objection", "{\"ground\":\"x\"}", 403))
        .isEqualTo("own-act.not-own");
    assertThat(problem("source", "decision", "{}", 403)).isEqualTo("act.not-yours");
    assertThat(problem("shop-desk", "answer", "{}", 404)).isEqualTo("own-act.no-record");
    assertThat(problem("officer", "decision", "{\"outcome\":\"upheld\",\"text\":\"so\"}", 409))
        .isEqualTo("act.nothing-open");
    assertThat(problem(TRAVELLER, "repair-request", "{\"text\":\"paid\"}", 409))
        .isIn("act.too-early", "act.nothing-open");
  }

  @Test
  void a_case_from_objection_to_correction() {
    assertThat(problem(TRAVELLER, "objection", "{\"ground\":\"Not a code!\"}", 422))
        .isEqualTo("intake.fact");
    String nowhere = "{\"ground\":\"facts-disputed\",\"document\":\"" + "0".repeat(64) + "\"}";
    assertThat(problem(TRAVELLER, "objection", nowhere, 422)).isEqualTo("document.none");

    JsonNode objected = done(TRAVELLER, "objection", "{\"ground\":\"facts-disputed\"}");
    assertThat(objected.path("disputes").path(0).path("answer_by").asText())
        .isEqualTo("2026-05-14");
    assertThat(objected.path("waits").findValuesAsText("task"))
        .containsExactly("decision", "answer");
    assertThat(objected.path("may").toString()).contains("statement").doesNotContain("appeal");

    assertThat(problem("source", "answer", "{\"text\":\"seen\"}", 422)).isEqualTo("intake.missing");
    String paper = done("source", "documents", "the protocol").path("document").asText();
    done("source", "answer", "{\"text\":\"seen\",\"document\":\"" + paper + "\"}");
    HttpResponse<String> document =
        caller.get(TRAVELLER, "/v1/subjects/" + handle + "/documents/" + paper);
    assertThat(document.body()).isEqualTo("the protocol");
    assertThat(document.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");

    assertThat(problem("conductor-7", "decision", "{\"outcome\":\"upheld\",\"text\":\"so\"}", 403))
        .isEqualTo("act.own-entry");
    assertThat(problem("officer", "decision", "{\"outcome\":\"upheld\"}", 422))
        .as("reasons are obligatory")
        .isEqualTo("intake.missing");
    assertThat(problem("officer", "decision", "{\"outcome\":\"maybe\",\"text\":\"so\"}", 422))
        .isEqualTo("intake.fact");
    JsonNode decided =
        done("officer", "decision", "{\"outcome\":\"corrected\",\"text\":\"the day is wrong\"}");
    assertThat(decided.path("waits").findValuesAsText("task")).containsExactly("correction");
    assertThat(Caller.json(caller.get("source", "/v1/disputes")).path("waits").toString())
        .contains("correction", handle + "/2");
    assertThat(Caller.json(caller.get("shop-desk", "/v1/disputes")).path("waits")).isEmpty();
    assertThat(Caller.json(caller.get("cardholder", "/v1/disputes")).path("waits")).isEmpty();
  }

  @Test
  void repair_is_asked_for_from_its_first_day_on_and_ends_the_listing_when_granted() {
    about("R-LATER");
    assertThat(caller.get("r-later", "/me").body())
        .containsPattern("From \\d+ July 2026 on you can ask for repair of “[^”]+”\\.")
        .containsPattern("Without repair it ends after \\d+ July 2028\\.");
    assertThat(problem("r-later", "repair-request", "{\"text\":\"I did better\"}", 409))
        .isEqualTo("act.too-early");

    about("R-REPAIR");
    assertThat(caller.get("r-repair", "/me").body()).contains("You can ask now that it end.");
    JsonNode asked = done("r-repair", "repair-request", "{\"text\":\"I did better\"}");
    assertThat(asked.path("waits").findValuesAsText("task")).containsExactly("repair");
    assertThat(problem("r-repair", "repair-request", "{\"text\":\"again\"}", 409))
        .isEqualTo("act.nothing-open");
    assertThat(caller.get("officer", "/disputes").body()).contains("Decide on a repair");
    JsonNode granted =
        done("officer", "repair-decision", "{\"outcome\":\"granted\",\"text\":\"made good\"}");
    assertThat(granted.path("waits")).isEmpty();
    assertThat(granted.path("listings").path(0).path("state").asText()).isEqualTo("released");
    assertThat(granted.path("place").asText()).isEqualTo("set-aside");
    assertThat(caller.get("r-repair", "/me").body()).contains("Repair granted on 4 May 2026.");
  }

  @Test
  void a_locked_file_is_closed_to_lenders_and_opens_again() {
    String asked = "{\"subject\":\"card:17\",\"purpose\":\"credit-granting\"}";
    assertThat(Caller.json(caller.post("cardholder", "/v1/freeze", "")).path("frozen").asBoolean())
        .isTrue();
    assertThat(Caller.json(caller.post("lender", "/v1/reports", asked)).path("code").asText())
        .isEqualTo("answer.frozen");
    caller.post("cardholder", "/v1/thaw", "");
    assertThat(caller.post("lender", "/v1/reports", asked).statusCode()).isEqualTo(200);
    HttpResponse<String> file = caller.get("cardholder", "/me/file.json");
    assertThat(Caller.json(file).path("records")).isNotEmpty();
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"goodfaith-file.json\"");
  }
}
