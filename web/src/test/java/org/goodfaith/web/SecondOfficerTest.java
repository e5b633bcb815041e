package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A listing waits for a second officer, in the queue and on the page of its record; the board of
/// figures tells everybody how it all goes, and finds nobody.
@QuarkusTest
final class SecondOfficerTest {
  private final String handle =
      TownWiring.HANDLES.handleOf(TownWiring.TOWN.keyOf("resident:R-PROPOSED")).text();

  @TestHTTPResource("/")
  URI start;

  @Test
  void a_listing_waits_for_a_second_officer_who_agrees_once() throws Exception {
    Caller caller = new Caller(start);
    String record = "/records/" + handle + "/2";
    assertThat(caller.get("officer", "/disputes").body())
        .contains("Second officer: agree to a listing", record);
    assertThat(caller.get("officer", record).body())
        .contains("Agree, in my name", "class=\"way\"", "next");
    assertThat(caller.form("subject", record + "/approval", Map.of("turn", "1")).statusCode())
        .isEqualTo(403);
    String api = "/v1/subjects/" + handle + "/records/2";
    HttpResponse<String> before = caller.get("officer", api);
    assertThat(before.body()).contains("\"approval\"");
    HttpResponse<String> agreed = caller.form("officer", record + "/approval", Map.of());
    assertThat(agreed.statusCode()).isEqualTo(303);
    JsonNode after = new ObjectMapper().readTree(caller.get("officer", api).body());
    assertThat(after.toString()).contains("approved").doesNotContain("\"proposed\"");
    assertThat(caller.form("officer", record + "/approval", Map.of()).statusCode()).isEqualTo(409);
    assertThat(caller.get("officer", "/disputes").body()).doesNotContain(record);
  }

  @Test
  void a_record_that_was_never_deleted_is_not_certified() {
    Caller caller = new Caller(start);
    String lapsed = TownWiring.HANDLES.handleOf(TownWiring.TOWN.keyOf("resident:R-LAPSED")).text();
    HttpResponse<String> refused =
        caller.post("officer", "/v1/subjects/" + lapsed + "/records/2/certification", "{}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("act.nothing-open");
  }

  @Test
  void the_board_is_open_to_everybody_and_shows_no_small_count() throws Exception {
    Caller caller = new Caller(start);
    JsonNode board = new ObjectMapper().readTree(caller.get("", "/v1/figures").body());
    assertThat(board.path("months")).hasSize(12);
    for (JsonNode month : board.path("months")) {
      for (String name : new String[] {"listed", "disputed", "upheld", "repaired"}) {
        JsonNode count = month.path(name);
        assertThat(count.asText().equals("1-4") || count.asLong() % 5 == 0).isTrue();
      }
    }
    assertThat(board.path("ratings").path("month_end").asText()).isNotEmpty();
    assertThat(caller.get("", "/figures").body())
        .contains("The board of figures", "<svg class=\"chart\"", "By source");
  }
}
