package org.goodfaith.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.goodfaith.population.parquet.ColumnRows;
import org.goodfaith.population.parquet.ColumnShape;
import org.goodfaith.population.parquet.ColumnShape.Sort;
import org.goodfaith.population.parquet.WriteParquet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of an evaluation and of a comparison, from the example that ships.
final class LearnReportTest {
  private static final Path GERMAN = Ran.HOME.resolve("demo-data/learn/german.yaml");

  @TempDir private Path temp = Path.of("");

  private static String page(Path file) throws Exception {
    String text = Files.readString(file);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.newDocumentBuilder().parse(file.toFile());
    assertThat(text).doesNotContain("<script", "<link", "src=", "@import", "url(");
    assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    return text;
  }

  private Path reported() {
    Path folder = temp.resolve("report");
    Ran ran = Ran.command("learn", "report", GERMAN, "--folds", 3, "--repeats", 1, "--out", folder);
    assertThat(ran.err()).doesNotContain("Exception");
    assertThat(ran.exit()).isZero();
    return folder;
  }

  @Test
  void one_file_each_shows_an_evaluation_and_its_model_card() throws Exception {
    Path folder = reported();

    assertThat(page(folder.resolve("report.html")))
        .contains(
            "Outcomes among the rows of most risk",
            "Predicted and observed chance",
            "What a row costs",
            "AUC beyond that of the card",
            "nothing is known of change over time",
            "Accepted, of those without the outcome",
            "What the data hold",
            "SHA-256");
    assertThat(page(folder.resolve("model-card.html")))
        .contains(
            "<h2>Purpose</h2>",
            "<h2>Data</h2>",
            "<h2>Limits</h2>",
            "<h2>Fairness</h2>",
            "<h2>Approval</h2>",
            "Nobody has approved this card",
            "It was never examined over time");
    assertThat(folder.resolve("figures.csv")).isNotEmptyFile();
    assertThat(folder.resolve("evaluation.json")).isNotEmptyFile();
  }

  @Test
  void a_card_of_another_page_does_not_keep_what_the_card_before_came_from() throws Exception {
    Path sampled = Files.createDirectories(temp.resolve("sampled"));
    Path kept = Files.createDirectories(temp.resolve("kept"));
    String sheet =
        "{\"about\":\"person\",\"contexts\":[],\"needs\":\"1 record\",\"after\":\"1 years\"}";
    Files.writeString(sampled.resolve(CardBasis.QUESTION), "The first.");
    Files.writeString(sampled.resolve(CardBasis.SHEET), sheet);
    Path page = sampled.resolve("learn.yaml");

    CardBasis.copy(page, kept);
    assertThat(CardBasis.of(kept)).map(CardBasis::question).hasValue("The first.");
    try (Stream<Path> files = Files.list(kept)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder(CardBasis.QUESTION, CardBasis.SHEET);
    }
    CardBasis.forget(page, sampled);
    assertThat(CardBasis.of(sampled)).as("its own stays").isPresent();

    Ran ran = Ran.command("learn", "report", GERMAN, "--folds", 3, "--repeats", 1, "--out", kept);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(kept.resolve("card.json")).isNotEmptyFile();
    assertThat(CardBasis.of(kept)).isEmpty();
    assertThat(kept.resolve(CardBasis.QUESTION)).doesNotExist();
    assertThat(kept.resolve(CardBasis.SHEET)).doesNotExist();
  }

  @Test
  void the_card_in_use_stands_beside_a_challenger_and_nothing_is_replaced() throws Exception {
    Path folder = reported();
    Path card = folder.resolve("card.json");
    byte[] before = Files.readAllBytes(card);
    Path html = temp.resolve("compare.html");

    Ran ran =
        Ran.command(
            "learn",
            "compare",
            GERMAN,
            "--folds",
            3,
            "--old",
            card,
            "--accept",
            "0.7",
            "--html",
            html);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("beware: the card in use learned from these very rows", "swapped in")
        .endsWith("Nothing was replaced: that takes a draft, two approvals and a first day.\n");
    assertThat(page(html)).contains("Who would change sides", "swapped out");
    assertThat(Files.readAllBytes(card)).isEqualTo(before);
  }

  @Test
  void rows_of_a_parquet_file_teach_as_those_of_a_csv_file_do() throws IOException {
    int rows = 300;
    int[] debts = new int[rows];
    long[] share = new long[rows];
    int[] job = new int[rows];
    int[] bad = new int[rows];
    boolean[] known = new boolean[rows];
    StringBuilder csv = new StringBuilder("debts,share,job,bad\n");
    List<String> jobs = List.of("cook", "clerk");
    for (int row = 0; row < rows; row++) {
      debts[row] = row * 7 % 9;
      share[row] = row * 13 % 1000;
      job[row] = row % 2;
      bad[row] = row * 7 % 9 + row % 3 > 6 ? 1 : 0;
      known[row] = row % 10 > 0;
      String decimal = "0." + String.format(Locale.ROOT, "%03d", share[row]);
      csv.append(known[row] ? debts[row] : "").append(',').append(decimal).append(',');
      csv.append(jobs.get(job[row])).append(',').append(bad[row]).append('\n');
    }
    Files.writeString(temp.resolve("rows.csv"), csv);
    try (OutputStream out = Files.newOutputStream(temp.resolve("rows.parquet"))) {
      List<ColumnShape> shapes =
          List.of(
              ColumnShape.nullable("debts", Sort.INT),
              new ColumnShape("share", Sort.DECIMAL, false, 3),
              ColumnShape.of("job", Sort.TEXT),
              ColumnShape.of("bad", Sort.INT));
      WriteParquet file = new WriteParquet(out, shapes, "a test");
      file.group(
          List.of(
              new ColumnRows.Ints(debts, known),
              new ColumnRows.Longs(share, null),
              new ColumnRows.Texts(job, jobs, null),
              new ColumnRows.Ints(bad, null)),
          rows);
      file.finish(Map.of());
    }
    String page = "target: {column: bad, bad: \"1\"}\nfile: ";
    Path ofCsv = Files.writeString(temp.resolve("csv.yaml"), page + "rows.csv\n");
    Path ofParquet = Files.writeString(temp.resolve("parquet.yaml"), page + "rows.parquet\n");

    Ran fromParquet = Ran.command("learn", "bin", ofParquet);
    assertThat(fromParquet.err()).isEmpty();
    assertThat(fromParquet.out())
        .contains("debts")
        .isEqualTo(Ran.command("learn", "bin", ofCsv).out());

    Files.write(temp.resolve("rows.parquet"), "PAR1 and nothing that is one".getBytes(UTF_8));
    Ran damaged = Ran.command("learn", "sheet", ofParquet);
    assertThat(damaged.exit()).isEqualTo(1);
    assertThat(damaged.err()).contains("no rows can be read of the Parquet file");
  }

  @Test
  void bins_are_shown_and_a_wish_that_none_keep_to_is_named() throws IOException {
    assertThat(Ran.command("learn", "bin", GERMAN, "--column", "months").out())
        .contains("months: information value", "nothing known", "or more");
    Ran unknown = Ran.command("learn", "bin", GERMAN, "--column", "age");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("may not read a column 'age'");

    Files.writeString(
        temp.resolve("rows.csv"), "x,bad\n" + "1,0\n2,1\n3,0\n4,1\n5,0\n6,1\n".repeat(20));
    Path wishes =
        Files.writeString(
            temp.resolve("card.yaml"),
            "file: rows.csv\ntarget: {column: bad, bad: \"1\"}\n"
                + "columns: {x: {trend: rising, min-share: 0.5}}\n");
    Ran refused = Ran.command("learn", "bin", wishes);
    assertThat(refused.out() + refused.err()).contains("x");
  }
}
