package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What one command makes of the real files, in figures.
final class DemoFiguresTest {
  private static final String SHOP = "online_retail.csv.gz";
  private static final String REJECT =
      SHOP
          + ",LINE,,CustomerID,intake.missing,\"column 'CustomerID' is empty, so the line is"
          + " nobody's\",the source's identifier of the subject,Fill column 'CustomerID' where the"
          + " subject is known; for a month already entered send a correction.";

  @Test
  void the_demo_ends_well_and_says_what_it_did() {
    Outcome made = DemoRegistry.made().ended(0);
    assertThat(made.out())
        .contains(
            "credit-card-clients.csv.gz: read 30,000 = accepted 30,000 + refused 0 + duplicate 0;"
                + " 180,000 new records",
            "dropped at the door: LIMIT_BAL, SEX, EDUCATION, MARRIAGE, AGE, default payment",
            SHOP + ": read 541,909 = accepted 406,829 + refused 135,080 + duplicate 0;",
            "dropped at the door: StockCode, Description, Country",
            "Throw-away accounts");
  }

  @Test
  void every_real_file_is_counted_line_by_line() {
    Map<String, Object> stats = DemoRegistry.run("stats", "--json").ended(0).json();
    assertThat((Long) stats.get("persons")).isGreaterThanOrEqualTo(34_372);
    assertThat(stats.get("organisations")).isEqualTo(11_822L);
    assertThat((Long) stats.get("entries")).isGreaterThanOrEqualTo(264_388);
    assertThat(counts(stats, SHOP)).isEqualTo(List.of(541_909L, 406_829L, 135_080L, 0L, 13_675L));
    assertThat(counts(stats, "credit-card-clients.csv.gz"))
        .isEqualTo(List.of(30_000L, 30_000L, 0L, 0L, 180_000L));
    assertThat(counts(stats, "inspections.csv.gz"))
        .isEqualTo(List.of(24_518L, 24_518L, 0L, 0L, 24_518L));
    for (Map<String, Object> ingest : Outcome.list(stats, "ingests")) {
      assertThat((Long) ingest.get("accepted") + (Long) ingest.get("refused"))
          .as("%s", ingest)
          .isEqualTo((Long) ingest.get("read") - (Long) ingest.get("duplicate"));
      assertThat(ingest.get("done")).as("%s", ingest).isEqualTo(true);
    }
  }

  private static List<Object> counts(Map<String, Object> json, String file) {
    Map<String, Object> ingest =
        Outcome.list(json, "ingests").stream()
            .filter(one -> file.equals(one.get("file")))
            .findFirst()
            .orElseThrow();
    return Stream.of("read", "accepted", "refused", "duplicate", "records")
        .<Object>map(ingest::get)
        .toList();
  }

  @Test
  void the_shop_file_again_is_all_duplicates_and_adds_nothing() {
    Path file = SmallRegistry.DEMO_DATA.resolve("shop").resolve(SHOP);
    Object before = entries();
    Map<String, Object> again =
        DemoRegistry.run("ingest", "--mapping", "shop", "--json", file.toString()).ended(0).json();
    assertThat(counts(again, SHOP)).isEqualTo(List.of(541_909L, 0L, 135_080L, 406_829L, 0L));
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void a_second_demo_on_the_same_folder_adds_no_entry() {
    Object before = entries();
    Outcome again = DemoRegistry.run("demo", "--no-serve").ended(0);
    assertThat(again.out()).contains(SHOP + ": taken in before, nothing to add");
    assertThat(entries()).isEqualTo(before);
  }

  private static Object entries() {
    return DemoRegistry.run("stats", "--json").ended(0).json().getOrDefault("entries", "none");
  }

  @Test
  void every_refused_line_is_told_with_its_remedy_and_without_its_content() throws IOException {
    Path rejects = DemoRegistry.folder().resolve("rejects/2.csv");
    Set<Long> lines = new HashSet<>();
    try (Stream<String> rows = Files.lines(rejects)) {
      rows.skip(1)
          .forEach(row -> {
            String[] cells = row.split(",", 3);
            lines.add(Long.parseLong(cells[1]));
            assertThat(row).isEqualTo(REJECT.replace("LINE", cells[1]));
          });
    }
    assertThat(lines).hasSize(135_080).allMatch(line -> line >= 2 && line <= 541_910);
  }

  /// Neither tables, write-ahead log, server log nor rejects.
  @Test
  void nobodys_name_and_nothing_bought_stands_in_the_folder_in_plain_words() throws IOException {
    String[] words = {"MADE-UP-0", "Made-up Person", "HANGING HEART", "85123A"};
    List<String> line = new ArrayList<>(List.of("grep", "-rlaF"));
    for (String word : words) {
      line.addAll(List.of("-e", word));
    }
    line.add(DemoRegistry.folder().toString());
    Process grep = new ProcessBuilder(line).redirectErrorStream(true).start();
    assertThat(grep.inputReader().lines()).isEmpty();
    Outcome found =
        DemoRegistry.run("check", "resident:MADE-UP-001", "rail.ticket", "--purpose", "rail-sale")
            .ended(1);
    assertThat(found.out()).contains("Article 48");
  }
}
