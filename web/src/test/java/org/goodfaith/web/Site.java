package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.goodfaith.testkit.Chromium;

/// A real browser before the pages.
final class Site implements AutoCloseable {
  private final URI start;
  private final Playwright playwright;
  private final Browser browser;

  Site(URI start) {
    this.start = start;
    this.playwright = Playwright.create();
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.program())
                    .setArgs(Chromium.flags())
                    .setHeadless(true));
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
    context.setDefaultTimeout(30_000);
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

  /// @return findings of axe that are moderate, serious or critical
  static List<String> findings(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> Chromium.fails(rule.getImpact()))
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

  /// @return whether one has to scroll sideways
  static boolean overflows(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /// Takes a picture, and finds nothing wrong with the page.
  static void judge(Page page, Look look, String name) {
    picture(page, look.name() + "/" + name);
    assertThat(overflows(page)).as(name + " is wider than the window").isFalse();
    if (look.scripts()) {
      assertThat(findings(page)).as(name).isEmpty();
    }
  }

  /// @return what one reads on the page
  static String text(Page page) {
    return page.innerText("main");
  }

  /// @return a file to be sent from a form
  static FilePayload file(String name, String content) {
    return new FilePayload(
        name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
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
