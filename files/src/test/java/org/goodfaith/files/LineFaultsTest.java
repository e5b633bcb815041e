package org.goodfaith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wrong line is refused with place and remedy, and the lines around it enter.
class LineFaultsTest {
  private static final String BEFORE =
      "1 line: in.csv:2 {ABOUT=organisation, SCHEME=licence, SUBJECT=77, NAME=Café Ö,"
          + " KIND=food.inspection, DAY=2013-01-31, REFERENCE=1} {minor=2, result=pass}\n";

  @TempDir private Path folder;

  private void check(byte[] wrong, String expected) {
    check(wrong, 4, expected);
  }

  private void check(byte[] wrong, int next, String expected) {
    byte[] content = Try.join(Try.bytes(Try.HEADER + Try.GOOD), wrong, Try.bytes(Try.GOOD));
    String after = BEFORE.replace("in.csv:2", "in.csv:" + next);
    assertThat(Try.read(folder, Try.INSPECTIONS, content)).isEqualTo(BEFORE + expected + after);
  }

  private void check(String wrong, String expected) {
    check(Try.bytes(wrong), expected);
  }

  @Test
  void letter_of_another_encoding_is_refused_with_its_byte() {
    check(
        "1,77,Café,31/01/2013,2,Pass,x\n".getBytes(StandardCharsets.ISO_8859_1),
        """
        1 refused: in.csv:3:9 [intake.unreadable] byte 9 of the line (0xE9) is not UTF-8 \
        | allowed: text in UTF-8, or in the encoding the mapping names \
        | Convert the file, for example with `iconv -f WINDOWS-1252 -t UTF-8 FILE`, or name its \
        `encoding:` in the mapping.
        """);
  }

  @Test
  void nul_byte_is_refused_with_its_place() {
    check(
        "1,77,Caf\0,31/01/2013,2,Pass,x\n",
        """
        1 refused: in.csv:3:9 [intake.unreadable] byte 9 of the line is NUL (0x00) \
        | allowed: text in UTF-8 without NUL bytes \
        | Export the line again from its source; NUL bytes come from damage or UTF-16.
        """);
  }

  @Test
  void line_of_two_megabytes_is_refused_and_the_rest_goes_on() {
    check(
        "1,77," + "x".repeat(2_000_000) + ",31/01/2013,2,Pass,x\n",
        """
        1 refused: in.csv:3 [intake.unreadable] the line is longer than 1048576 bytes \
        | allowed: lines of at most 1048576 bytes \
        | Look for a missing line end or a field that does not belong here; send the line again.
        """);
  }

  @Test
  void line_of_two_megabytes_in_a_quote_is_refused_and_the_rest_goes_on() {
    check(
        "1,77,\"" + "x".repeat(2_000_000) + "\n",
        """
        1 refused: in.csv:3 [intake.unreadable] the line is longer than 1048576 bytes \
        | allowed: lines of at most 1048576 bytes \
        | Look for a missing line end or a field that does not belong here; send the line again.
        """);
  }

  @Test
  void quote_never_closed_refuses_its_line_only() {
    check(
        "1,77,\"Café,31/01/2013,2,Pass,x\n",
        """
        1 refused: in.csv:3:6 [intake.unreadable] a quote opened in this line is not closed where \
        its field ends \
        | allowed: a field in quotes, quotes inside it doubled, its end before a delimiter \
        | Close the quote, or double it if it belongs to the text, and send the line again.
        """);
  }

  @Test
  void text_after_a_closing_quote_refuses_its_line_only() {
    check(
        "1,77,\"Joe\"s\",31/01/2013,2,Pass,x\n",
        """
        1 refused: in.csv:3:10 [intake.unreadable] text follows a closing quote at byte 10 of the \
        line | allowed: a delimiter or the line's end after a closing quote \
        | Double the quotes that belong to the text and send the line again.
        """);
  }

  @Test
  void carriage_return_alone_is_refused() {
    check(
        "1,77,Joe\rs,31/01/2013,2,Pass,x\n",
        """
        1 refused: in.csv:3:9 [intake.unreadable] a carriage return without line feed stands at \
        byte 9 of the line | allowed: lines that end with LF or CR LF \
        | Take the carriage return out, or put the field in quotes, and send it again.
        """);
  }

  @Test
  void empty_line_is_refused() {
    check(
        "\n",
        """
        1 refused: in.csv:3 [intake.unreadable] the line is empty | allowed: one row in each line \
        | Take the empty line out, or put in what is missing.
        """);
  }

  @Test
  void wrong_number_of_fields_is_refused() {
    check(
        "1,77,Joe,s,31/01/2013,2,Pass,x\n",
        """
        1 refused: in.csv:3 [intake.unreadable] the line has 8 fields, the header has 7 \
        | allowed: 7 fields \
        | Put fields that hold a delimiter in quotes, complete the line, and send it again.
        """);
  }

  @Test
  void empty_identifier_is_refused_before_a_wrong_day() {
    check(
        "1,,Joe,31/13/2013,2,Pass,x\n",
        """
        1 refused: in.csv:3 [intake.missing licence] column 'licence' is empty \
        | allowed: a value in 'licence' | Fill column 'licence' and send the line again.
        """);
  }

  @Test
  void day_not_in_the_calendar_is_refused_before_a_wrong_fact() {
    check(
        "1,77,Joe,29/02/2013,two,Pass,x\n",
        """
        1 refused: in.csv:3 [intake.day day] column 'day' is no date of the form dd/MM/yyyy \
        | allowed: a day of the calendar, written dd/MM/yyyy \
        | Write the date as dd/MM/yyyy and send the line again.
        """);
  }

  @Test
  void day_after_the_last_month_is_refused() {
    check(
        "1,77,Joe,01/09/2014,2,Pass,x\n",
        """
        1 refused: in.csv:3 [intake.day day] column 'day' lies after 2014-08, the mapping's last \
        month | allowed: a date not later than 2014-08 \
        | Correct the date, or `ends:` in the mapping, and send the line again.
        """);
  }

  @Test
  void number_that_is_none_is_refused_without_being_shown() {
    check(
        "1,77,Joe,31/01/2013,2.5,Pass,x\n",
        """
        1 refused: in.csv:3 [intake.fact minor] column 'minor' is no such number \
        | allowed: a whole number | Correct column 'minor' and send the line again.
        """);
  }

  @Test
  void word_the_mapping_lacks_is_refused_with_the_words_it_has() {
    check(
        "1,77,Joe,31/01/2013,2,Passed,x\n",
        """
        1 refused: in.csv:3 [intake.fact result] column 'result' holds a word the mapping lacks \
        | allowed: Pass, Fail | Correct column 'result' and send the line again.
        """);
  }

  @Test
  void line_break_in_quotes_is_one_line_and_the_next_place_is_right() {
    check(
        Try.bytes("1,77,\"Café\nÖ\",31/01/2013,2,Pass,x\n"),
        5,
        BEFORE.replace("in.csv:2", "in.csv:3").replace("Café Ö", "Café\nÖ"));
  }

  @Test
  void windows_line_ends_and_byte_order_mark_change_nothing() {
    byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    byte[] content = Try.bytes((Try.HEADER + Try.GOOD).replace("\n", "\r\n"));
    assertThat(Try.read(folder, Try.INSPECTIONS, Try.join(mark, content))).isEqualTo(BEFORE);
  }

  @Test
  void last_line_without_line_end_enters() {
    byte[] content = Try.bytes((Try.HEADER + Try.GOOD).stripTrailing());
    assertThat(Try.read(folder, Try.INSPECTIONS, content)).isEqualTo(BEFORE);
  }

  @Test
  void encoding_named_in_the_mapping_is_decoded() {
    byte[] content = (Try.HEADER + Try.GOOD).getBytes(StandardCharsets.ISO_8859_1);
    String page = Try.INSPECTIONS.replace("format: csv", "format: csv\nencoding: windows-1252");
    assertThat(Try.read(folder, page, content)).isEqualTo(BEFORE);
  }

  @Test
  void semicolons_and_decimal_commas_are_read_as_the_mapping_says() {
    String page =
        Try.INSPECTIONS
            .replace("format: csv", "format: csv\ndelimiter: \";\"")
            .replace("decimals: 0}", "decimals: 2, thousands: \".\", point: \",\"}");
    byte[] content =
        Try.bytes("id;licence;name;day;minor;result\n1;77;Joe;31/01/2013;1.234,50;Fail\n");
    assertThat(Try.read(folder, page, content)).contains("{minor=1234.50, result=fail}");
  }
}
