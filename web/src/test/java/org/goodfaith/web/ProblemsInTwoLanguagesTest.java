package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody does wrong on a page is said in the language of the page, with what to do.
@QuarkusTest
final class ProblemsInTwoLanguagesTest {
  @TestHTTPResource("/")
  URI start;

  private Caller caller;

  @BeforeEach
  void call() {
    caller = new Caller(start);
  }

  private static String record() {
    String who = Town.CASES.getLast();
    return "/records/" + TownWiring.handleOf(who) + "/2";
  }

  /// A form with a file, as a browser sends it.
  private HttpResponse<String> objection(byte[] file, String language) {
    String head =
        "--x\r\nContent-Disposition: form-data; name=\"ground\"\r\n\r\nfacts-disputed\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"document\"; filename=\"a.pdf\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "multipart/form-data; boundary=x")
            .header("Accept-Language", language)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(file),
                    BodyPublishers.ofString("\r\n--x--\r\n")));
    return caller.send(
        Town.CASES.getLast().toLowerCase(Locale.ROOT), record() + "/objection", request);
  }

  @Test
  void a_file_that_is_too_big_or_of_a_wrong_type_is_refused_in_the_language_of_the_page() {
    byte[] big = new byte[5 * 1024 * 1024 + 1];
    Arrays.fill(big, (byte) 'a');
    assertThat(objection(big, "zh").body())
        .contains("文件过大：最多5 MiB。", "请缩小后", "document.too-big")
        .doesNotContain("lang=\"en\">The document");
    assertThat(objection(big, "en").body()).contains("The document is too big: 5 MiB is the most.");
    byte[] odd = {0, 1, 2, 3};
    assertThat(objection(odd, "zh").body()).contains("此处不接受这种类型的文件。");
    assertThat(objection(odd, "en").body()).contains("The file is of no type that is taken here.");
  }

  @Test
  void what_is_too_late_missing_or_not_there_is_said_in_chinese_on_a_chinese_page() {
    String who = Town.CASES.getLast().toLowerCase(Locale.ROOT);
    assertThat(caller.form(who, record() + "/objection?lang=zh", Map.of("ground", "")).body())
        .contains("缺少必填内容：理由。", "intake.missing")
        .doesNotContain("'reason'");
    assertThat(caller.form(who, record() + "/objection", Map.of("ground", "")).body())
        .as("in English more exactly")
        .contains("reason");
    assertThat(caller.form(who, record() + "/answer?lang=zh", Map.of("text", "?")).body())
        .contains("您的账户不能办理此事项。", "act.not-yours");
    String later = TownWiring.HANDLES.handleOf(TownWiring.TOWN.keyOf("resident:R-LATER")).text();
    String early = "/records/" + later + "/2/repair-request?lang=zh";
    assertThat(caller.form("r-later", early, Map.of("text", "?")).body())
        .contains("现在办理为时过早。", "act.too-early");
    assertThat(caller.get(who, record() + "99?lang=zh").body()).contains("此处没有与您有关的这一项。");
    assertThat(caller.get(who, "/no-such-page?lang=zh").body()).contains("此地址没有内容。");
  }

  @Test
  void the_interface_for_programs_says_it_in_its_own_words() {
    String who = Town.CASES.getLast().toLowerCase(Locale.ROOT);
    String path = "/v1" + record().replace("/records", "/subjects").replace("/2", "/records/2");
    assertThat(caller.post(who, path + "/appeal?lang=zh", "{}").body())
        .containsPattern("\"detail\": \"[\\x20-\\x7e]+\"");
  }
}
