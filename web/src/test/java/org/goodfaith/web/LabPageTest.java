package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class LabPageTest {
  @TestHTTPResource("/")
  URI start;

  @Test
  void a_scenario_is_started_followed_cancelled_and_its_report_read_under_its_own_policy() {
    Caller caller = new Caller(start);
    Map<String, String> asked = Map.of("scenario", "namesakes", "people", "200", "seed", "9");
    assertThat(caller.get("operator", "/lab").body()).contains("No report was written yet");
    assertThat(caller.form("operator", "/lab/runs", asked).statusCode()).isEqualTo(303);
    assertThat(caller.get("officer", "/lab").body())
        .contains("namesakes: 40 percent of 200 people, seed 9", "<progress", "Cancel");
    HttpResponse<String> again = caller.form("officer", "/lab/runs", asked);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(caller.form("officer", "/lab/cancel", Map.of()).statusCode()).isEqualTo(303);
    assertThat(caller.get("operator", "/lab").body())
        .contains("ended without a report", "namesakes-9 · 200 people, seed 9, law 0123abcd");
    HttpResponse<String> report = caller.get("operator", "/lab/runs/namesakes-9");
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.body()).contains("<h1>Namesakes?</h1>");
    assertThat(report.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'sha256-");
  }

  @Test
  void too_many_people_an_unknown_scenario_and_a_report_that_is_not_there_are_refused() {
    Caller caller = new Caller(start);
    Map<String, String> many = Map.of("scenario", "namesakes", "people", "9999999", "seed", "1");
    Map<String, String> unknown = Map.of("scenario", "astrology", "people", "200", "seed", "1");
    assertThat(caller.form("operator", "/lab/runs", many).statusCode()).isEqualTo(400);
    assertThat(caller.form("operator", "/lab/runs", unknown).statusCode()).isEqualTo(400);
    assertThat(caller.get("operator", "/lab/runs/nothing").statusCode()).isEqualTo(404);
    assertThat(
            caller
                .form("operator", "/lab/comparisons", Map.of("one", "x", "other", "y"))
                .statusCode())
        .isEqualTo(404);
  }
}
