package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.web.Site.file;
import static org.goodfaith.web.Site.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.web.Site.Look;
import org.junit.jupiter.api.Test;

/// A whole case in a real browser: served, objected with a file, answered, decided, appealed,
/// decided again, restated and told to who had read of it; each step by who may take it, and
/// refused to who may not.
@QuarkusTest
final class DisputeInABrowserTest extends InABrowser {
  @TestHTTPResource("/")
  URI start;

  @Override
  URI start() {
    return start;
  }

  private Look look = Look.DESK;
  private String traveller = "";
  private String address = "";

  @Test
  void a_whole_case_on_a_desk() {
    won(Look.DESK, Town.WHOLE.get(0));
  }

  @Test
  void a_whole_case_lost_on_a_dark_phone() {
    whole(Look.PHONE.dark(), Town.WHOLE.get(1));
    rejected();
  }

  @Test
  void a_whole_case_without_scripts_on_a_phone() {
    won(Look.PHONE.scriptFree(), Town.WHOLE.get(2));
  }

  @Test
  void a_whole_case_without_scripts_on_a_desk() {
    won(Look.DESK.scriptFree(), Town.WHOLE.get(3));
  }

  private void won(Look with, String who) {
    String handle = whole(with, who);
    upheld();
    ends();
    restated(handle, who);
  }

  /// @return the handle of the file
  private String whole(Look with, String who) {
    look = with;
    traveller = who.toLowerCase(Locale.ROOT);
    served();
    told();
    String handle = read(who);
    objects();
    checkIs("suspended", who);
    answers();
    decides();
    appeals();
    whoDecidedDoesNotHearTheAppeal();
    return handle;
  }

  /// Nothing follows before the subject has opened the notice, or the letter has arrived.
  private void served() {
    Page page = site.signedIn(look, traveller);
    assertThat(page.url()).endsWith("/me");
    assertThat(text(page)).doesNotContain("You can object through");
    page.click("text=Notices not opened yet: 1");
    page.click("article a");
    assertThat(text(page)).contains("When you open it").doesNotContain("The record");
    page.click("main button");
    assertThat(text(page))
        .contains("inbox: served on 4 May 2026", "You have 7 working days")
        .contains("No rail ticket is sold", "Article 48", "free of charge");
    judge(page, "case-0-served");
    page.context().close();
  }

  /// An officer reads a report while the record stands in it.
  private String read(String who) {
    String asked = "{\"subject\":\"resident:%s\",\"purpose\":\"supervision\"}".formatted(who);
    String report = new Caller(start).post("officer", "/v1/reports", asked).body();
    assertThat(report).contains("rail-no-sale");
    return report.replaceFirst("(?s).*?\"subject\":\"([^\"]+)\".*", "$1");
  }

  /// What was worked out again, who was told, and that the one who had read of it knows.
  private void restated(String handle, String who) {
    Page page = site.signedIn(look, traveller);
    page.navigate("/me/notices");
    page.click("article:has-text('decided') a");
    page.click("main button");
    assertThat(text(page))
        .contains("inbox: served on 4 May 2026", "You were right: the record is deleted.")
        .contains("List 'No rail tickets for offences on trains': suspended, now none.")
        .contains("Measure 'No rail ticket is sold': suspended, now none.");
    judge(page, "case-9-restated");
    readerKnows(handle);
    subjectSees();
    checkIs("clear", who);
    page.context().close();
  }

  /// Whoever read the report while the record stood in it sees what moved, and says that it knows.
  private void readerKnows(String handle) {
    Page page = site.signedIn(look, "officer");
    page.navigate("/report-desk");
    page.click("text=Reports to be read again");
    Locator card = page.locator("article:has-text('" + handle + "')");
    assertThat(card.textContent())
        .contains("Read for: Deciding on a file, as of 4 May 2026.")
        .contains("List 'No rail tickets for offences on trains': announced", "now none.");
    judge(page, "case-10-read-again");
    card.locator("button").click();
    assertThat(card.count()).isZero();
    Locator known = page.locator("details:has-text('" + handle + "')");
    known.locator("summary").click();
    assertThat(known.textContent()).contains("Known since 4 May 2026.");
    page.context().close();
  }

  /// Whom it was about sees who knows, and who does not.
  private void subjectSees() {
    Page page = site.signedIn(look, traveller);
    page.navigate("/me/looks");
    assertThat(text(page))
        .contains("It would be another answer now. Its reader knows so since 4 May 2026.")
        .contains("It would be another answer now. Its reader has not said yet that it knows.");
    judge(page, "case-11-who-knows");
    page.context().close();
  }

  private void told() {
    Page page = site.signedIn(look, traveller);
    assertThat(page.url()).endsWith("/me");
    assertThat(text(page))
        .contains("Nothing is refused to you today", "announced, without effect yet")
        .contains("You can object through 13 May 2026", "from 14 May 2026");
    judge(page, "case-1-home");
    page.click("text=Look at it, object, appeal");
    address = URI.create(page.url()).getPath();
    assertThat(text(page)).contains("Nobody has objected to this record.", "Notice was served");
    page.context().close();
  }

  private void objects() {
    Page page = at(traveller);
    page.click("#objection summary");
    page.selectOption("#ground", "facts-disputed");
    page.fill("#objection-text", "I was at work that day.\nMy employer says so.");
    page.setInputFiles("#objection-document", file("work.pdf", "%PDF-1.7 a note of my employer"));
    judge(page, "case-2-objection");
    page.click("#objection button");
    assertThat(text(page))
        .contains("You objected on 4 May 2026: It did not happen so.")
        .contains("What follows from the record waits for the end.")
        .contains("The source answers by 14 May 2026.", "An officer decides by 24 May 2026.")
        .contains("suspended by an objection", "I was at work that day.\nMy employer says so.");
    judge(page, "case-3-objected");
    documentIsFor(page.getAttribute(".sides > div:last-child a[href^='/documents/']", "href"));
    page.context().close();
  }

  /// Subject, source of the record and officers have it; nobody else, and never in place.
  private void documentIsFor(String href) {
    Caller caller = new Caller(start);
    for (String reader : List.of(traveller, "source", "officer")) {
      HttpResponse<String> response = caller.get(reader, href);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).startsWith("%PDF-1.7");
      assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
          .matches("attachment; filename=\"document-[0-9a-f]{12}\\.pdf\"");
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'; sandbox");
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }
    assertThat(caller.get("shop-desk", href).statusCode()).isEqualTo(404);
    assertThat(caller.get("cardholder", href).statusCode()).isEqualTo(403);
    assertThat(caller.get("lender", href).statusCode()).isEqualTo(403);
  }

  private void checkIs(String outcome, String who) {
    String asked =
        "{\"subject\":\"resident:%s\",\"service\":\"rail.ticket\",\"purpose\":\"rail-sale\"}"
            .formatted(who);
    assertThat(new Caller(start).post("service", "/v1/checks", asked).body()).contains(outcome);
  }

  private void answers() {
    Page page = site.signedIn(look, "source");
    page.click("nav >> text=Disputes");
    assertThat(text(page)).contains("Answer an objection", "in 10 days", "14 May 2026");
    judge(page, "case-4-source-desk");
    page.click("a[href='" + address + "']");
    assertThat(text(page)).doesNotContain("Traveller").contains("I was at work that day.");
    page.click("#answer summary");
    page.fill("#answer-text", "The conductor saw the identity card.");
    page.setInputFiles("#answer-document", file("card.txt", "copy of the protocol"));
    page.click("#answer button");
    assertThat(text(page)).contains("The source answered on 4 May 2026.");
    assertThat(page.querySelector("#answer")).isNull();
    page.context().close();
  }

  private void decides() {
    Page own = at("conductor-7");
    own.click("#decision summary");
    assertThat(own.textContent("#decision")).contains("nobody decides on their own entry (C15)");
    assertThat(own.querySelector("#decision button")).isNull();
    own.context().close();

    Page page = site.signedIn(look, "officer");
    page.click("nav >> text=Disputes");
    assertThat(text(page)).contains("Decide on an objection", "24 May 2026");
    judge(page, "case-5-officer-desk");
    page.click("a[href='" + address + "']");
    page.click("#extension summary");
    page.fill("#extension-text", "The train's list of seats is asked for.");
    page.click("#extension button");
    assertThat(text(page)).contains("An officer decides by 3 June 2026.");
    page.click("#decision summary");
    page.selectOption("#decision-outcome", "rejected");
    page.fill("#decision-text", "The protocol names the card of the traveller.");
    judge(page, "case-6-both-sides");
    page.click("#decision button");
    assertThat(text(page)).contains("Decided on 4 May 2026: the record stays as it is.");
    page.context().close();
  }

  private void appeals() {
    Page page = at(traveller);
    page.click("#appeal summary");
    page.fill("#appeal-text", "The card had been stolen, and I had said so.");
    page.click("#appeal button");
    assertThat(text(page))
        .contains("Appealed on 4 May 2026. Another officer decides by 24 May 2026.")
        .contains("suspended by an objection");
    page.context().close();
  }

  private void whoDecidedDoesNotHearTheAppeal() {
    Page before = at("officer");
    before.click("#appeal-decision summary");
    assertThat(before.textContent("#appeal-decision"))
        .contains("You decided on the objection, and an appeal goes to somebody else (C15).");
    judge(before, "case-7-four-eyes");
    before.context().close();
  }

  private void upheld() {
    Page page = decidesAgain("upheld");
    assertThat(text(page))
        .contains("The record is no more.")
        .contains("Decided on appeal on 4 May 2026: the record is deleted.")
        .contains("There is nothing for you to do here now.");
    page.context().close();
  }

  private void rejected() {
    Page page = decidesAgain("rejected");
    assertThat(text(page))
        .contains("Decided on appeal on 4 May 2026: what was decided before stays.")
        .contains("announced, without effect yet");
    page.context().close();
    Page own = at(traveller);
    assertThat(text(own)).contains("The theft was reported before that day.");
    assertThat(own.querySelector("#appeal")).isNull();
    own.context().close();
  }

  /// Every outcome can be chosen: from a decision that gave nothing, each gives as much or more.
  private Page decidesAgain(String outcome) {
    Page page = at("anna");
    page.click("#appeal-decision summary");
    assertThat(page.locator("#appeal-decision-outcome option").all())
        .extracting(option -> option.getAttribute("value"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Outcome.values()).map(Outcome::code).toList());
    page.selectOption("#appeal-decision-outcome", outcome);
    page.fill("#appeal-decision-text", "The theft was reported before that day.");
    page.click("#appeal-decision button");
    return page;
  }

  private void ends() {
    Page page = at(traveller);
    assertThat(text(page)).contains("The theft was reported before that day.");
    judge(page, "case-8-ended");
    page.navigate("/me");
    assertThat(text(page)).contains("Nothing is refused to you today.", "The record is no more.");
    page.navigate("/subjects/" + address.split("/")[2]);
    assertThat(text(page))
        .contains("anna (officer)", "conductor-7 (officer)", "Deciding on a file");
    page.context().close();
  }

  private Page at(String account) {
    Page page = site.signedIn(look, account);
    page.navigate(address);
    return page;
  }

  private void judge(Page page, String name) {
    Site.judge(page, look, name);
  }
}
