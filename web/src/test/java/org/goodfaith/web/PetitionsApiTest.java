package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A human looks at what was worked out, what was harmed is made good, and somebody acts for
/// another.
@QuarkusTest
final class PetitionsApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/")
  URI start;

  private Caller caller;

  @BeforeEach
  void call() {
    caller = new Caller(start);
  }

  private JsonNode done(String account, String path, String body) {
    HttpResponse<String> response = caller.post(account, path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Caller.json(response);
  }

  private String problem(String account, String path, String body, int status) {
    HttpResponse<String> response = caller.post(account, path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return Caller.json(response).path("code").asText();
  }

  private String ticket(String who) {
    return done(
            "service",
            "/v1/checks",
            "{\"subject\":\"resident:"
                + who
                + "\",\"service\":\"rail.ticket\",\"purpose\":\"rail-sale\"}")
        .path("outcome")
        .asText();
  }

  @Test
  void a_listing_waits_while_an_officer_looks_at_it_and_another_hears_the_appeal() {
    assertThat(ticket("R-REVIEW")).isEqualTo("refused");
    assertThat(problem("r-review", "/v1/reviews", "{\"about\":\"list:no-such\"}", 422))
        .isEqualTo("intake.missing");
    String unknown = "{\"about\":\"list:no-such\",\"ground\":\"wrong\"}";
    assertThat(problem("r-review", "/v1/reviews", unknown, 422)).isEqualTo("intake.fact");
    JsonNode asked =
        done(
            "r-review",
            "/v1/reviews",
            "{\"about\":\"list:rail-no-sale\",\"ground\":\"wrong\",\"text\":\"it was not me\"}");
    assertThat(asked.path("suspends").asBoolean()).isTrue();
    assertThat(asked.path("by").asText()).isEqualTo("2026-05-19");
    assertThat(ticket("R-REVIEW")).isEqualTo("suspended");
    String path = "/v1/petitions/" + asked.path("petition").asText();
    assertThat(caller.get("officer", "/v1/petitions").body()).contains("list:rail-no-sale");
    assertThat(caller.get("officer", "/disputes").body()).contains("A result to look at");
    assertThat(caller.get("service", path).statusCode()).as("only for officers").isEqualTo(404);

    String no = "{\"outcome\":\"rejected\",\"text\":\"the papers show it\"}";
    assertThat(problem("r-review", path + "/decision", no, 403)).isEqualTo("act.not-yours");
    assertThat(problem("officer", path + "/decision", "{\"outcome\":\"rejected\"}", 422))
        .as("reasons are obligatory")
        .isEqualTo("intake.missing");
    assertThat(problem("officer", path + "/decision", "{\"outcome\":\"corrected\"}", 409))
        .isEqualTo("act.nothing-open");
    done("officer", path + "/decision", no);
    assertThat(ticket("R-REVIEW")).isEqualTo("refused");

    JsonNode appealed = done("r-review", path + "/appeal", "{\"text\":\"look again\"}");
    assertThat(appealed.path("waits_for").asText()).isEqualTo("appeal");
    assertThat(ticket("R-REVIEW")).isEqualTo("suspended");
    String yes = "{\"outcome\":\"upheld\",\"text\":\"the day is wrong\"}";
    assertThat(problem("officer", path + "/appeal-decision", yes, 403)).isEqualTo("act.own-entry");
    JsonNode heard = done("anna", path + "/appeal-decision", yes);
    assertThat(heard.path("state").asText()).isEqualTo("granted");
    assertThat(ticket("R-REVIEW")).isEqualTo("clear");
    assertThat(caller.get("r-review", "/me/results").body())
        .contains("it is set aside and counts for nothing");
    JsonNode harms = Caller.json(caller.get("r-review", "/v1/harms")).path("harms");
    assertThat(harms.findValuesAsText("harm")).anyMatch(one -> one.startsWith("measure:"));
  }

  @Test
  void a_refusal_that_rested_on_a_wrong_record_is_shown_with_a_remedy() {
    assertThat(ticket("R-HARMED")).isEqualTo("refused");
    String needed =
        "{\"subject\":\"resident:R-HARMED\",\"service\":\"rail.ticket\",\"purpose\":\"rail-sale\","
            + "\"need\":\"travel to essentials\"}";
    assertThat(done("service", "/v1/checks", needed).path("outcome").asText()).isEqualTo("clear");
    assertThat(Caller.json(caller.get("r-harmed", "/v1/harms")).path("harms")).isEmpty();
    assertThat(Caller.json(caller.get("r-harmed", "/v1/inquiries")).findValuesAsText("need"))
        .as("the subject sees what is kept")
        .containsExactly("travel to essentials", "");
    assertThat(
            Caller.json(caller.get("r-harmed", "/v1/file")).path("checks").findValuesAsText("need"))
        .containsExactly("travel to essentials", "");
    assertThat(caller.get("r-harmed", "/subjects/" + TownWiring.handleOf("R-HARMED")).body())
        .contains("check of rail.ticket, for the need you named: travel to essentials");
    String record = "/v1/subjects/" + TownWiring.handleOf("R-HARMED") + "/records/2";
    done("r-harmed", record + "/objection", "{\"ground\":\"facts-disputed\"}");
    done("anna", record + "/decision", "{\"outcome\":\"upheld\",\"text\":\"nobody saw it\"}");

    JsonNode harms = Caller.json(caller.get("r-harmed", "/v1/harms")).path("harms");
    String check = "check:rail.ticket:2026-05-04:service";
    assertThat(harms.findValuesAsText("harm"))
        .contains(check)
        .anyMatch(one -> one.matches("measure:no-rail-ticket:leaf-[0-9]+"));
    assertThat(harms.valueStream().filter(one -> check.equals(one.path("harm").asText())))
        .as("what was asked for a need was not refused")
        .extracting(one -> one.path("times").asInt())
        .containsExactly(1);
    assertThat(problem("r-harmed", "/v1/remedies", "{\"about\":\"check:x\",\"text\":\"?\"}", 422))
        .isEqualTo("petition.no-harm");
    JsonNode asked =
        done(
            "r-harmed",
            "/v1/remedies",
            "{\"about\":\"" + check + "\",\"text\":\"the price of the ticket\"}");
    String path = "/v1/petitions/" + asked.path("petition").asText();
    assertThat(caller.get("service", "/v1/petitions").body()).contains(check);
    assertThat(caller.get("lender", "/v1/petitions").body()).doesNotContain(check);
    JsonNode answered = done("service", path + "/remedy-answer", "{\"text\":\"we pay it\"}");
    assertThat(answered.path("answers").path(0).path("by").asText()).isEqualTo("service");
    JsonNode decided =
        done("officer", path + "/decision", "{\"outcome\":\"upheld\",\"text\":\"as offered\"}");
    assertThat(decided.path("state").asText()).isEqualTo("granted");
    assertThat(caller.get("r-harmed", "/me/results").body())
        .contains("You have asked that it be made good.", "it is to be made good");
  }

  @Test
  void a_guardian_acts_for_a_file_as_far_as_the_document_says() {
    String handle = TownWiring.handleOf("R-GUARDED");
    String rights = "/v1/subjects/" + handle + "/representatives";
    String paper =
        done("officer", "/v1/subjects/" + handle + "/documents", "the court's order")
            .path("document")
            .asText();
    String asks =
        "{\"as\":\"guardian\",\"representative\":\"%s\",\"scope\":\"contest\","
            + "\"until\":\"2027-05-04\",\"document\":\"%s\"}";
    assertThat(caller.acting("representative", handle, "/v1/petitions").statusCode())
        .isEqualTo(403);
    assertThat(problem("officer", rights, asks.formatted("officer", paper), 403))
        .isEqualTo("act.own-entry");
    assertThat(problem("officer", rights, asks.formatted("representative", ""), 422))
        .isEqualTo("intake.missing");
    done("officer", rights, asks.formatted("representative", paper));

    assertThat(caller.acting("representative", handle, "/v1/petitions").statusCode())
        .isEqualTo(200);
    HttpResponse<String> objected =
        post("representative", handle, "/v1/subjects/" + handle + "/records/2/objection");
    assertThat(objected.statusCode()).as(objected.body()).isEqualTo(200);
    assertThat(objected.body()).contains("for:representative");
    assertThat(ticket("R-GUARDED")).isEqualTo("suspended");
    assertThat(Caller.json(post("representative", handle, "/v1/freeze")).path("code").asText())
        .as("to lock a file a right has to reach further")
        .isEqualTo("act.no-right");
    assertThat(problem("r-guarded", rights + "/" + lastRight(rights) + "/end", "{}", 403))
        .isEqualTo("act.own-entry");
    String guardian = lastRight(rights);
    done("officer", rights, asks.replace("guardian", "lawyer").formatted("customer", paper));
    String lawyer = rights + "/" + lastRight(rights) + "/end";
    assertThat(Caller.json(post("representative", handle, lawyer)).path("code").asText())
        .as("who acts sends nobody else away")
        .isEqualTo("act.own-entry");
    String page = "/subjects/" + handle + "/representatives";
    assertThat(caller.acting("representative", handle, page).body())
        .as("and is offered to go, and nothing else")
        .contains("/" + guardian + "/end")
        .doesNotContain(lawyer.substring("/v1".length()));
    assertThat(post("representative", handle, rights + "/" + guardian + "/end").statusCode())
        .isEqualTo(200);
    assertThat(caller.acting("representative", handle, "/v1/petitions").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_representative_chooses_on_the_pages_for_whom_to_act() {
    String handle = TownWiring.handleOf("R-REFUSED");
    String paper =
        done("officer", "/v1/subjects/" + handle + "/documents", "the mandate")
            .path("document")
            .asText();
    done(
        "officer",
        "/v1/subjects/" + handle + "/representatives",
        "{\"as\":\"lawyer\",\"representative\":\"customer\",\"scope\":\"read\","
            + "\"until\":\"2027-05-04\",\"document\":\""
            + paper
            + "\"}");
    HttpClient browser = Caller.withCookies();
    caller.send(
        browser,
        "/sign-in",
        Caller.formOf(Map.of("name", "customer", "password", TownWiring.PASSWORD))
            .header("Sec-Fetch-Site", "same-origin"));
    assertThat(caller.send(browser, "/clients", HttpRequest.newBuilder().GET()).body())
        .contains("resident:R-REFUSED", "customer, as lawyer, may read");
    HttpRequest.Builder act =
        Caller.formOf(Map.of("handle", handle)).header("Sec-Fetch-Site", "same-origin");
    assertThat(caller.send(browser, "/clients/act", act).statusCode()).isEqualTo(303);
    assertThat(caller.send(browser, "/me", HttpRequest.newBuilder().GET()).body())
        .contains("You act for another: " + handle);
    HttpRequest.Builder nobody =
        Caller.formOf(Map.of("handle", "")).header("Sec-Fetch-Site", "same-origin");
    caller.send(browser, "/clients/act", nobody);
    assertThat(caller.send(browser, "/me", HttpRequest.newBuilder().GET()).body())
        .doesNotContain("You act for another");
    assertThat(caller.get("subject", "/subjects/" + handle + "/representatives").body())
        .contains("customer, as lawyer, may read");
  }

  private void sent(String account, String who, String more) {
    JsonNode answer =
        done(
            account,
            "/v1/records",
            "{\"about\":\"person\",\"scheme\":\"resident\",\"day\":\"2026-05-01\",\"subject\":\""
                + who
                + "\","
                + more
                + "}");
    assertThat(answer.path("accepted").asInt()).as(answer.toString()).isOne();
  }

  @Test
  void a_match_that_is_set_aside_through_the_interface_is_parted() {
    for (String who : List.of("R-MATCH-1", "R-MATCH-2")) {
      sent(
          "source",
          who,
          "\"kind\":\"rail.smoking\",\"evidence\":\"police-decision\",\"evidence-digest\":\""
              + "cd".repeat(32)
              + "\",\"reference\":\"smoked-"
              + who
              + "\"");
    }
    SubjectKey one = TownWiring.TOWN.keyOf("resident:R-MATCH-1");
    SubjectKey other = TownWiring.TOWN.keyOf("resident:R-MATCH-2");
    TownWiring.TOWN.registry.link(one, other, true, "anna", Town.TODAY);
    sent(
        "review-desk",
        "R-MATCH-1",
        "\"act\":\"review-request\",\"reference\":\"match-1\","
            + "\"to\":\"match\",\"reason\":\"not-me\"");
    assertThat(partedFrom(one)).isEmpty();
    int seq = TownWiring.TOWN.registry.entriesOf(one).size();
    String petition =
        "/v1/petitions/" + TownWiring.HANDLES.handleOf(one).text() + "/" + seq + "/decision";
    done("officer", petition, "{\"outcome\":\"upheld\",\"text\":\"They are two people.\"}");
    assertThat(partedFrom(one)).containsExactly(other);
  }

  private static List<SubjectKey> partedFrom(SubjectKey subject) {
    return TownWiring.TOWN.registry.entriesOf(subject).stream()
        .map(SealedEntry::body)
        .filter(EntryBody.Unlinked.class::isInstance)
        .map(body -> ((EntryBody.Unlinked) body).other())
        .toList();
  }

  private String lastRight(String rights) {
    JsonNode all = Caller.json(caller.get("officer", rights)).path("representatives");
    String name = all.path(all.size() - 1).path("right").asText();
    return name.substring(name.indexOf('/') + 1);
  }

  private HttpResponse<String> post(String account, String handle, String path) {
    return caller.acting(account, handle, path, "{\"ground\":\"facts-disputed\"}");
  }
}
