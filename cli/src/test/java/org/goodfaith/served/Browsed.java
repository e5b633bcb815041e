package org.goodfaith.served;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A real browser before the packaged program.
final class Browsed implements AutoCloseable {
  private final URI start;
  private final Playwright playwright = Playwright.create();
  private final Browser browser;

  Browsed(URI start) {
    this.start = start;
    Path chromium =
        Stream.of(
                Optional.ofNullable(System.getenv("GOODFAITH_CHROMIUM")).orElse(""),
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium")
            .filter(path -> !path.isEmpty())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("No Chromium was found; name one in GOODFAITH_CHROMIUM."));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"))
                    .setHeadless(true));
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

  /// @return findings of axe that are serious or critical
  static List<String> findings(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
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
