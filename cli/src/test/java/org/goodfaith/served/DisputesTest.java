package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A dispute filed over HTTP with the packaged program: the gate answers from that second.
final class DisputesTest {
  private static final String PASSWORD = "a password for tests";
  private static final String CHECK =
      "{\"subject\":\"resident:MADE-UP-001\",\"service\":\"rail.ticket\","
          + "\"purpose\":\"rail-sale\"}";
  private static Path folder = Path.of("");

  @BeforeAll
  static void copy() {
    folder = SmallRegistry.copy("disputes");
    account("traveller", "subject", "--subject", "resident:MADE-UP-001");
    account("gate", "service");
    account("railway", "source", "--source", "railway");
    account("anna", "officer");
  }

  @AfterAll
  static void delete() {
    Folders.delete(folder);
  }

  private static void account(String name, String role, String... more) {
    List<String> words = new ArrayList<>(List.of("account", name, "--role", role));
    words.addAll(List.of(more));
    words.addAll(List.of("--data", folder.toString()));
    try (GoodfaithProcess adding = GoodfaithProcess.start(words.toArray(String[]::new))) {
      adding.type(PASSWORD).end().ended(0);
    }
  }

  private static Map<String, Object> post(Served served, String path, String who, String body) {
    HttpResponse<String> response = served.post(path, who + ":" + PASSWORD, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Outcome.json(response.body());
  }

  @Test
  void a_dispute_filed_over_http_makes_the_check_answer_suspended_until_it_is_decided() {
    try (Served served = Served.start(folder)) {
      assertThat(post(served, "/v1/checks", "gate", CHECK)).containsEntry("outcome", "refused");
      String record = record(served);
      String paper =
          post(served, record + "/documents", "traveller", "%PDF-1.7 I was elsewhere")
              .get("document")
              .toString();
      String objection = "{\"ground\":\"mistaken-identity\",\"document\":\"" + paper + "\"}";
      Map<String, Object> disputed = post(served, record + "/objection", "traveller", objection);
      assertThat(Outcome.list(disputed, "disputes").getFirst())
          .containsEntry("state", "open")
          .containsEntry("suspends", true);
      assertThat(post(served, "/v1/checks", "gate", CHECK)).containsEntry("outcome", "suspended");

      Map<String, Object> waits = list().ended(0).json();
      String entry = record.replace("/v1/subjects/", "").replace("/records/", "/");
      assertThat(Outcome.list(waits, "waits"))
          .filteredOn(one -> entry.equals(one.get("record")))
          .extracting(one -> one.get("task"))
          .containsExactly("answer", "decision");
      String protocol =
          post(served, record + "/documents", "railway", "protocol of the train")
              .get("document")
              .toString();
      String answer = "{\"text\":\"The card was seen.\",\"document\":\"" + protocol + "\"}";
      post(served, record + "/answer", "railway", answer);
      String decision = "{\"outcome\":\"rejected\",\"text\":\"The card was the traveller's.\"}";
      post(served, record + "/decision", "anna", decision);
      assertThat(post(served, "/v1/checks", "gate", CHECK)).containsEntry("outcome", "refused");
      post(served, record + "/appeal", "traveller", "{\"text\":\"The card had been stolen.\"}");
      assertThat(post(served, "/v1/checks", "gate", CHECK)).containsEntry("outcome", "suspended");
      HttpResponse<String> same =
          served.post(record + "/appeal-decision", "anna:" + PASSWORD, decision);
      assertThat(same.statusCode()).isEqualTo(403);
      assertThat(Outcome.json(same.body())).containsEntry("code", "act.own-entry");
    }
    GoodfaithProcess.run("verify", "--data", folder.toString()).ended(0);
  }

  private static String record(Served served) {
    Map<String, Object> report =
        post(
            served,
            "/v1/reports",
            "traveller",
            "{\"subject\":\"resident:MADE-UP-001\",\"purpose\":\"own-file\"}");
    String entry = Outcome.list(report, "records").getFirst().get("entry").toString();
    return "/v1/subjects/" + entry.replace("/", "/records/");
  }

  private static Outcome list() {
    return GoodfaithProcess.run("disputes", "list", "--json", "--data", folder.toString());
  }
}
