package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.web.Site.file;
import static org.goodfaith.web.Site.text;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Locale;
import org.goodfaith.web.Site.Look;
import org.junit.jupiter.api.Test;

/// Somebody asks to act for another in a real browser, is refused, appeals, is accepted by another
/// officer and opens the file; on a desk, and without scripts on a phone.
@QuarkusTest
final class ClaimInABrowserTest extends InABrowser {
  @TestHTTPResource("/")
  URI start;

  @Override
  URI start() {
    return start;
  }

  private Look look = Look.DESK;
  private String claimant = "";
  private String subject = "";

  @Test
  void a_claim_on_a_desk() {
    whole(Look.DESK, "nora", "R-CLAIMED-5");
  }

  @Test
  void a_claim_without_scripts_on_a_phone() {
    whole(Look.PHONE.scriptFree(), "omar", "R-CLAIMED-6");
  }

  private void whole(Look with, String who, String about) {
    look = with;
    claimant = who;
    subject = about;
    asks();
    subjectSeesIt();
    String petition = refused();
    appeals();
    accepted(petition);
    acts();
  }

  private void asks() {
    Page page = site.signedIn(look, claimant);
    page.navigate("/clients");
    page.click("main >> text=Ask to act for somebody");
    assertThat(text(page)).contains("Until then you have no right.", "Nothing yet.");
    page.selectOption("#scheme", "resident");
    page.fill("#subject", subject);
    page.selectOption("#as", "lawyer");
    page.selectOption("#scope", "contest");
    page.fill("#until", "2027-05-04");
    page.fill("#text", "The mandate of March.");
    page.setInputFiles("#proof", file("mandate.pdf", "%PDF-1.7 the mandate"));
    judge(page, "claim-1-asked");
    page.click("#new + form button");
    assertThat(text(page))
        .contains("An officer looks at it by 19 May 2026.", "The mandate of March.")
        .doesNotContain("Traveller");
    judge(page, "claim-2-waits");
    page.context().close();
  }

  private void subjectSeesIt() {
    Page page = site.signedIn(look, subject.toLowerCase(Locale.ROOT));
    page.navigate("/subjects/" + handle() + "/representatives");
    assertThat(text(page)).contains(claimant + " asks to act for this file, as lawyer");
    judge(page, "claim-3-told");
    page.context().close();
  }

  /// @return address of the officers' page
  private String refused() {
    Page page = site.signedIn(look, "officer");
    page.click("nav >> text=Disputes");
    assertThat(text(page)).contains("A claim to act for somebody");
    page.click("a[href^='/petitions/" + handle() + "/']");
    assertThat(text(page))
        .contains("Their document has to be about Traveller " + subject, "The mandate of March.");
    page.click("#decision summary");
    page.selectOption("#decision-outcome", "rejected");
    page.fill("#decision-text", "No seal on it.");
    judge(page, "claim-4-officer");
    page.click("#decision button");
    String address = URI.create(page.url()).getPath();
    page.context().close();
    return address;
  }

  private void appeals() {
    Page page = site.signedIn(look, claimant);
    page.navigate("/clients/claims");
    assertThat(text(page)).contains("No seal on it.", "You can ask again at any time");
    page.click("summary");
    page.fill("details textarea", "The seal is on page 2.");
    judge(page, "claim-5-refused");
    page.click("details button");
    assertThat(text(page)).contains("Another officer looks at it by");
    page.context().close();
  }

  private void accepted(String petition) {
    Page page = site.signedIn(look, "anna");
    page.navigate(petition);
    page.click("#appeal-decision summary");
    page.selectOption("#appeal-decision-outcome", "upheld");
    page.fill("#appeal-decision-text", "It is.");
    page.click("#appeal-decision button");
    assertThat(text(page)).contains("The seal is on page 2.");
    page.context().close();
  }

  private void acts() {
    Page page = site.signedIn(look, claimant);
    page.navigate("/clients");
    assertThat(text(page)).contains("resident:" + subject);
    judge(page, "claim-6-client");
    page.click("article button");
    assertThat(text(page)).contains("My file", "No rail ticket is sold: in force");
    page.context().close();
  }

  private String handle() {
    return TownWiring.handleOf(subject);
  }

  private void judge(Page page, String name) {
    Site.judge(page, look, name);
  }
}
