package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class CardsPageTest {
  private static final Map<String, String> TERMS =
      terms("3 records of card.month", "person", "finance");

  private static Map<String, String> terms(String needs, String about, String contexts) {
    return Map.of(
        "article",
        "600",
        "from",
        "2027-01-01",
        "needs",
        needs,
        "about",
        about,
        "contexts",
        contexts);
  }

  @TestHTTPResource("/")
  URI start;

  @Test
  void cards_are_listed_read_drafted_by_an_officer_and_watched_where_they_are_law() {
    Caller caller = new Caller(start);
    String list = caller.get("officer", "/cards").body();
    assertThat(list).contains("Late months", "AUC 0.84", "Not law.", "as the score old", "Draft");
    assertThat(caller.get("operator", "/cards").body()).doesNotContain("/cards/late/draft");
    HttpResponse<String> report = caller.get("operator", "/cards/late/report");
    assertThat(report.body()).contains("late REPORT");
    assertThat(report.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(caller.get("officer", "/cards/late/model-card").body()).contains("MODEL_CARD");
    HttpResponse<String> drafted = caller.form("officer", "/cards/late/draft", TERMS);
    assertThat(drafted.statusCode()).isEqualTo(303);
    assertThat(drafted.headers().firstValue("Location").orElse("")).contains("/rulebooks/000");
    assertThat(caller.get("operator", "/cards/old/watch").statusCode()).isEqualTo(404);
    Map<String, String> day = Map.of("as_of", "2026-10-01");
    assertThat(caller.form("operator", "/cards/old/watch", day).statusCode()).isEqualTo(303);
    assertThat(caller.get("operator", "/cards/old/watch").body()).contains("old WATCH</h1>");
    Map<String, String> both = Map.of("as_of", "2026-10-01", "decided", "2026-08-01");
    assertThat(caller.form("operator", "/cards/old/watch", both).statusCode()).isEqualTo(303);
    assertThat(caller.get("operator", "/cards/old/watch").body())
        .contains("old WATCH and what came of 2026-08-01</h1>");
    assertThat(caller.form("operator", "/cards/late/watch", day).statusCode()).isEqualTo(409);
  }

  @Test
  void what_is_no_law_no_card_or_no_day_is_said_and_nothing_is_drafted() {
    Caller caller = new Caller(start);
    Map<String, String> unknown = terms("3 records of tea", "person", "finance");
    assertThat(caller.form("officer", "/cards/late/draft", unknown).body())
        .contains("It cannot be law", "names no record kind");
    assertThat(caller.form("officer", "/cards/none/draft", TERMS).statusCode()).isEqualTo(404);
    assertThat(caller.form("operator", "/cards/late/draft", TERMS).statusCode()).isEqualTo(403);
    Map<String, String> noDay = Map.of("article", "x", "from", "soon", "needs", "3 records");
    assertThat(caller.form("officer", "/cards/late/draft", noDay).statusCode()).isEqualTo(400);
    assertThat(caller.get("officer", "/cards/none/report").statusCode()).isEqualTo(404);
  }

  @Test
  void the_form_offers_what_was_sampled_and_the_officer_may_say_otherwise() {
    Caller caller = new Caller(start);
    assertThat(caller.get("officer", "/cards").body())
        .contains(
            "<option value=\"organisation\" selected>Organisations",
            "value=\"finance, tax\"",
            "value=\"2 records of loan.month\"",
            "name=\"decided\" value=\"2026-08-01\"");
    Map<String, String> firms = terms("3 records of card.month", "organisation", "finance, tax");
    assertThat(caller.form("officer", "/cards/late/draft", firms).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("/rulebooks/111"));
    HttpResponse<String> nobody =
        caller.form(
            "officer", "/cards/late/draft", terms("3 records of card.month", "dog", "finance"));
    assertThat(nobody.statusCode()).isEqualTo(400);
    assertThat(nobody.body()).contains("nobody a score is about");
    HttpResponse<String> nowhere =
        caller.form(
            "officer", "/cards/late/draft", terms("3 records of card.month", "person", "friends"));
    assertThat(nowhere.statusCode()).isEqualTo(400);
    assertThat(nowhere.body()).contains("friends", "is no field of records", "finance, court");
  }
}
