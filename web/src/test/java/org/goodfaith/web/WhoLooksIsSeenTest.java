package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Inquired;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever looks into a file is seen by its subject, on every way; whoever may only read for
/// another turns nothing away; and nobody drowns a file.
@QuarkusTest
final class WhoLooksIsSeenTest {
  @TestHTTPResource("/")
  URI start;

  private Caller caller;

  @BeforeEach
  void call() {
    caller = new Caller(start);
  }

  private static SubjectKey keyOf(String who) {
    return TownWiring.TOWN.keyOf("resident:" + who);
  }

  private static List<EntryBody> bodies(String who) {
    return TownWiring.TOWN.registry.entriesOf(keyOf(who)).stream().map(SealedEntry::body).toList();
  }

  private static List<String> looks(String who) {
    return bodies(who).stream()
        .filter(Inquired.class::isInstance)
        .map(Inquired.class::cast)
        .map(one -> one.reader() + " for " + one.purpose())
        .toList();
  }

  private String sent(String account, String path, String body) {
    HttpResponse<String> response = caller.post(account, path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private HttpResponse<String> acting(String account, String who, String path, String body) {
    String handle = TownWiring.handleOf(who);
    return body.isEmpty()
        ? caller.acting(account, handle, path)
        : caller.acting(account, handle, path, body);
  }

  private HttpResponse<String> form(
      String account, String who, String path, Map<String, String> fields) {
    HttpRequest.Builder request = Caller.formOf(fields);
    return caller.send(account, path, request.header("Acting-For", TownWiring.handleOf(who)));
  }

  @Test
  void every_look_of_an_officer_or_a_source_is_entered() {
    String who = "R-SEEN";
    String handle = TownWiring.handleOf(who);
    String files = "/v1/subjects/" + handle + "/documents";
    String paper =
        sent("r-seen", files, "What I saw that day.").replaceAll(".*\"document\":\"", "");
    String digest = paper.substring(0, 64);
    sent(
        "r-seen",
        "/v1/reviews",
        "{\"about\":\"list:rail-no-sale\",\"ground\":\"wrong\",\"document\":\"" + digest + "\"}");
    int seq = bodies(who).size();
    List<String> paths =
        List.of(
            "/petitions/" + handle + "/" + seq,
            "/v1/petitions/" + handle + "/" + seq,
            "/documents/" + handle + "/" + digest,
            files + "/" + digest,
            "/subjects/" + handle + "/representatives",
            "/v1/subjects/" + handle + "/representatives",
            "/subjects/" + handle + "/erasure",
            "/v1/subjects/" + handle + "/erasure",
            "/records/" + handle + "/2",
            "/v1/subjects/" + handle + "/records/2");
    for (String path : paths) {
      int before = looks(who).size();
      assertThat(caller.get("anna", path).statusCode()).as(path).isEqualTo(200);
      assertThat(looks(who).subList(before, looks(who).size()))
          .as(path)
          .containsExactly("anna for supervision");
    }
    int before = looks(who).size();
    assertThat(caller.get("rail.one", "/records/" + handle + "/2").statusCode()).isEqualTo(200);
    assertThat(looks(who).subList(before, looks(who).size()))
        .containsExactly("rail.one for own-records");
    assertThat(caller.get("r-seen", "/me/looks").body())
        .contains("anna (officer)", "rail.one (source)");
    assertThat(caller.get("anna", "/v1/petitions").body())
        .as("what was said is read by opening it")
        .contains("list:rail-no-sale")
        .doesNotContain(digest);
  }

  @Test
  void who_looked_is_shown_to_the_oldest_page_after_page() {
    String who = "R-PAGED";
    for (int i = 1; i <= 60; i++) {
      TownWiring.TOWN.registry.append(
          keyOf(who),
          new Inquired("reader-" + i, "lender", "credit", Town.TODAY, 1, Hash.zero(), Hash.zero()));
    }
    String first = caller.get("r-paged", "/subjects/" + TownWiring.handleOf(who)).body();
    assertThat(first).contains("reader-60 ", "/me/looks?page=2").doesNotContain("reader-9 ");
    String older = caller.get("r-paged", "/me/looks?page=2").body();
    assertThat(older)
        .contains("reader-1 ", "reader-9 ", "Newer looks")
        .doesNotContain("Older looks");
    assertThat(caller.get("r-paged", "/me/looks?page=99").body()).contains("reader-1 ");
    assertThat(caller.get("r-paged", "/me/looks?page=no").body()).contains("reader-60 ");
  }

  @Test
  void whoever_may_read_for_another_turns_no_notice_away_and_serves_none() {
    String who = "R-TURNED";
    String handle = TownWiring.handleOf(who);
    String paper =
        sent("officer", "/v1/subjects/" + handle + "/documents", "the mandate of rhea")
            .replaceAll(".*\"document\":\"([0-9a-f]+)\".*", "$1");
    String right =
        "{\"as\":\"lawyer\",\"representative\":\"rhea\",\"scope\":\"%s\","
            + "\"until\":\"2027-05-04\",\"document\":\""
            + paper
            + "\"}";
    String rights = "/v1/subjects/" + handle + "/representatives";
    sent("officer", rights, right.formatted("read"));
    String contacts = "/me/notices/contacts";
    Map<String, String> mail = Map.of("channel", "e-mail", "address", "first@example.org");
    assertThat(caller.form("r-turned", contacts, mail).statusCode()).isEqualTo(303);
    Map<String, String> other = Map.of("channel", "e-mail", "address", "other@example.org");
    Map<String, String> language = Map.of("language", "zh");
    assertThat(form("rhea", who, contacts, other).statusCode()).isEqualTo(403);
    assertThat(form("rhea", who, "/me/notices/language", language).statusCode()).isEqualTo(403);
    String inbox = acting("rhea", who, "/me/notices", "").body();
    String notice =
        inbox.replaceAll("(?s).*?<article class=\"card\"><h3><a href=\"([^\"]*)\".*", "$1");
    assertThat(acting("rhea", who, notice, "").body()).contains("a right to read only");
    assertThat(form("rhea", who, notice, Map.of()).statusCode()).isEqualTo(403);
    assertThat(acting("rhea", who, "/v1" + notice.substring(3), "{}").statusCode()).isEqualTo(403);
    for (String path :
        List.of(
            "/v1/subjects/" + handle + "/documents",
            "/v1/subjects/" + handle + "/records/2/documents")) {
      assertThat(acting("rhea", who, path, "some words").statusCode()).isEqualTo(403);
    }
    sent("officer", rights, right.formatted("contest"));
    assertThat(form("rhea", who, contacts, other).statusCode()).isEqualTo(403);
    assertThat(
            acting("rhea", who, "/v1/subjects/" + handle + "/documents", "some words").statusCode())
        .isEqualTo(200);
    assertThat(form("rhea", who, notice, Map.of()).statusCode()).isEqualTo(303);

    sent("officer", rights, right.formatted("all"));
    int told = TownWiring.READDRESSED.size();
    assertThat(form("rhea", who, contacts, other).statusCode()).isEqualTo(303);
    assertThat(TownWiring.READDRESSED.subList(told, TownWiring.READDRESSED.size()))
        .containsExactly("first@example.org");
    assertThat(bodies(who))
        .contains(new EntryBody.Readdressed("e-mail", "for:rhea", Town.TODAY))
        .noneMatch(body -> String.valueOf(body).contains("example.org"));
    assertThat(caller.get("r-turned", "/me/notices").body())
        .contains("Where you are told was changed");
    assertThat(TownWiring.CONTACTS.of(keyOf(who), new UnmaskedIdentity("a test")))
        .extracting(Contact::address)
        .containsExactly("other@example.org");
  }

  @Test
  void the_secret_of_a_machine_is_the_subjects_own() {
    Map<String, String> hook = Map.of("channel", "webhook", "address", "https://hook.example/x");
    String page = "/me/notices";
    assertThat(caller.get("r-paged", page).body()).doesNotContain("This is your secret");
    caller.form("r-paged", page + "/contacts", hook);
    caller.form("r-seen", page + "/contacts", hook);
    String code = "(?s).*<code>([0-9a-f]{64})</code>.*";
    String one = caller.get("r-paged", page).body().replaceAll(code, "$1");
    String other = caller.get("r-seen", page).body().replaceAll(code, "$1");
    assertThat(one).hasSize(64).isNotEqualTo(other);
  }

  @Test
  void nobody_drowns_a_file_and_everybody_is_told_what_to_do_instead() {
    String who = "R-BOUND";
    String record = "/v1/subjects/" + TownWiring.handleOf(who) + "/records/2";
    String objects = "{\"ground\":\"facts-disputed\",\"text\":\"\"}";
    for (int i = 0; i < 10; i++) {
      sent("r-bound", record + "/objection", objects);
    }
    HttpResponse<String> more = caller.post("r-bound", record + "/objection", objects);
    assertThat(more.statusCode()).isEqualTo(422);
    assertThat(more.body()).contains("act.enough-wait", "a statement now");
    for (int i = 10; i < 50; i++) {
      sent("r-bound", record + "/statement", "{\"text\":\"Number " + i + ".\"}");
    }
    HttpResponse<String> still =
        caller.post("r-bound", record + "/statement", "{\"text\":\"More.\"}");
    assertThat(still.statusCode()).isEqualTo(429);
    assertThat(still.body()).contains("act.too-many-today", "Go on tomorrow");

    for (int i = 0; i < 20; i++) {
      sent("rail.one", record + "/documents", "sheet " + i);
    }
    HttpResponse<String> full = caller.post("rail.one", record + "/documents", "one more");
    assertThat(full.statusCode()).isEqualTo(422);
    assertThat(full.body()).contains("document.too-many-unnamed");
    sent("rail.one", record + "/documents", "sheet 3");
    for (int i = 20; i < 40; i++) {
      sent("r-bound", record + "/documents", "my sheet " + i);
    }
    assertThat(caller.post("r-bound", record + "/documents", "one more").statusCode())
        .isEqualTo(422);
    sent("officer", record + "/documents", "brought to an officer");
  }
}
