package org.goodfaith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A mapping page is read strictly; each fault has its place and a remedy.
class LoadMappingTest {
  private static final Path MAPPINGS =
      Path.of(System.getProperty("goodfaith.root", "..")).resolve("mappings");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cards",
        "shop",
        "inspections",
        "conduct",
        "consents",
        "native-csv",
        "native-jsonl"
      })
  void mapping_that_ships_is_read(String name) {
    LoadedMapping loaded = LoadMapping.load(MAPPINGS.resolve(name + ".yaml"));
    assertThat(loaded).isInstanceOf(LoadedMapping.Read.class);
    Mapping mapping = ((LoadedMapping.Read) loaded).mapping();
    assertThat(mapping.name()).isEqualTo(name);
    assertThat(mapping.dropped().values()).noneMatch(String::isBlank);
  }

  @Test
  void shift_moves_the_last_month_to_the_one_before_today() {
    Mapping shop = RealFilesTest.mapping("shop");
    assertThat(shop.ends()).contains(YearMonth.of(2011, 12));
    assertThat(shop.shiftMonths(LocalDate.of(2012, 1, 31))).isZero();
    assertThat(shop.shiftMonths(LocalDate.of(2012, 2, 1))).isEqualTo(1);
    assertThat(shop.shiftMonths(LocalDate.of(2026, 3, 1))).isEqualTo(170);
    assertThat(Try.mapping(Try.SHOP).shiftMonths(LocalDate.of(2026, 3, 1))).isZero();
  }

  private static void check(String page, String expected) {
    assertThat(Try.faults(page)).isEqualTo(expected);
  }

  @Test
  void misspelt_keys_are_refused_with_the_likely_ones() {
    check(
        Try.INSPECTIONS
            .replace("source:", "sorce:")
            .replace("  subject:", "  subjct:")
            .replace("decimals: 0", "decimal: 0")
            .replace("format: csv", "format: cvs"),
        """
        test.yaml:1:1 [mapping source] 'source' is missing | allowed: a short lower-case name \
        | Add `source:` with a short lower-case name.
        test.yaml:3:1 [mapping cvs] unknown format 'cvs' | allowed: csv, jsonl \
        | Did you mean 'csv'?
        test.yaml:4:1 [mapping sorce] unknown key 'sorce' | allowed: mapping, title, format, \
        delimiter, encoding, source, ends, shift, rows, fields, facts, group, unfold, drop \
        | Did you mean 'source'?
        test.yaml:6:1 [mapping fields] field 'subject' is missing \
        | allowed: `subject: {column: NAME}` | Say where it comes from.
        test.yaml:9:3 [mapping subjct] unknown field 'subjct' | allowed: act, about, scheme, \
        subject, name, kind, day, reference, target, evidence, evidence-digest, entered-by, \
        officer, reason, channel, text, outcome, to, representative, scope, until \
        | Did you mean 'subject'?
        test.yaml:15:26 [mapping decimal] unknown key 'decimal' | allowed: column, constant, trim, \
        values, decimals, thousands, point, date | Did you mean 'decimals'?
        """);
  }

  @Test
  void column_used_and_dropped_is_refused() {
    check(
        Try.INSPECTIONS.replace("[address]", "[address, day, address]"),
        """
        test.yaml:18:6 [mapping columns] column 'day' is used and dropped \
        | allowed: each column used or dropped, once | Take it out here.
        test.yaml:18:6 [mapping columns] column 'address' is dropped twice \
        | allowed: each column used or dropped, once | Take it out here.
        """);
  }

  @Test
  void dropping_without_a_reason_is_refused() {
    check(
        Try.INSPECTIONS.replace(", why: not needed", ""),
        """
        test.yaml:18:5 [mapping why] 'why' is missing | allowed: the reason, in a few words \
        | Add `why:` with the reason, in a few words.
        """);
  }

  @Test
  void wrong_values_are_refused_with_what_is_allowed() {
    check(
        Try.INSPECTIONS
            .replace("ends: 2014-08", "ends: August\nencoding: latin\nshift: to today")
            .replace("dd/MM/yyyy", "dd/mm/yyyy")
            .replace("{constant: licence}", "licence")
            .replace("trim: true", "trim: maybe")
            .replace("decimals: 0", "decimals: 0, date: yyyy-MM-dd"),
        """
        test.yaml:5:1 [mapping ends] 'ends' is no month | allowed: a month as yyyy-mm \
        | Write it as 2011-12.
        test.yaml:6:1 [mapping latin] unknown encoding 'latin' \
        | allowed: iso-8859-1, utf-8, windows-1252 | Use one of: iso-8859-1, utf-8, windows-1252.
        test.yaml:7:1 [mapping shift] unknown shift | allowed: `to month before today` \
        | Write that, or leave it out.
        test.yaml:10:3 [mapping scheme] 'scheme' does not say where it comes from \
        | allowed: {column: NAME}, {constant: TEXT} or `line` \
        | Write {constant: ...} for a text that is the same in every row.
        test.yaml:13:22 [mapping date] 'date' is no date pattern \
        | allowed: yyyy, MM or M, dd or d, HH, mm, ss and what stands between them \
        | Write it like yyyy-MM-dd or d/M/yyyy.
        test.yaml:15:24 [mapping trim] 'trim' is neither true nor false | allowed: true or false \
        | Write one of them.
        test.yaml:17:39 [mapping date] 'decimals' and 'date' do not go together \
        | allowed: one of a number, values or a date | Keep one of them.
        """);
  }

  @Test
  void shift_without_an_end_is_refused() {
    check(
        Try.JSONL + "shift: to month before today\n",
        """
        test.yaml:10:1 [mapping shift] a shift needs the month in which the file ends \
        | allowed: `ends: yyyy-mm` beside `shift:` | Add `ends:` with the file's last month.
        """);
  }

  @Test
  void key_standing_twice_is_refused() {
    check(
        Try.JSONL + "source: shop\n",
        """
        test.yaml:10:1 [mapping source] 'source' stands twice | allowed: each key once \
        | Keep one of them.
        """);
  }

  @Test
  void broken_yaml_is_refused_with_its_place() {
    assertThat(Try.faults("mapping: [a\ntitle: b\n"))
        .startsWith("test.yaml:2:6 [mapping] the page is no YAML: ");
    assertThat(Try.faults("")).startsWith("test.yaml [mapping] the page is empty");
    assertThat(Try.faults("- a\n")).startsWith("test.yaml:1:1 [mapping the page]");
  }

  @Test
  void group_by_other_columns_than_the_subject_is_refused() {
    check(
        Try.SHOP.replace("who and month of at", "customer and month of at"),
        """
        test.yaml:6:1 [mapping fields] field 'subject' is not the column the lines are grouped by \
        | allowed: `subject: {column: customer}` | Name the same column in both places.
        """);
    check(
        Try.SHOP.replace("who and month of at", "who"),
        """
        test.yaml:6:1 [mapping fields] field 'subject' is not the column the lines are grouped by \
        | allowed: `subject: {column: }` | Name the same column in both places.
        test.yaml:10:9 [mapping by] 'by' cannot be understood \
        | allowed: `COLUMN and month of COLUMN` \
        | Name the subject's column and the date's column.
        """);
  }

  @Test
  void mapping_that_is_not_there_is_said() {
    LoadedMapping loaded = LoadMapping.load(Path.of("nowhere.yaml"));
    assertThat(loaded).isInstanceOf(LoadedMapping.Refused.class);
    assertThat(((LoadedMapping.Refused) loaded).faults().getFirst().message())
        .isEqualTo("the mapping could not be read");
  }
}
