package org.goodfaith.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A real browser before the pages.
final class Site implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb");

  private final URI start;
  private final Playwright playwright;
  private final Browser browser;

  Site(URI start) {
    this.start = start;
    Path chromium = chromium();
    this.playwright = Playwright.create();
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(FLAGS)
                    .setHeadless(true));
  }

  private static Path chromium() {
    Optional<Path> found =
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
            .findFirst();
    return found.orElseThrow(() ->
        new AssertionError(
            "The tests of the pages need a Chromium, and none was found. Install one"
                + " (Debian, Ubuntu: apt-get install chromium), or name it in the environment"
                + " variable GOODFAITH_CHROMIUM."));
  }

  /// How a page is looked at.
  ///
  /// @param width of the window
  /// @param height of the window
  /// @param colours light or dark
  /// @param scripts whether the browser runs scripts
  record Look(int width, int height, ColorScheme colours, boolean scripts) {
    static final Look DESK = new Look(1200, 900, ColorScheme.LIGHT, true);
    static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, true);

    Look dark() {
      return new Look(width, height, ColorScheme.DARK, scripts);
    }

    Look scriptFree() {
      return new Look(width, height, colours, false);
    }

    String name() {
      return (width > 600 ? "desk" : "phone") + (colours == ColorScheme.DARK ? "-dark" : "");
    }
  }

  Page open(Look look) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.colours())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(look.scripts())
                .setBaseURL(start.toString()));
    context.setDefaultTimeout(15_000);
    return context.newPage();
  }

  Page signedIn(Look look, String account) {
    Page page = open(look);
    page.navigate("/sign-in");
    page.fill("#name", account);
    page.fill("#password", TownWiring.PASSWORD);
    page.click("main button");
    return page;
  }

  /// @return findings of axe that are serious or critical
  static List<String> findings(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(Site::words)
            .toList();
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  /// Takes a picture where `-Dgoodfaith.screenshots` asks for it.
  static void picture(Page page, String name) {
    if (System.getProperty("goodfaith.screenshots") == null) {
      return;
    }
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
