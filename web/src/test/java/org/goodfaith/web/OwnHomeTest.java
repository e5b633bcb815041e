package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a subject reads first says what the counter says, and why.
@QuarkusTest
class OwnHomeTest {
  private static final String NOTHING = "Nothing is refused to you today.";

  @TestHTTPResource("/")
  URI site;

  private Caller caller;

  @BeforeEach
  void caller() {
    caller = new Caller(site);
  }

  private String home(String who) {
    return caller.get(who.toLowerCase(Locale.ROOT), "/me").body();
  }

  private String ticket(String who) {
    return caller
        .post(
            "service",
            "/v1/checks",
            "{\"subject\":\"resident:"
                + who
                + "\",\"service\":\"rail.ticket\",\"purpose\":\"rail-sale\"}")
        .body();
  }

  @Test
  void what_the_law_does_not_determine_is_refused_on_the_page_as_at_the_counter() {
    String who = Town.WAITING.getLast();
    assertThat(ticket(who)).contains("\"outcome\":\"undetermined\"");
    assertThat(home(who))
        .contains("cannot be given to you today, because the law does not determine from when")
        .doesNotContain(NOTHING);
  }

  @Test
  void what_nobody_proved_is_said_to_be_that_and_not_suspended_by_an_objection() {
    String who = Town.WAITING.getFirst();
    assertThat(ticket(who))
        .contains("\"outcome\":\"suspended\"", "is suspended, and has no effect")
        .doesNotContain("objection suspends");
    assertThat(home(who))
        .contains("not in force. Nobody proved the record in time, and both sides are shown.")
        .contains("without effect, both sides are shown")
        .doesNotContain("suspended while your objection is open", "suspended by an objection");
  }

  @Test
  void what_an_officer_is_to_look_at_is_suspended_by_that() {
    String who = Town.WAITING.get(1).toLowerCase(Locale.ROOT);
    assertThat(home(who)).contains("in force through");
    int turn =
        TownWiring.TOWN
            .registry
            .entriesOf(TownWiring.TOWN.keyOf("resident:" + Town.WAITING.get(1)))
            .size();
    caller.form(
        who,
        "/me/results/review",
        Map.of("to", "list:rail-no-sale", "ground", "unfair", "text", "?", "turn", "" + turn));
    assertThat(home(who))
        .contains("suspended while an officer looks at it again", "suspended by a review")
        .doesNotContain("suspended while your objection is open", "suspended by an objection");
    assertThat(caller.get(who, "/me/results?lang=zh").body())
        .contains("暂停执行")
        .doesNotContain(">suspended<");
    String file =
        caller
            .get(who, "/subjects/" + TownWiring.handleOf(Town.WAITING.get(1)) + "?lang=zh")
            .body();
    assertThat(file).contains("对我的情况不公平").doesNotContain("unfair");
  }
}
