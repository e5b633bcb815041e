package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A dispute filed over HTTP with the packaged program: the gate answers from that second.
final class DisputesTest {
  private static final String CHECK =
      "{\"subject\":\"resident:MADE-UP-001\",\"service\":\"rail.ticket\","
          + "\"purpose\":\"rail-sale\"}";
  private static Path folder = Path.of("");

  @BeforeAll
  static void copy() {
    folder = SmallRegistry.copy("disputes");
    SmallRegistry.account(folder, "traveller", "subject", "--subject", "resident:MADE-UP-001");
    SmallRegistry.account(folder, "gate", "service");
    SmallRegistry.account(folder, "railway", "source", "--source", "railway");
    SmallRegistry.account(folder, "anna", "officer");
  }

  @AfterAll
  static void delete() {
    Folders.delete(folder);
  }

  @Test
  void a_dispute_filed_over_http_makes_the_check_answer_suspended_until_it_is_decided() {
    try (Served served = Served.start(folder)) {
      assertThat(served.done("/v1/checks", "gate", CHECK)).containsEntry("outcome", "refused");
      String record = record(served);
      String paper =
          served
              .done(record + "/documents", "traveller", "%PDF-1.7 I was elsewhere")
              .get("document")
              .toString();
      String objection = "{\"ground\":\"mistaken-identity\",\"document\":\"" + paper + "\"}";
      Map<String, Object> disputed = served.done(record + "/objection", "traveller", objection);
      assertThat(Outcome.list(disputed, "disputes").getFirst())
          .containsEntry("state", "open")
          .containsEntry("suspends", true);
      assertThat(served.done("/v1/checks", "gate", CHECK)).containsEntry("outcome", "suspended");

      Map<String, Object> waits = list().ended(0).json();
      String entry = record.replace("/v1/subjects/", "").replace("/records/", "/");
      assertThat(Outcome.list(waits, "waits"))
          .filteredOn(one -> entry.equals(one.get("record")))
          .extracting(one -> one.get("task"))
          .containsExactly("answer", "decision");
      String protocol =
          served
              .done(record + "/documents", "railway", "protocol of the train")
              .get("document")
              .toString();
      String answer = "{\"text\":\"The card was seen.\",\"document\":\"" + protocol + "\"}";
      served.done(record + "/answer", "railway", answer);
      String decision = "{\"outcome\":\"rejected\",\"text\":\"The card was the traveller's.\"}";
      served.done(record + "/decision", "anna", decision);
      assertThat(served.done("/v1/checks", "gate", CHECK)).containsEntry("outcome", "refused");
      served.done(record + "/appeal", "traveller", "{\"text\":\"The card had been stolen.\"}");
      assertThat(served.done("/v1/checks", "gate", CHECK)).containsEntry("outcome", "suspended");
      HttpResponse<String> same =
          served.post(record + "/appeal-decision", "anna:" + SmallRegistry.PASSWORD, decision);
      assertThat(same.statusCode()).isEqualTo(403);
      assertThat(Outcome.json(same.body())).containsEntry("code", "act.own-entry");
    }
    GoodfaithProcess.run("verify", "--data", folder.toString()).ended(0);
  }

  private static String record(Served served) {
    Map<String, Object> report =
        served.done(
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
