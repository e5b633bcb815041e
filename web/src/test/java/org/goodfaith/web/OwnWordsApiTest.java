package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said of a file as a whole over HTTP: consents with receipts, where to be told, who is
/// kin, and a death.
@QuarkusTest
final class OwnWordsApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHO = Town.SAYING.getFirst();

  @TestHTTPResource("/")
  URI start;

  private Caller caller;
  private String account = "";
  private String file = "";

  @BeforeEach
  void call() {
    caller = new Caller(start);
    account = WHO.toLowerCase(Locale.ROOT);
    file = "/v1/subjects/" + TownWiring.handleOf(WHO);
  }

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return Caller.json(response);
  }

  private JsonNode said(String who, String path, String body, int status) {
    return json(caller.post(who, path, body), status);
  }

  @Test
  void a_yes_and_its_end_each_have_a_receipt() {
    JsonNode yes = said(account, "/v1/consents", "{\"to\":\"conduct\",\"yes\":true}", 200);
    assertThat(yes.path("act").asText()).isEqualTo("consent");
    assertThat(yes.path("entry").asText()).contains("/");
    assertThat(yes.path("tree_head").path("root").asText()).isNotEmpty();
    said(account, "/v1/consents", "{\"to\":\"conduct\",\"yes\":false}", 200);
    JsonNode all = json(caller.get(account, "/v1/consents"), 200).path("consents");
    assertThat(all.get(0).path("act").asText()).isEqualTo("consent-withdrawal");
    assertThat(all.get(1).path("act").asText()).isEqualTo("consent");
    String receipt = "/v1/consents/" + all.get(1).path("receipt").asInt();
    assertThat(json(caller.get(account, receipt), 200).path("entry").asText())
        .isEqualTo(yes.path("entry").asText());
    assertThat(json(caller.get(account, "/v1/consents/9999"), 404).path("code").asText())
        .isEqualTo("own-act.no-consent");
    assertThat(said(account, "/v1/consents", "{\"to\":\"conduct\"}", 400).path("culprit").asText())
        .isEqualTo("yes");
    assertThat(
            said(account, "/v1/consents", "{\"to\":\"nothing\",\"yes\":true}", 422).path("remedy"))
        .isNotNull();
  }

  @Test
  void addresses_and_language_are_kept_and_taken_away() {
    String mail = "{\"channel\":\"e-mail\",\"address\":\"somebody@example.org\"}";
    assertThat(said(account, "/v1/contacts", mail, 200).path("contacts").path("e-mail").asText())
        .isEqualTo("somebody@example.org");
    assertThat(
            said(account, "/v1/contacts/language", "{\"language\":\"zh\"}", 200)
                .path("language")
                .asText())
        .isEqualTo("zh");
    String none = "{\"channel\":\"e-mail\",\"address\":\"\"}";
    assertThat(said(account, "/v1/contacts", none, 200).path("contacts").has("e-mail")).isFalse();
    assertThat(
            said(account, "/v1/contacts", "{\"channel\":\"pigeon\",\"address\":\"x\"}", 422)
                .path("allowed")
                .asText())
        .contains("e-mail, letter, webhook");
  }

  @Test
  void kin_is_said_by_the_subject_and_confirmed_by_an_officer() {
    JsonNode said = said(account, file + "/kinship", "{\"officer\":\"officer\"}", 200);
    assertThat(said.path("kin")).isEmpty();
    assertThat(said.path("said").get(0).asText()).isEqualTo("officer");
    assertThat(caller.get("anna", file.replace("/v1", "") + "/representatives").body())
        .contains("The subject says that officer is its kin");
    assertThat(
            said("anna", file + "/kinship", "{\"officer\":\"nobody-here\"}", 422)
                .path("code")
                .asText())
        .isEqualTo("kinship.no-officer");
    JsonNode confirmed = said("anna", file + "/kinship", "{\"officer\":\"officer\"}", 200);
    assertThat(confirmed.path("kin").get(0).asText()).isEqualTo("officer");
    assertThat(confirmed.path("said")).isEmpty();
    assertThat(caller.post("cardholder", file + "/kinship", "{\"officer\":\"anna\"}").statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void a_death_is_entered_once_by_an_officer_and_withdrawn_where_it_was_none() {
    String other = "/v1/subjects/" + TownWiring.handleOf(Town.SAYING.getLast());
    assertThat(
            said("officer", other + "/death", "{\"day\":\"2026-05-02\"}", 200)
                .path("died")
                .asText())
        .isEqualTo("2026-05-02");
    assertThat(
            said("officer", other + "/death", "{\"day\":\"2026-05-02\"}", 409)
                .path("code")
                .asText())
        .isEqualTo("act.nothing-open");
    assertThat(caller.post(account, other + "/death", "{}").statusCode()).isEqualTo(403);
    String withdrawal = other + "/death/withdrawal";
    assertThat(caller.post(account, withdrawal, "{}").statusCode()).isEqualTo(403);
    assertThat(said("officer", withdrawal, "{}", 200).path("died").isNull()).isTrue();
    assertThat(said("officer", withdrawal, "{}", 409).path("code").asText())
        .isEqualTo("act.nothing-open");
    said("officer", other + "/death", "{\"day\":\"2026-05-02\"}", 200);
    said("officer", withdrawal, "{}", 200);
  }

  @Test
  void a_death_that_the_law_lets_its_own_office_not_withdraw_says_which_law_is_needed() {
    SubjectKey other = TownWiring.TOWN.keyOf("resident:" + Town.SAYING.getLast());
    for (String office : List.of("review-desk", "railway")) {
      EntryRef dead =
          TownWiring.TOWN.registry.append(
              other,
              new Entered(
                  new Act.Death(LocalDate.of(2026, 5, 2)), office, "dead", "officer", 0, ""));
      String withdrawal =
          "/v1/subjects/" + TownWiring.HANDLES.handleOf(other).text() + "/death/withdrawal";
      JsonNode refused = said("officer", withdrawal, "{}", 422);
      boolean own = office.equals("review-desk");
      assertThat(refused.path("code").asText())
          .isEqualTo(own ? "death.older-law" : "death.of-others");
      assertThat(refused.path("remedy").asText())
          .contains(own ? "Enact the newer law" : "Write to 'railway'");
      TownWiring.TOWN.registry.append(
          other,
          new Entered(
              new Act.Withdrawal(LocalDate.of(2026, 5, 2), "not-dead"),
              office,
              "lives",
              "officer",
              dead.seq(),
              "dead"));
    }
  }
}
