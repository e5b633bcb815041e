package org.goodfaith.learn.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.goodfaith.learn.LearnFault;
import org.goodfaith.learn.LearnRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that come in, and what is said of those that do not.
final class ReadSampleTest {
  @TempDir private Path folder = Path.of("");

  private ReadSample.Read read(String rows, String... more) throws IOException, LearnRefused {
    Files.writeString(folder.resolve("rows.csv"), rows);
    String page =
        "file: rows.csv\ntarget: {column: bad, bad: \"1\"}\n" + String.join("\n", more) + "\n";
    return ReadSample.read(ReadConfig.of(page, "card.yaml", folder));
  }

  @Test
  void every_row_is_used_left_out_or_refused() throws Exception {
    ReadSample.Read read =
        read(
            """
            age,job,bad
            20,cook,1
            30,,0
            40,clerk
            50,cook,?
            60,clerk,0
            70,gone,0
            """,
            "exclude: [{column: job, values: [gone]}]",
            "columns: {age: {title: Age}}");

    RowTally tally = read.tally();
    assertThat(tally.read()).isEqualTo(6);
    assertThat(List.of(tally.used(), tally.excluded(), tally.withoutOutcome(), tally.refused()))
        .containsExactly(3L, 1L, 1L, 1L);
    assertThat(tally.notes()).contains("1 rows refused, the first in line 4");
  }

  @Test
  void columns_are_numbers_where_nearly_all_values_are() throws Exception {
    Sample sample = read("a,b,bad\n1,x,1\n2.5,y,0\n-3e2,x,0\n,,0\n").sample();

    assertThat(sample.columns().get(0)).isInstanceOf(Column.Numbers.class);
    assertThat(sample.columns().get(1)).isInstanceOf(Column.Words.class);
    assertThat(sample.columns().get(0).isMissing(3)).isTrue();
    assertThat(sample.columns().get(1).isMissing(3)).isTrue();
  }

  @Test
  void a_column_without_a_name_is_left_out_and_told_and_is_nobody_rejected() throws Exception {
    ReadSample.Read read = read(",a,,bad\n1,5,x,1\n2,6,y,0\n3,7,z,0\n");

    assertThat(read.sample().columns()).extracting(Column::name).containsExactly("a");
    assertThat(read.tally().used()).isEqualTo(3);
    assertThat(read.tally().notes()).containsExactly("columns without a name are left out: 2");
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  void a_file_without_names_is_told_to_have_them_given() {
    assertThatThrownBy(() -> read("1,2,3\n4,5,6\n"))
        .isInstanceOfSatisfying(
            LearnRefused.class,
            refused ->
                assertThat(refused.faults().getFirst().remedy())
                    .contains("give names by `header:`"));
  }

  @Test
  void infinity_and_nonsense_among_numbers_count_as_missing_and_are_told() throws Exception {
    StringBuilder rows = new StringBuilder("a,bad\n");
    for (int row = 0; row < 98; row++) {
      rows.append(row).append(',').append(row % 2).append('\n');
    }
    rows.append("Infinity,1\n1e999,0\n");

    ReadSample.Read read = read(rows.toString());

    assertThat(read.tally().notes())
        .containsExactly("a: 2 values are no finite numbers and count as missing");
    assertThat(read.sample().columns().getFirst().isMissing(98)).isTrue();
  }

  @Test
  void misspelt_column_is_named_with_the_one_meant() {
    assertThatThrownBy(() -> read("age,bad\n1,1\n2,0\n", "audit: [agge]"))
        .isInstanceOfSatisfying(
            LearnRefused.class,
            refused -> {
              LearnFault fault = refused.faults().getFirst();
              assertThat(fault.message()).isEqualTo("the file has no column 'agge'");
              assertThat(fault.remedy()).isEqualTo("Did you mean 'age'?");
            });
  }

  @Test
  void rows_of_one_outcome_are_refused() {
    assertThatThrownBy(() -> read("a,bad\n1,0\n2,0\n"))
        .hasMessage("2 rows are left, and none has the outcome");
    assertThatThrownBy(() -> read("a,bad\n1,1\n2,1\n"))
        .hasMessage("all 2 rows that are left have the outcome");
  }

  @Test
  void file_without_rows_or_names_is_refused() {
    assertThatThrownBy(() -> read("")).hasMessage("the file is empty");
    assertThatThrownBy(() -> read("bad\n1\n0\n")).hasMessage("no column is left to learn from");
    assertThatThrownBy(() -> read("a,a,bad\n1,1,1\n")).hasMessage("two columns are called 'a'");
  }

  @Test
  void protected_attributes_are_audited_and_no_characteristics() throws Exception {
    Sample sample = read("a,sex,bad\n1,f,1\n2,m,0\n", "audit: [sex]").sample();

    assertThat(sample.columns()).extracting(Column::name).containsExactly("a");
    assertThat(sample.audited()).extracting(Column::name).containsExactly("sex");
  }

  @Test
  void faults_of_a_page_are_all_named_with_their_lines() {
    String page = "file: rows.csv\ntarget: {column: bad}\nmethod: magic\nmax-bins: 1\nfoo: 1\n";

    assertThatThrownBy(() -> ReadConfig.of(page, "card.yaml", folder))
        .isInstanceOfSatisfying(
            LearnRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(fault -> fault.place() + " " + fault.message())
                    .containsExactlyInAnyOrder(
                        "card.yaml:5:6 unknown key 'foo'",
                        "card.yaml:2:9 'bad' is missing",
                        "card.yaml:3:9 unknown value of method 'magic'",
                        "card.yaml:4:11 max-bins cannot be 1"));
  }

  @Test
  void groups_stay_in_one_fold_and_strata_are_even() {
    int[] groups = new int[300];
    boolean[] bad = new boolean[300];
    for (int row = 0; row < 300; row++) {
      groups[row] = row / 7;
      bad[row] = row % 3 == 0;
    }
    int[] grouped = Folds.grouped(groups, 5, 1);
    int[] stratified = Folds.stratified(bad, 5, 1);
    int[] bads = new int[5];
    for (int row = 0; row < 300; row++) {
      assertThat(grouped[row]).isEqualTo(grouped[row / 7 * 7]);
      bads[stratified[row]] += bad[row] ? 1 : 0;
    }

    assertThat(bads).containsExactly(20, 20, 20, 20, 20);
    assertThat(Folds.stratified(bad, 5, 1)).isEqualTo(stratified);
    assertThat(Folds.stratified(bad, 5, 2)).isNotEqualTo(stratified);
  }
}
