package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.NoticeQueue;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

/// What an account of a source may send, and what of it counts: one clerk of a railway alone bans
/// nobody.
@QuarkusTest
final class RecordsDoorTest {
  private static final String TODAY = Town.TODAY.toString();

  @TestHTTPResource("/")
  URI start;

  private JsonNode send(String account, String subject, String act, String more) {
    String row =
        "{\"act\":\""
            + act
            + "\",\"about\":\"person\",\"scheme\":\"resident\",\"subject\":\""
            + subject
            + "\",\"reference\":\""
            + subject
            + "-"
            + act
            + "-"
            + account
            + "\","
            + more
            + "}";
    return Caller.json(new Caller(start).post(account, "/v1/records", row)).path("rows").path(0);
  }

  private void taken(JsonNode row) {
    assertThat(row.path("outcome").asText()).as(row.toString()).isEqualTo("accepted");
  }

  private static void refused(JsonNode row, String code) {
    JsonNode fault = row.path("faults").path(0);
    assertThat(fault.path("code").asText()).as(row.toString()).isEqualTo(code);
    assertThat(fault.path("allowed").asText()).isNotEmpty();
    assertThat(fault.path("remedy").asText()).isNotEmpty();
  }

  private void smoked(String subject, String day) {
    taken(
        send(
            "rail.one",
            subject,
            "record",
            "\"kind\":\"rail.smoking\",\"evidence\":\"police-decision\",\"evidence-digest\":\""
                + "cd".repeat(32)
                + "\",\"entered-by\":\"417\",\"day\":\""
                + day
                + "\""));
  }

  private static String about(String subject, String day) {
    return "\"day\":\"" + day + "\",\"target\":\"" + subject + "-record-rail.one\"";
  }

  private static Question now() {
    return Question.asked(
            TownWiring.TOWN.registry,
            _ -> TownWiring.TOWN.law,
            Town.TODAY,
            TownWiring.TOWN.registry.head())
        .orElseThrow();
  }

  private static List<Listing> listings(String subject) {
    SubjectKey key = TownWiring.TOWN.keyOf("resident:" + subject);
    return now().assess(TownWiring.TOWN.registry, java.util.Optional.of(key)).listings();
  }

  @Test
  void one_clerk_alone_bans_nobody() {
    String who = "R-DOOR-1";
    smoked(who, "2026-03-02");
    String early = about(who, "2026-03-03");
    refused(send("rail.one", who, "approval", early + ",\"officer\":\"x\""), "intake.not-yours");
    String today = about(who, TODAY);
    refused(send("rail.one", who, "approval", today + ",\"officer\":\"x\""), "intake.not-yours");
    refused(send("rail.one", who, "approval", today), "intake.not-yours");
    String staff = today + ",\"entered-by\":\"418\"";
    refused(send("rail.one", who, "approval", staff), "intake.not-yours");
    refused(send("rail.two", who, "approval", early), "intake.day");
    String letter = ",\"channel\":\"letter\"";
    refused(send("rail.one", who, "notice", early + letter), "intake.day");
    assertThat(listings(who)).allMatch(one -> one.state() == Listing.State.PROPOSED);

    taken(send("rail.two", who, "approval", today));
    taken(send("rail.one", who, "notice", today + letter));
    assertThat(listings(who)).isNotEmpty().allMatch(one -> one.state() == Listing.State.ANNOUNCED);
  }

  @Test
  void no_source_decides_what_is_objected_to_it() {
    String who = "R-DOOR-2";
    smoked(who, "2026-03-02");
    String decided =
        about(who, TODAY) + ",\"officer\":\"y\",\"outcome\":\"rejected\",\"text\":\"No.\"";
    for (String act : List.of("decision", "appeal-decision", "repair-decision", "extension")) {
      refused(send("rail.one", who, act, decided), "intake.not-yours");
    }
    String certified = about(who, TODAY) + ",\"officer\":\"y\",\"evidence-digest\":\"";
    refused(
        send("rail.one", who, "certification", certified + "ef".repeat(32) + "\""),
        "intake.not-yours");
    String answer = about(who, TODAY) + ",\"text\":\"So it was.\",\"evidence-digest\":\"";
    refused(send("rail.one", who, "answer", answer + "ef".repeat(32) + "\""), "intake.evidence");
    String late = about(who, "2026-05-03") + ",\"text\":\"So it was.\",\"evidence-digest\":\"";
    refused(send("rail.one", who, "answer", late + "ef".repeat(32) + "\""), "intake.day");
  }

  @Test
  void what_is_taken_down_on_paper_is_marked_so_and_told_to_its_subject() {
    String who = "R-DOOR-3";
    smoked(who, "2026-04-02");
    String objected = about(who, "2026-04-28") + ",\"reason\":\"facts-disputed\"";
    refused(
        send("rail.one", who, "objection", objected + ",\"entered-by\":\"subject\""),
        "intake.not-yours");
    taken(send("rail.one", who, "objection", objected + ",\"entered-by\":\"417\""));
    SubjectKey key = TownWiring.TOWN.keyOf("resident:" + who);
    List<Notice> notices = NoticeQueue.of(TownWiring.TOWN.registry, now(), key);
    assertThat(notices)
        .filteredOn(one -> one.matter() == Notice.Matter.TAKEN_DOWN)
        .singleElement()
        .satisfies(one -> assertThat(one.by()).isNotNull());
    assertThat(NoticeQueue.waiting(TownWiring.TOWN.registry, now(), (_, _) -> {}))
        .anyMatch(
            one -> one.matter() == Notice.Matter.TAKEN_DOWN && one.cause().subject().equals(key));
    Caller caller = new Caller(start);
    String record = "/records/" + TownWiring.HANDLES.handleOf(key).text() + "/2";
    assertThat(caller.get("officer", record).body()).contains("taken down from paper or word by");
  }
}
