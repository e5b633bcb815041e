package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodfaith.web.Site.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages of reviews, remedies, rights to act, queues and figures, filled without scripts by those
/// who use them, and then looked at: on a desk and on a phone, judged by axe.
@QuarkusTest
final class FilledPagesInABrowserTest {
  private static final Look BARE = Look.PHONE.scriptFree();

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

  private static String account(String who) {
    return who.toLowerCase(Locale.ROOT);
  }

  private static FilePayload paper(String text) {
    byte[] bytes = ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8);
    return new FilePayload("paper.pdf", "application/pdf", bytes);
  }

  @Test
  void filled_pages_are_calm_on_desk_and_phone_and_were_filled_without_scripts() {
    String looked = Town.FILLING.getFirst();
    String harmed = Town.FILLING.getLast();
    String petition = asksForReview(looked);
    isRefused(harmed);
    isFoundWrong(harmed);
    String remedy = asksForRemedy(harmed);
    answers(remedy);
    givesARight(harmed);

    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put("", List.of("/figures"));
    pages.put(account(looked), List.of("/me/results", petition));
    pages.put(
        account(harmed),
        List.of("/me/results", "/subjects/" + TownWiring.handleOf(harmed) + "/representatives"));
    pages.put(
        "officer",
        List.of(
            "/petitions",
            petition,
            remedy,
            "/subjects/" + TownWiring.handleOf(harmed) + "/representatives",
            "/cards",
            "/disputes",
            "/notices"));
    pages.put("service", List.of("/petitions", remedy));
    pages.put("representative", List.of("/clients"));
    List<String> findings = new ArrayList<>();
    for (Look look : List.of(Look.DESK, Look.PHONE)) {
      pages.forEach((who, paths) -> look(look, who, paths, findings));
    }
    assertThat(findings).isEmpty();
  }

  private void look(Look look, String who, List<String> paths, List<String> findings) {
    Page page = who.isEmpty() ? site.open(look) : site.signedIn(look, who);
    for (String path : paths) {
      page.navigate(path);
      page.evaluate("document.querySelectorAll('details').forEach((d, i) => d.open = i < 2)");
      String name = path.replaceAll("[a-z2-7]{26}", "x").replaceAll("[^a-z]+", "-");
      Site.picture(page, "filled/" + look.name() + "-" + who + name);
      String at = look.name() + " " + who + " " + path + " ";
      Site.findings(page).forEach(finding -> findings.add(at + finding));
      if (Site.overflows(page)) {
        findings.add(at + "is wider than the window");
      }
      if (page.innerText("main").contains("null") || page.innerText("main").contains("{")) {
        findings.add(at + "shows what is no word");
      }
    }
    page.context().close();
  }

  private static String text(Page page) {
    return page.textContent("main");
  }

  /// @return address of the review
  private String asksForReview(String who) {
    Page page = site.signedIn(BARE, account(who));
    page.navigate("/me/results");
    page.click("summary:has-text('rail')");
    page.locator("details[open] select").selectOption("unfair");
    page.locator("details[open] textarea").fill("I was not on that train. My employer says so.");
    page.locator("details[open] input[type=file]").setInputFiles(paper("of my employer"));
    page.locator("details[open] button").click();
    page.navigate("/me/results");
    assertThat(text(page)).contains("An officer decides by 19 May 2026.");
    String address = page.getAttribute("a[href^='/petitions/']", "href");
    page.context().close();
    return address;
  }

  private void isRefused(String who) {
    Page page = site.signedIn(BARE, "service");
    page.navigate("/check-desk");
    page.fill("#subject", "resident:" + who);
    page.click("main button");
    assertThat(page.textContent(".verdict")).contains("No", "refused");
    page.context().close();
  }

  private void isFoundWrong(String who) {
    String record = "/records/" + TownWiring.handleOf(who) + "/2";
    Page own = site.signedIn(BARE, account(who));
    own.navigate(record);
    own.click("#objection summary");
    own.click("#objection button");
    own.context().close();
    Page officer = site.signedIn(BARE, "anna");
    officer.navigate(record);
    officer.click("#decision summary");
    officer.selectOption("#decision select", "upheld");
    officer.fill("#decision textarea", "Nobody saw it.");
    officer.click("#decision button");
    officer.context().close();
  }

  /// @return address of the request
  private String asksForRemedy(String who) {
    Page page = site.signedIn(BARE, account(who));
    page.navigate("/me/results");
    assertThat(text(page)).contains("rail.ticket");
    page.click("details:has(input[value^='check:']) summary");
    page.locator("details[open] textarea").fill("The price of the ticket.");
    page.locator("details[open] button").click();
    page.navigate("/me/results");
    assertThat(text(page))
        .contains("You have asked that it be made good.")
        .contains("Remedy: service was told no about rail.ticket on 4 May 2026")
        .contains("“No rail ticket is sold” held from 13 March 2026 to 4 May 2026.");
    String address = page.getAttribute("a[href^='/petitions/']", "href");
    page.context().close();
    return address;
  }

  private void answers(String remedy) {
    Page page = site.signedIn(BARE, "service");
    page.navigate("/petitions");
    page.click("a[href='" + remedy + "']");
    page.click("#remedy-answer summary");
    page.fill("#remedy-answer-text", "We pay it back.");
    page.click("#remedy-answer button");
    assertThat(text(page)).contains("We pay it back.").contains("The subject asked that");
    page.context().close();
  }

  private void givesARight(String who) {
    Page page = site.signedIn(BARE, "officer");
    page.navigate("/subjects/" + TownWiring.handleOf(who) + "/representatives");
    page.selectOption("#as", "lawyer");
    page.fill("#representative", "representative");
    page.selectOption("#scope", "contest");
    page.fill("#until", "2027-05-04");
    page.setInputFiles("#seen", paper("the mandate"));
    page.click("#grant ~ form button");
    assertThat(text(page)).contains("representative, as lawyer");
    page.context().close();
  }
}
