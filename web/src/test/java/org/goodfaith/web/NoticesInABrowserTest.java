package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A listing that nobody was told of: what the officer sees, what the subject opens, and what the
/// gate answers meanwhile.
@QuarkusTest
final class NoticesInABrowserTest {
  @TestHTTPResource("/")
  URI start;

  private Site site;

  @BeforeEach
  void open() {
    site = new Site(start);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static String text(Page page) {
    return page.innerText("main");
  }

  private static void judge(Page page, Site.Look look, String name) {
    if (look.scripts()) {
      assertThat(Site.findings(page)).as(name).isEmpty();
    }
    Object wide = look.scripts() ? page.evaluate("document.documentElement.scrollWidth") : 0;
    assertThat(((Number) wide).intValue()).as(name).isLessThanOrEqualTo(look.width());
    Site.picture(page, name + "-" + look.name());
  }

  @Test
  void subject_is_served_by_opening_a_notice_and_not_before() {
    Site.Look desk = Site.Look.DESK;
    Page officer = site.signedIn(desk, "officer");
    officer.click("nav >> text=Notices");
    assertThat(text(officer)).contains("You are to be put on a list", "11 May 2026", "nothing yet");
    judge(officer, desk, "notices-waiting");

    Site.Look phone = Site.Look.PHONE;
    Page own = site.signedIn(phone, Town.UNTOLD.getFirst().toLowerCase());
    own.navigate("/me");
    own.click("text=Notices not opened yet: 1");
    judge(own, phone, "notices-inbox");
    own.click("article a");
    assertThat(text(own)).contains("When you open it").doesNotContain("The record");
    own.click("main button");
    assertThat(text(own))
        .contains("inbox: served on 4 May 2026")
        .contains("You have 7 working days")
        .contains("No rail ticket is sold", "Article 48")
        .contains("free of charge");
    judge(own, phone, "notices-opened");
    own.click("text=The record: look at it, object");
    assertThat(text(own)).contains("Notice was served");
    officer.reload();
    assertThat(officer.querySelectorAll("tbody tr").stream().map(row -> row.innerText()))
        .noneMatch(row -> row.contains(Town.UNTOLD.getFirst() + "-conduct"));
  }

  @Test
  void address_is_kept_taken_away_and_refused_where_it_is_none() {
    Page own = site.signedIn(Site.Look.DESK.scriptFree(), "cardholder");
    own.navigate("/me/notices");
    own.fill("#address-e-mail", "somebody@example.org");
    own.click("form:has(#address-e-mail) button");
    assertThat(own.inputValue("#address-e-mail")).isEqualTo("somebody@example.org");
    own.fill("#address-letter", "Somebody\n1 Some Street\nSome Town");
    own.click("form:has(#address-letter) button");
    assertThat(own.inputValue("#address-letter")).contains("1 Some Street");
    own.fill("#address-e-mail", "");
    own.click("form:has(#address-e-mail) button");
    assertThat(own.inputValue("#address-e-mail")).isEmpty();
    Caller caller = new Caller(start);
    assertThat(
            caller
                .form(
                    "cardholder",
                    "/me/notices/contacts",
                    Map.of("channel", "e-mail", "address", "no"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void whoever_locks_a_file_is_told_and_reads_it_in_the_language_of_the_page() {
    Page own = site.signedIn(Site.Look.PHONE, "cardholder");
    own.navigate("/me/notices?lang=zh");
    own.selectOption("#language", "zh");
    own.click("form:has(#language) button");
    assertThat(own.inputValue("#language")).isEqualTo("zh");
    judge(own, Site.Look.PHONE, "notices-language");
    Caller caller = new Caller(start);
    assertThat(caller.post("cardholder", "/v1/freeze", "{}").statusCode()).isLessThan(300);
    own.reload();
    own.click("article a:has-text('您的档案已锁定')");
    own.click("main button");
    assertThat(text(own)).contains("除您和工作人员外，任何人不得查阅您的报告", "2026年5月4日");
    judge(own, Site.Look.PHONE, "notices-locked");
    String read = own.url();
    own.navigate("/me/notices?lang=en");
    own.navigate(read);
    assertThat(text(own)).as("as it was served").contains("除您和工作人员外");
    assertThat(caller.post("cardholder", "/v1/thaw", "{}").statusCode()).isLessThan(300);
    own.navigate("/me/notices");
    own.selectOption("#language", "en");
    own.click("form:has(#language) button");
    assertThat(caller.get("cardholder", "/v1/notices").body()).contains("\"matter\":\"thaw\"");
    assertThat(
            caller
                .form("cardholder", "/me/notices/language", Map.of("language", "xx"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void head_of_a_problem_speaks_the_language_that_a_program_accepts() {
    Caller caller = new Caller(start);
    HttpRequest.Builder there = HttpRequest.newBuilder().GET().header("Accept-Language", "zh");
    assertThat(caller.send("cardholder", "/v1/nothing-there", there).body())
        .contains("\"title\": \"此处没有内容\"", "\"code\": \"http.404\"");
    assertThat(caller.get("cardholder", "/v1/nothing-there").body())
        .contains("\"title\": \"There is nothing here\"");
  }

  @Test
  void program_opens_a_notice_once_and_reads_it_again() {
    Caller caller = new Caller(start);
    String account = Town.UNTOLD.getLast().toLowerCase();
    String all = caller.get(account, "/v1/notices").body();
    assertThat(all).contains("\"matter\":\"listing\"", "\"served\":null").doesNotContain("text");
    String name = all.replaceFirst("(?s).*\"notice\":\"([^\"]+)\".*", "$1");
    String opened = caller.post(account, "/v1/notices/" + name, "{}").body();
    assertThat(opened).contains("You are to be put on a list", "\"served\":\"2026-05-04\"");
    assertThat(caller.post(account, "/v1/notices/" + name, "{}").body()).isEqualTo(opened);
    assertThat(caller.post("cardholder", "/v1/notices/" + name, "{}").statusCode()).isEqualTo(404);
  }
}
