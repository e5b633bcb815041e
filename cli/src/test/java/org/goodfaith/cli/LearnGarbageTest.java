package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that nothing good can be learned from get clear answers from the commands.
final class LearnGarbageTest {
  private static final String HEADER = "id,income,twin,constant,nothing,wild,after,outcome";

  @TempDir Path temp = Path.of("");

  private Path page(String more) throws IOException {
    Path page = temp.resolve("page.yaml");
    String text = "code: garbage\nfile: rows.csv\ntarget: {column: outcome, bad: \"1\"}\n" + more;
    return Files.writeString(page, text);
  }

  /// Rows with every kind of garbage beside one honest column.
  private void rows(int count) throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    String[] wild = {"NaN", "Infinity", "-inf", "1e999", ""};
    for (int row = 0; row < count; row++) {
      int income = random.nextInt(1000);
      int outcome = random.nextInt(1000) < 400 - income / 3 ? 1 : 0;
      String odd = row % 40 == 0 ? wild[row / 40 % wild.length] : Integer.toString(row % 7);
      text.append("id").append(row).append(',').append(income).append(',').append(income);
      text.append(",5,,").append(odd).append(',').append(outcome == 1 ? 90 + row % 9 : row % 9);
      text.append(',').append(outcome).append('\n');
    }
    Files.writeString(temp.resolve("rows.csv"), text);
  }

  private void file(String rows) throws IOException {
    Files.writeString(temp.resolve("rows.csv"), "income,outcome\n" + rows);
  }

  private static void refused(Ran ran, String... words) {
    assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err()).contains(words).doesNotContain("Exception", "\tat ");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void sheet_of_a_hundred_thousand_rows_names_each_kind_of_garbage() throws IOException {
    rows(100_000);

    Ran sheet = Ran.command("learn", "sheet", page(""));

    assertThat(sheet.exit()).as(sheet.err()).isZero();
    assertThat(sheet.out())
        .contains("100,000 rows read, 100,000 used")
        .contains("note: wild: 1500 values are no finite numbers and count as missing")
        .contains("look: id has 100000 categories: rare ones count as one; is it an identifier?")
        .contains("look: constant has one value in all rows: it cannot teach")
        .contains("look: nothing has no value in any row: it cannot teach")
        .contains("look: income and twin hold the same values")
        .contains("look: after alone tells the outcome with an AUC of 1.000: does it leak");
  }

  @Test
  void card_is_learned_beside_garbage_and_holds_none_of_it() throws IOException {
    rows(1500);

    Ran judged =
        Ran.command(
            "learn", "evaluate", page("ignore: [after]\n"), "--folds", 2, "--threads", 1, "--json");
    Ran fit =
        Ran.command("learn", "fit", page("ignore: [after]\nfolds: 2\n"), "--threads", 1, "--json");

    assertThat(judged.exit()).as(judged.err()).isZero();
    JsonNode evaluation = new ObjectMapper().readTree(judged.out());
    assertThat(evaluation.isObject()).isTrue();
    assertThat(fit.exit()).as(fit.err()).isZero();
    assertThat(fit.out()).contains("\"income\"").doesNotContain("\"constant\"", "\"nothing\"");
  }

  @Test
  void outcomes_of_one_kind_are_refused() throws IOException {
    file("1,0\n2,0\n3,0\n");
    refused(
        Ran.command("learn", "fit", page("")),
        "3 rows are left, and none has the outcome",
        "Mend `target:`");

    file("1,1\n2,1\n");
    refused(Ran.command("learn", "sheet", page("")), "all 2 rows that are left have the outcome");
  }

  @Test
  void three_rows_are_too_few() throws IOException {
    file("1,0\n2,1\n3,0\n");

    refused(
        Ran.command("learn", "evaluate", page("")),
        "3 rows with 1 outcomes are too few to judge a card",
        "at least 10 rows with, and as many without the outcome");
  }

  @Test
  void special_code_that_is_no_number_is_refused_with_its_line() throws IOException {
    file("1,0\n2,1\n");

    refused(
        Ran.command("learn", "fit", page("columns:\n  income: {special: {none: [unknown]}}\n")),
        "special code 'unknown' of 'none' is no number",
        "page.yaml",
        "such as -999",
        "`missing:`");
  }

  @Test
  void every_range_holds_the_share_of_rows_wished_by_the_page() throws IOException {
    rows(1500);
    for (String method : new String[] {"boosted", "logistic"}) {
      String wish = "only: [income]\nfolds: 2\nmethod: " + method + "\n";

      Ran fit =
          Ran.command(
              "learn",
              "fit",
              page(wish + "columns:\n  income: {min-share: 0.3}\n"),
              "--threads",
              1,
              "--json");

      assertThat(fit.exit()).as(fit.err()).isZero();
      JsonNode card = new ObjectMapper().readTree(fit.out());
      JsonNode ranges = card.findValue("ranges").get("ranges");
      assertThat(ranges.size()).as(method).isBetween(2, 3);
      ranges.forEach(
          range -> assertThat(range.findValue("rows").asDouble()).isGreaterThanOrEqualTo(450));
    }
  }

  @Test
  void figures_of_firms_that_lack_a_column_are_refused_and_a_missing_figure_is_not()
      throws IOException {
    Path wrong = Files.writeString(temp.resolve("wrong.csv"), "assets,equity\n10,4\n");
    Ran refused = Ran.command("learn", "altman", wrong);

    refused(refused, "lacks the columns earnings, liabilities, retained, working-capital");
    assertThat(refused.err()).contains("it has assets, equity");

    Path none = Files.writeString(temp.resolve("none.csv"), "assets,equity\n");
    refused(Ran.command("learn", "altman", none), "holds no row below its header");

    String header = "assets,liabilities,working-capital,retained,earnings,equity\n";
    Path gap = Files.writeString(temp.resolve("gap.csv"), header + "1000,400,250,250,,600\n");
    Ran thin = Ran.command("learn", "altman", gap);
    assertThat(thin.exit()).isZero();
    assertThat(thin.out()).contains("insufficient", "earnings");
  }

  @Test
  void outcomes_are_not_inferred_by_a_factor_that_nobody_states() throws IOException {
    file("1,0\n2,1\n");
    for (String wrong : new String[] {"", ", factor: 0.01", ", factor: 1000", ", factor: many"}) {
      Path page = page("rejects: {column: income, values: [\"3\"]" + wrong + "}\n");
      refused(Ran.command("learn", "evaluate", page), "page.yaml:", "a number from 0.1 to 100");
    }
  }
}
