package org.goodfaith.served;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.goodfaith.testkit.Chromium;

/// A real browser before the packaged program.
final class Browsed implements AutoCloseable {
  private final URI start;
  private final Playwright playwright = Playwright.create();
  private final Browser browser;

  Browsed(URI start) {
    this.start = start;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.program())
                    .setArgs(Chromium.flags())
                    .setHeadless(true));
  }

  /// A file that stands alone, in a window of this width.
  Page file(Path file, int width) {
    Page page =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)).newPage();
    page.navigate(file.toUri().toString());
    return page;
  }

  Page signedIn(String account, String password) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1200, 900)
                .setBaseURL(start.toString()));
    context.setDefaultTimeout(30_000);
    Page page = context.newPage();
    page.navigate("/sign-in");
    page.fill("#name", account);
    page.fill("#password", password);
    page.click("main button");
    return page;
  }

  /// @return findings of axe that are moderate, serious or critical
  static List<String> findings(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> Chromium.fails(rule.getImpact()))
            .map(rule -> rule.getId() + ": " + rule.getHelp())
            .toList();
  }

  /// Takes a picture of the whole page.
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
