package org.goodfaith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.junit.jupiter.api.Test;

/// The three real files of the demo, through the mappings that ship with them.
class RealFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));

  /// What a file gave.
  private record Read(
      List<SourceRow> rows, long accepted, Map<String, Long> refused, List<String> dropped) {}

  static Mapping mapping(String name) {
    return switch (LoadMapping.load(ROOT.resolve("mappings").resolve(name + ".yaml"))) {
      case LoadedMapping.Read read -> read.mapping();
      case LoadedMapping.Refused refused -> throw new AssertionError(refused.faults());
    };
  }

  private static Read read(String file, String mapping, int shiftMonths) {
    List<SourceRow> rows = new ArrayList<>();
    Map<String, Long> refused = new HashMap<>();
    long accepted = 0;
    Path path = ROOT.resolve("demo-data").resolve(file);
    ReadOptions options = new ReadOptions(shiftMonths, 0);
    try (SourceReader reader = ReadSourceFile.open(path, mapping(mapping), options)) {
      Optional<SourceItem> item = reader.next();
      while (item.isPresent()) {
        switch (item.get()) {
          case SourceItem.Group group -> {
            accepted += group.lines();
            rows.addAll(group.rows());
          }
          case SourceItem.Unreadable unreadable ->
              refused.merge(unreadable.fault().message(), unreadable.lines(), Long::sum);
        }
        item = reader.next();
      }
      assertThat(reader.fileFault()).isEmpty();
      assertThat(reader.bytesRead()).isEqualTo(reader.bytesTotal());
      long sum = accepted + refused.values().stream().mapToLong(Long::longValue).sum();
      assertThat(reader.linesRead()).isEqualTo(sum);
      return new Read(rows, accepted, refused, reader.droppedColumns());
    }
  }

  private static String sum(Read read, String fact) {
    return read.rows().stream()
        .map(row -> new BigDecimal(row.facts().get(fact)))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toPlainString();
  }

  @Test
  void shop_lines_become_one_row_per_customer_and_month() {
    Read shop = read("shop/online_retail.csv.gz", "shop", 0);

    assertThat(shop.accepted()).isEqualTo(406_829);
    assertThat(shop.refused())
        .containsExactly(
            Map.entry("column 'CustomerID' is empty, so the line is nobody's", 135_080L));
    assertThat(shop.rows()).hasSize(13_675);
    assertThat(shop.dropped()).containsExactly("StockCode", "Description", "Country");
    Set<String> customers = new HashSet<>();
    shop.rows().forEach(row -> customers.add(row.text(RowField.SUBJECT)));
    assertThat(customers).hasSize(4372);
    SourceRow first = shop.rows().getFirst();
    assertThat(first.text(RowField.REFERENCE)).isEqualTo("17850/2010-12");
    assertThat(first.text(RowField.DAY)).isEqualTo("2010-12-31");
    assertThat(first.facts()).isEqualTo(Map.of("orders", "34", "returns", "0", "net", "5391.210"));
    // The sums were computed from the file by another program, with another CSV reader.
    assertThat(sum(shop, "orders")).isEqualTo("18536");
    assertThat(sum(shop, "returns")).isEqualTo("3654");
    assertThat(sum(shop, "net")).isEqualTo("8300065.814");
    assertThat(shop.rows().stream().filter(row -> row.facts().get("net").startsWith("-")))
        .hasSize(666);
  }

  @Test
  void cards_give_six_months_for_each_line() {
    Read cards = read("cards/credit-card-clients.csv.gz", "cards", 0);

    assertThat(cards.accepted()).isEqualTo(30_000);
    assertThat(cards.refused()).isEmpty();
    assertThat(cards.rows()).hasSize(180_000);
    assertThat(cards.dropped())
        .containsExactly("LIMIT_BAL", "SEX", "EDUCATION", "MARRIAGE", "AGE", "default payment");
    SourceRow second = cards.rows().get(6 + 1);
    assertThat(second.text(RowField.SUBJECT)).isEqualTo("2");
    assertThat(second.text(RowField.REFERENCE)).isEqualTo("2/2005-08");
    assertThat(second.text(RowField.DAY)).isEqualTo("2005-08-31");
    assertThat(second.facts()).isEqualTo(Map.of("status", "2", "bill", "1725", "payment", "1000"));
  }

  @Test
  void inspections_give_one_row_each_for_their_licences() {
    Read inspections = read("inspections/inspections.csv.gz", "inspections", 1);

    assertThat(inspections.accepted()).isEqualTo(24_518);
    assertThat(inspections.refused()).isEmpty();
    Set<String> licences = new HashSet<>();
    Set<String> references = new HashSet<>();
    inspections.rows().forEach(row -> licences.add(row.text(RowField.SUBJECT)));
    inspections.rows().forEach(row -> references.add(row.text(RowField.REFERENCE)));
    assertThat(licences).hasSize(11_822);
    assertThat(references).hasSize(24_518);
    SourceRow first = inspections.rows().getFirst();
    assertThat(first.text(RowField.DAY)).isEqualTo("2013-02-28");
    assertThat(first.text(RowField.NAME)).isEqualTo("SEVEN STAR");
    assertThat(first.facts())
        .isEqualTo(Map.of("critical", "0", "serious", "0", "minor", "2", "result", "pass"));
  }

  @Test
  void months_of_the_shop_moved_to_the_month_before_today_keep_their_references() {
    Mapping shop = mapping("shop");
    int months = shop.shiftMonths(LocalDate.parse("2025-11-22"));

    assertThat(months).isEqualTo(166);
    SourceRow first = read("shop/online_retail.csv.gz", "shop", months).rows().getFirst();
    assertThat(first.text(RowField.REFERENCE)).isEqualTo("17850/2010-12");
    assertThat(first.text(RowField.DAY)).isEqualTo("2024-10-31");
  }

  @Test
  void faults_of_the_shop_never_show_the_line() {
    Path path = ROOT.resolve("demo-data/shop/online_retail.csv.gz");
    try (SourceReader reader = ReadSourceFile.open(path, mapping("shop"), ReadOptions.plain())) {
      SourceItem.Unreadable first = (SourceItem.Unreadable) reader.next().orElseThrow();
      assertThat(first.fault().place().toString()).isEqualTo("online_retail.csv.gz:624");
      assertThat(((IntakeFault) first.fault()).reason()).isEqualTo(IntakeFault.Reason.MISSING);
    }
  }
}
