package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/// Walks the guide `learn-from-the-registry.md` as it is written, on fewer cards and days that end
/// today, and then looks at the holder's page in a real browser.
final class LearnFromTheRegistryTest {
  private static final Path GUIDE =
      GoodfaithProcess.HOME.resolve("docs/guides/learn-from-the-registry.md");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern HEX = Pattern.compile("Digest: ([0-9a-f]{64})");
  private static final String PASSWORD = "a long password";
  private static final int CARDS = 2000;

  private final Path folder = Folders.fresh("learned");
  private final Path town = folder.resolve("town");
  private final LocalDate began = LocalDate.now().minusDays(40);
  private final Map<String, String> said = new HashMap<>();
  private String digest = "";

  private String meant(String word) {
    LocalDate month = began.withDayOfMonth(1);
    return word.replaceFirst("^town\\b", town.toString())
        .replaceFirst("^my-law$", folder.resolve("my-law").toString())
        .replaceFirst("^DIGEST$", digest)
        .replaceFirst("^learn/samples/", GoodfaithProcess.HOME.resolve("learn/samples") + "/")
        .replaceFirst(
            "^demo-data/cards/.*", SmallRegistry.cards(CARDS, "learned-cards.csv").toString())
        .replace("2026-10-10", began.toString())
        .replace("2026-10-25", began.plusDays(15).toString())
        .replace("2026-08-01", month.minusMonths(2).toString())
        .replace("2026-10-01", month.toString());
  }

  private Outcome run(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(meant(word.group(1) == null ? word.group(2) : word.group(1)));
    }
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return Commands.run(words.subList(1, words.size()).toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  private void step(String line) throws IOException {
    if (line.startsWith("cp -r ")) {
      Path law = Files.createDirectories(folder.resolve("my-law"));
      try (Stream<Path> files = Files.list(GoodfaithProcess.HOME.resolve("rulebook"))) {
        for (Path file : files.toList()) {
          Files.copy(file, law.resolve(file.getFileName()));
        }
      }
      return;
    }
    boolean watch = line.contains("learn monitor"); // it ends 1 where something is grave
    Outcome outcome = watch ? run(line) : run(line).ended(0);
    said.put(line.replaceFirst("^\\./goodfaith (\\w+ \\w+).*", "$1"), outcome.out());
    Matcher found = HEX.matcher(outcome.out());
    if (found.find()) {
      digest = found.group(1);
    }
  }

  private void walk() throws IOException {
    Matcher fence = FENCE.matcher(Files.readString(GUIDE));
    while (fence.find()) {
      for (String line : fence.group(1).lines().toList()) {
        step(line);
      }
    }
  }

  @Test
  void six_months_of_cards_become_a_score_whose_reasons_its_holder_reads() throws IOException {
    Files.createDirectories(folder);
    try (EmbeddedPostgres server = EmbeddedPostgres.open(town)) {
      assertThat(server.isAlive()).isTrue();
      walk();
    }
    assertThat(said.get("learn sample")).contains(CARDS + " rows, ");
    assertThat(said.get("report card")).contains("Learned from the registry (Article 600)");
    assertThat(said.get("learn monitor")).contains("index of the points", "predicted", "observed");
    assertThat(said.get("learn compare")).contains("swapped in", "Nothing was replaced");
    assertThat(Files.readString(folder.resolve("my-law/600-learned.md")))
        .contains("```score", "| data, SHA-256 |", "AUC, 1 x 3 folds");
    try (Served served = Served.start(town);
        Browsed browser = new Browsed(served.address())) {
      holder(browser);
      officer(browser);
    }
  }

  private static void holder(Browsed browser) {
    Page page = browser.signedIn("holder", PASSWORD);
    page.navigate("/me");
    assertThat(page.textContent("main")).contains("Learned from the registry");
    page.click("a[href^='/subjects/']:not([href$='/representatives'])");
    String file = page.textContent("main");
    assertThat(file)
        .contains("Learned from the registry", "Worst status within four months", "Article 600");
    assertThat(Browsed.findings(page)).isEmpty();
    Browsed.picture(page, "learned-score");
  }

  private void officer(Browsed browser) {
    Page page = browser.signedIn("anna", PASSWORD);
    page.navigate("/cards");
    assertThat(page.textContent("main"))
        .contains("Learned from the registry", "Law today, as the score learned", "AUC 0.");
    assertThat(Browsed.findings(page)).isEmpty();
    Browsed.picture(page, "scorecards");
    page.fill("input[name=decided]", meant("2026-08-01"));
    page.click("main article form button");
    assertThat(page.textContent("h1")).contains("how it does");
    assertThat(page.textContent("main"))
        .contains("What to look at", "Predicted", "Observed")
        .doesNotContain("none asked about");
    Browsed.picture(page, "watch");
    page.navigate("/cards/late/report");
    assertThat(page.textContent("main")).contains("Outcomes among the rows of most risk");
    assertThat(page.locator("main figure svg[role=img]").count()).isGreaterThan(4);
    assertThat(Browsed.findings(page)).isEmpty();
    Browsed.picture(page, "report");
  }
}
