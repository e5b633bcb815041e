package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.web.Site.Look;
import org.junit.jupiter.api.Test;

/// Every page in a real browser: light and dark, on a desk and on a phone, judged by axe.
@QuarkusTest
final class PagesInABrowserTest extends InABrowser {
  @TestHTTPResource("/")
  URI start;

  @Override
  URI start() {
    return start;
  }

  private static String handleOf(String identifier) {
    return TownWiring.HANDLES.handleOf(TownWiring.TOWN.keyOf(identifier)).text();
  }

  /// Pages by the account that sees them; empty for the public.
  private static Map<String, List<String>> pages() {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put(
        "",
        List.of(
            "/",
            "/sign-in",
            "/organisations",
            "/organisations?name=a",
            "/organisations/" + handleOf("licence:1001"),
            "/law",
            "/law/48",
            "/verify",
            "/figures",
            "/api",
            "/problems",
            "/nowhere"));
    pages.put("operator", List.of("/ingests", "/check-desk"));
    pages.put("service", List.of("/check-desk"));
    pages.put(
        "officer",
        List.of(
            "/report-desk",
            "/recalls",
            "/disputes",
            "/records/" + handleOf("resident:R-OBJECTED") + "/2",
            "/records/" + handleOf("resident:R-PROPOSED") + "/2",
            "/records/" + handleOf("resident:R-RETURNED") + "/7",
            "/subjects/" + handleOf("resident:R-OBJECTED"),
            "/subjects/" + handleOf("resident:R-OBJECTED") + "/erasure",
            "/subjects/" + handleOf("shop-customer:12347") + "/erasure",
            "/notices",
            "/rulebooks",
            "/rulebooks/" + Town.DRAFT,
            "/rulebooks/" + TownWiring.TOWN.milder.digest()));
    pages.put("cardholder", List.of("/me", "/me/advice", "/subjects/" + handleOf("card:17")));
    pages.put(
        "customer",
        List.of(
            "/me/consents",
            "/me/looks",
            "/me/consents/12",
            "/me/notices",
            "/subjects/" + handleOf("shop-customer:12346")));
    pages.put("lender", List.of("/report-desk", "/subjects/" + handleOf("card:18") + "/letter"));
    pages.put("leaver", List.of("/subjects/" + handleOf("shop-customer:12348")));
    pages.put("source", List.of("/disputes"));
    pages.put("subject", List.of("/me", "/subjects/" + handleOf("resident:R-REFUSED")));
    return pages;
  }

  @Test
  void every_page_is_accessible_light_and_dark_on_desk_and_phone() {
    List<String> findings = new ArrayList<>();
    for (Look look : List.of(Look.DESK, Look.PHONE.dark())) {
      pages()
          .forEach((account, paths) -> {
            Page page = account.isEmpty() ? site.open(look) : site.signedIn(look, account);
            for (String path : paths) {
              page.navigate(path);
              unfold(page);
              String name =
                  account + path.replaceAll("[^a-z0-9]+", "-").replaceAll("-[a-z2-7]{26}", "");
              Site.picture(page, look.name() + "/" + name);
              Site.findings(page)
                  .forEach(finding ->
                      findings.add(look.name() + " " + account + " " + path + " " + finding));
              if (Site.overflows(page)) {
                findings.add(look.name() + " " + path + " is wider than the window");
              }
            }
            page.context().close();
          });
    }
    assertThat(findings).isEmpty();
  }

  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach((d, i) => d.open = i < 3)");
  }

  @Test
  void a_browser_without_scripts_can_do_everything() {
    Look look = Look.DESK.scriptFree();
    Page service = site.signedIn(look, "service");
    service.navigate("/check-desk");
    service.fill("#subject", "resident:R-REFUSED");
    service.click("main button");
    assertThat(service.textContent(".verdict")).contains("No", "refused");
    Site.picture(service, "desk/check-refused");
    service.fill("#subject", "resident:NOBODY");
    service.click("main button");
    assertThat(service.textContent(".verdict")).contains("Yes", "clear");

    Page officer = site.signedIn(look, "officer");
    officer.navigate("/report-desk");
    officer.fill("#subject", "card:17");
    officer.check("input[value=supervision]");
    officer.click("main button");
    assertThat(officer.textContent("h1")).isEqualTo("File of a subject");
    officer.click(".steps li:nth-child(2) summary");
    assertThat(officer.isVisible(".steps li:nth-child(2) .entry")).isTrue();
    Site.picture(officer, "desk/officer-file");

    Page subject = site.signedIn(look, "subject");
    assertThat(subject.textContent("main")).contains("No rail ticket is sold: in force through");
    subject.click("text=The whole file");
    assertThat(subject.textContent("main")).contains("check of rail.ticket");
    subject.click("text=Look at it, object, appeal");
    subject.click("#objection summary");
    subject.click("#objection button");
    assertThat(subject.textContent("main")).contains("suspended by an objection");
    subject.navigate("/me");
    subject.click("text=Lock my file");
    assertThat(subject.textContent("main")).contains("locked since 4 May 2026");
    subject.click("text=Open my file again");
    assertThat(subject.textContent("main")).contains("Lock my file");

    Page customer = site.signedIn(look, "customer");
    customer.click("text=The whole file");
    assertThat(customer.textContent("main")).contains("Loyalty", "grade");
    customer.click("text=Take it back");
    assertThat(customer.textContent("main")).contains("There is no consent to this score");
    customer.click("main button:has-text('Say yes')");
    assertThat(customer.textContent("main")).contains("points");
    customer.click("text=Sign out");
    Response response = customer.navigate("/subjects/" + handleOf("shop-customer:12346"));
    assertThat(response.url()).contains("/sign-in");
  }

  @Test
  void an_officer_reads_what_a_draft_changes_counts_who_moves_and_approves_once() {
    Page officer = site.signedIn(Look.PHONE.scriptFree(), "officer");
    officer.click("nav >> text=Rulebooks");
    assertThat(officer.textContent("main")).contains("In force.", "Drafted 2026-05-04 by anna.");
    officer.navigate("/rulebooks/" + TownWiring.TOWN.milder.digest());
    assertThat(officer.textContent("#changes ~ article"))
        .contains("Article 48", "Changed: list rail-no-sale", "180 days", "lasts: 180")
        .contains("→ 30 days from end of objection");

    officer.click("text=Count who would move");
    assertThat(officer.textContent("[role=status]")).contains("As of 4 May 2026", "move");
    assertThat(officer.textContent("main table"))
        .contains("list rail-no-sale", "in-force", "lapsed");
    assertThat(Site.overflows(officer)).isFalse();
    assertThat(officer.getByText("Traveller").count()).isZero();
    Site.picture(officer, "phone/draft-impact");

    officer.click("text=Approve as officer");
    assertThat(officer.textContent("main"))
        .contains("Approved 2026-05-04 by officer.", "Officer has approved it already (C15).");
    assertThat(officer.querySelector("text=Approve as officer")).isNull();
    officer.navigate("/rulebooks/" + Town.DRAFT);
    assertThat(officer.textContent("main")).contains("nobody approves what is their own (C15).");
    officer.navigate("/rulebooks/" + "0".repeat(64));
    assertThat(officer.textContent("main")).contains("law.no-draft");
  }
}
