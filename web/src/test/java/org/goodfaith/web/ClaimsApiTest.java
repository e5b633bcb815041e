package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.goodfaith.core.ledger.GroupOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who says that they act for somebody asks for it with proof, and learns nothing by asking.
@QuarkusTest
final class ClaimsApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NO = "{\"outcome\":\"rejected\",\"text\":\"No seal on it.\"}";
  private static final String YES = "{\"outcome\":\"upheld\",\"text\":\"The seal is there.\"}";

  @TestHTTPResource("/")
  URI start;

  private Caller caller;

  @BeforeEach
  void call() {
    caller = new Caller(start);
  }

  private static String claim(String subject, String as, String text) {
    String proof =
        Base64.getEncoder().encodeToString("the mandate".getBytes(StandardCharsets.UTF_8));
    return "{\"subject\":\""
        + subject
        + "\",\"as\":\""
        + as
        + "\",\"scope\":\"contest\",\"until\":\"2027-05-04\",\"text\":\""
        + text
        + "\",\"document\":\""
        + proof
        + "\"}";
  }

  private JsonNode done(String account, String path, String body) {
    HttpResponse<String> response = caller.post(account, path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Caller.json(response);
  }

  private String problem(String account, String path, String body) {
    HttpResponse<String> response = caller.post(account, path, body);
    assertThat(response.statusCode()).as(response.body()).isGreaterThanOrEqualTo(400);
    return Caller.json(response).path("code").asText();
  }

  private int acting(String account, String who) {
    return caller.acting(account, TownWiring.handleOf(who), "/v1/petitions").statusCode();
  }

  /// As the officers' queue names what waits for somebody's file.
  private String waiting(String who) {
    return Caller.json(caller.get("officer", "/v1/petitions"))
        .path("petitions")
        .valueStream()
        .map(one -> one.path("petition").asText())
        .filter(name -> name.startsWith(TownWiring.handleOf(who) + "/"))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode own(String account, String number) {
    return Caller.json(caller.get(account, "/v1/claims"))
        .path("claims")
        .valueStream()
        .filter(one -> number.equals(one.path("claim").asText()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_claim_gives_a_right_once_an_officer_accepts_it_and_another_after_an_appeal() {
    JsonNode asked =
        done("lex", "/v1/claims", claim("resident:R-CLAIMED", "lawyer", "I am the lawyer."));
    String number = asked.path("claim").asText();
    assertThat(asked.path("by").asText()).isEqualTo("2026-05-19");
    assertThat(asked.path("state").asText()).isEqualTo("open");
    assertThat(acting("lex", "R-CLAIMED")).isEqualTo(403);
    String path = "/v1/petitions/" + waiting("R-CLAIMED");
    assertThat(caller.get("officer", path).body()).contains("\"representation\"", "claim:lex");
    assertThat(caller.get("officer", "/disputes").body()).contains("A claim to act for somebody");
    assertThat(caller.get("officer", path.substring(3)).body())
        .contains("Their document has to be about Traveller R-CLAIMED, resident:R-CLAIMED.");
    assertThat(caller.get("r-claimed", path.substring(3)).body()).doesNotContain("has to be about");
    assertThat(caller.get("r-claimed", "/v1/notices").body()).contains("representation-claimed");
    assertThat(problem("r-claimed", path + "/appeal", "{\"text\":\"?\"}"))
        .isEqualTo("act.not-yours");
    assertThat(problem("lex", "/v1/claims/" + number + "/appeal", "{\"text\":\"?\"}"))
        .isEqualTo("act.nothing-open");
    done("officer", path + "/decision", NO);
    JsonNode refused = own("lex", number);
    assertThat(refused.path("state").asText()).isEqualTo("rejected");
    assertThat(refused.path("why").asText()).isEqualTo("No seal on it.");
    assertThat(caller.get("r-claimed", "/v1/notices").body()).contains("claim-refused");
    assertThat(problem("eve", "/v1/claims/" + number + "/appeal", "{\"text\":\"?\"}"))
        .as("it is nobody else's")
        .isEqualTo("claim.none");
    done("lex", "/v1/claims/" + number + "/appeal", "{\"text\":\"On page 2.\"}");
    assertThat(problem("officer", path + "/appeal-decision", YES)).isEqualTo("act.own-entry");
    assertThat(acting("lex", "R-CLAIMED")).isEqualTo(403);
    done("anna", path + "/appeal-decision", YES);
    assertThat(own("lex", number).path("state").asText()).isEqualTo("granted");
    assertThat(acting("lex", "R-CLAIMED")).isEqualTo(200);
    assertThat(caller.get("r-claimed", "/v1/notices").body()).contains("representative-accepted");

    String rights = "/v1/subjects/" + TownWiring.handleOf("R-CLAIMED") + "/representatives";
    JsonNode right = Caller.json(caller.get("r-claimed", rights)).path("representatives").path(0);
    assertThat(right.path("representative").asText()).isEqualTo("lex");
    assertThat(right.path("officer").asText()).isEqualTo("anna");
    String entry = right.path("right").asText().replaceAll(".*/", "");
    done("r-claimed", rights + "/" + entry + "/end", "{}");
    assertThat(acting("lex", "R-CLAIMED")).as("its subject ends it").isEqualTo(403);
  }

  @Test
  void nobody_learns_from_the_answer_whether_there_is_a_file() {
    List<JsonNode> answers = new ArrayList<>();
    for (String whom :
        List.of("resident:R-CLAIMED-2", "resident:NOBODY-1", "licence:1001", "card:17")) {
      long began = System.nanoTime();
      JsonNode answer = done("mallory", "/v1/claims", claim(whom, "lawyer", "Let me in."));
      assertThat(System.nanoTime() - began).as("never at once").isGreaterThan(999_000_000L);
      assertThat(answer.path("claim").asText()).matches("[0-9a-f]{20}");
      ((ObjectNode) answer).remove("claim");
      answers.add(answer);
    }
    assertThat(answers).containsOnly(answers.getFirst());
    assertThat(TownWiring.TOWN.keyOf("resident:NOBODY-1"))
        .as("a file that holds nothing but the claim")
        .isNotNull();
    String listed = slowly("/v1/claims");
    String page = slowly("/clients/claims");
    for (String who : List.of("R-CLAIMED-2", "NOBODY-1")) {
      assertThat(listed).doesNotContain(who, TownWiring.handleOf(who));
      assertThat(page).doesNotContain(who, TownWiring.handleOf(who)).contains("Let me in.");
    }
    assertThat(problem("mallory", "/v1/claims", claim("airline:1", "lawyer", "?")))
        .isEqualTo("claim.scheme");
    assertThat(problem("mallory", "/v1/claims", claim("resident:X", "friend", "?")))
        .isEqualTo("intake.fact");
    String bare = claim("resident:X", "lawyer", "?").replaceAll("\"document\":\"[^\"]*\"", "");
    assertThat(problem("mallory", "/v1/claims", bare.replace(",}", "}")))
        .as("no proof, no claim")
        .isEqualTo("intake.missing");
  }

  private String slowly(String path) {
    long began = System.nanoTime();
    String body = caller.get("mallory", path).body();
    assertThat(System.nanoTime() - began)
        .as("how long a file takes to read does not show")
        .isGreaterThan(999_000_000L);
    return body;
  }

  @Test
  void a_claim_about_somebody_unknown_stands_in_no_sources_way() {
    done("eve", "/v1/claims", claim("licence:9001", "lawyer", "A person, I say."));
    assertThat(TownWiring.TOWN.inspect("9001")).isInstanceOf(GroupOutcome.Accepted.class);
  }

  @Test
  void what_is_sent_twice_from_one_page_is_one_claim_and_of_two_files_two() {
    String once = claim("resident:R-CLAIMED-3", "heir", "Twice.").replace("}", ",\"once\":\"7\"}");
    String first = done("eve", "/v1/claims", once).path("claim").asText();
    assertThat(done("eve", "/v1/claims", once).path("claim").asText()).isEqualTo(first);
    String other = once.replace("R-CLAIMED-3", "NOBODY-2");
    assertThat(done("eve", "/v1/claims", other).path("claim").asText()).isNotEqualTo(first);
    done("eve", "/v1/claims/" + first + "/representation-end", "{}");
    assertThat(own("eve", first).path("state").asText()).isEqualTo("taken_back");
    assertThat(own("eve", first).path("unwanted").asBoolean()).isFalse();
    assertThat(problem("eve", "/v1/claims/" + first + "/representation-end", "{}"))
        .isEqualTo("act.nothing-open");
  }

  @Test
  void the_subject_refuses_a_lawyer_at_once() {
    String number =
        done("gus", "/v1/claims", claim("resident:R-CLAIMED-4", "lawyer", "Hired."))
            .path("claim")
            .asText();
    String path = waiting("R-CLAIMED-4");
    String rights = "/subjects/" + TownWiring.handleOf("R-CLAIMED-4") + "/representatives";
    assertThat(caller.get("r-claimed-4", rights).body())
        .contains("gus asks to act for this file, as lawyer", "/petitions/" + path);
    assertThat(caller.get("r-claimed-4", "/petitions/" + path).body())
        .contains("Say that you do not want this");
    assertThat(
            caller
                .form("r-claimed-4", "/petitions/" + path + "/representation-end", Map.of())
                .statusCode())
        .isEqualTo(303);
    assertThat(own("gus", number).path("unwanted").asBoolean()).isTrue();
    assertThat(problem("officer", "/v1/petitions/" + path + "/decision", YES))
        .isEqualTo("act.nothing-open");
    assertThat(caller.get("gus", "/clients/claims?lang=zh").body())
        .contains("被代理的人不愿意。", "您可以随时附上新的证明再次申请。");
  }

  @Test
  void nobody_fills_the_registry_with_strangers() {
    for (int i = 0; i < 10; i++) {
      String number =
          done("many", "/v1/claims", claim("resident:STRANGER-" + i, "lawyer", "Again."))
              .path("claim")
              .asText();
      if (i < 2) {
        done("many", "/v1/claims/" + number + "/representation-end", "{}");
      }
    }
    assertThat(problem("many", "/v1/claims", claim("resident:R-CLAIMED-2", "lawyer", "Again.")))
        .isEqualTo("claim.too-many");
  }

  @Test
  void nobody_fills_it_by_asking_often_at_once_either() {
    List<CompletableFuture<Integer>> asked = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 14; i++) {
        String body = claim("resident:CROWD-" + i, "lawyer", "At once.");
        asked.add(
            CompletableFuture.supplyAsync(
                () -> caller.post("crowd", "/v1/claims", body).statusCode(), all));
      }
    }
    List<Integer> codes = asked.stream().map(CompletableFuture::join).toList();
    assertThat(codes.stream().filter(code -> code == 200)).hasSize(10);
    assertThat(codes.stream().filter(code -> code == 429)).hasSize(4);
  }
}
