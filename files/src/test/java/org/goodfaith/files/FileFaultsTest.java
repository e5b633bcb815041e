package org.goodfaith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.goodfaith.core.intake.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that cannot be read, or not to its end, says why; what could be read enters.
class FileFaultsTest {
  @TempDir private Path folder;

  private void check(byte[] content, String expected) {
    assertThat(Try.read(folder, Try.INSPECTIONS, content)).isEqualTo(expected);
  }

  private void check(String content, String expected) {
    check(Try.bytes(content), expected);
  }

  @Test
  void empty_file_is_refused() {
    check(
        "",
        """
        file: in.csv [intake.unreadable] the file is empty | allowed: a header and data lines \
        | Export the file again.
        """);
  }

  @Test
  void header_without_lines_is_refused() {
    check(
        Try.HEADER,
        """
        file: in.csv [intake.unreadable] the file has a header and no line after it \
        | allowed: at least one data line \
        | Export the file again; if there is nothing to send, send nothing.
        """);
  }

  @Test
  void file_without_header_is_refused() {
    check(
        Try.GOOD,
        """
        file: in.csv:1 [intake.unreadable] the first line is no header: none of the mapping's \
        columns stands in it | allowed: licence, day, id, name, minor, result \
        | Put the header back, check the delimiter, or use the mapping of this kind of file.
        """);
  }

  @Test
  void misspelt_column_is_refused_with_the_likely_one() {
    check(
        Try.HEADER.replace("licence", "license") + Try.GOOD,
        """
        file: in.csv:1 [intake.unreadable licence] column 'licence' is missing \
        | allowed: all columns the mapping 'test' uses \
        | Export the file with this column, or correct its name. Did you mean 'license'?
        """);
  }

  @Test
  void column_standing_twice_is_refused() {
    check(
        Try.HEADER.replace("address", "day") + Try.GOOD,
        """
        file: in.csv:1 [intake.unreadable day] column 'day' stands twice in the header \
        | allowed: each column once | Rename or remove one of them.
        """);
  }

  @Test
  void column_nobody_listed_is_refused_at_the_door() {
    check(
        Try.HEADER.replace("address", "address,religion") + Try.GOOD,
        """
        file: in.csv:1 [intake.unreadable religion] column 'religion' is neither used nor listed \
        under `drop:` | allowed: columns the mapping 'test' uses or drops \
        | Remove the column, or list it under `drop:` with the reason.
        """);
  }

  @Test
  void utf16_is_recognised_with_and_without_mark() {
    String expected =
        """
        file: in.csv [intake.unreadable] the file is UTF-16, not UTF-8 \
        | allowed: text in UTF-8, or in the encoding the mapping names \
        | Convert it, for example with `iconv -f UTF-16 -t UTF-8 FILE`, and send it again.
        """;
    String text = Try.HEADER + Try.GOOD;
    check(text.getBytes(StandardCharsets.UTF_16), expected);
    check(text.getBytes(StandardCharsets.UTF_16LE), expected);
    check(text.getBytes(StandardCharsets.UTF_16BE), expected);
  }

  @Test
  void other_encoding_of_the_whole_file_is_recognised() {
    String text = Try.HEADER + Try.GOOD.repeat(20);
    check(
        text.getBytes(StandardCharsets.ISO_8859_1),
        """
        file: in.csv [intake.unreadable] none of the file's letters beyond ASCII is UTF-8: it is \
        written in another encoding \
        | allowed: text in UTF-8, or in the encoding the mapping names \
        | Convert the file, for example with `iconv -f WINDOWS-1252 -t UTF-8 FILE`, or name its \
        `encoding:` in the mapping.
        """);
  }

  @Test
  void spreadsheet_is_recognised() {
    check(
        Try.join(new byte[] {'P', 'K', 3, 4}, new byte[100]),
        """
        file: in.csv [intake.unreadable] this is a ZIP archive or a spreadsheet, not text \
        | allowed: CSV or JSON Lines, plain or packed with gzip \
        | Save it as CSV in UTF-8 and send that.
        """);
  }

  @Test
  void file_that_is_not_there_is_said() {
    Path nowhere = folder.resolve("nowhere.csv");
    Mapping mapping = Try.mapping(Try.INSPECTIONS);
    try (SourceReader reader = ReadSourceFile.open(nowhere, mapping, ReadOptions.plain())) {
      assertThat(reader.next()).isEmpty();
      assertThat(reader.fileFault().map(Try::line))
          .contains(
              "nowhere.csv [intake.unreadable] there is no such file | allowed: a readable file |"
                  + " Check the path.");
    }
  }

  /// Lines that pack badly, so that a cut file still holds many of them.
  private static String noise(int lines) {
    StringBuilder out = new StringBuilder(Try.HEADER);
    Random random = new Random(7);
    for (int i = 0; i < lines; i++) {
      out.append(i).append(",77,").append(Long.toString(random.nextLong(), 36));
      out.append(",31/01/2013,2,Pass,x\n");
    }
    return out.toString();
  }

  @Test
  void packed_file_cut_in_the_middle_gives_the_lines_before_the_cut() {
    byte[] packed = Try.gzip(Try.bytes(noise(5000)));
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);
    try (SourceReader reader = Try.open(folder, Try.INSPECTIONS, cut, ReadOptions.plain())) {
      int read = Try.items(reader).size();
      assertThat(read).isBetween(1000, 4000);
      assertThat(reader.linesRead()).isEqualTo(read);
      assertThat(reader.bytesRead()).isEqualTo(reader.bytesTotal()).isEqualTo(cut.length);
      assertThat(reader.fileFault().map(Try::line))
          .contains(
              "in.csv [intake.unreadable data line %d] the packed file is cut off after data line"
                      .formatted(read)
                  + " %d; the lines before enter | allowed: a whole gzip file | Fetch or copy the"
                      .formatted(read)
                  + " file again and send it once more; lines already entered count as"
                  + " duplicates.");
    }
  }

  @Test
  void packed_file_with_a_damaged_byte_ends_with_a_fault() {
    byte[] packed = Try.gzip(Try.bytes(noise(5000)));
    packed[packed.length - 6] ^= 1; // its check sum
    String out = Try.read(folder, Try.INSPECTIONS, packed);
    assertThat(out.lines().filter(line -> line.startsWith("1 line"))).hasSize(5000);
    assertThat(out).contains("the packed file is damaged after data line 5000");
  }

  @Test
  void packed_parts_one_after_the_other_are_one_file() {
    byte[] one = Try.gzip(Try.bytes(noise(3000)));
    byte[] other = Try.gzip(Try.bytes(Try.GOOD));
    String out = Try.read(folder, Try.INSPECTIONS, Try.join(one, other));
    assertThat(out.lines()).hasSize(3001).allMatch(line -> line.startsWith("1 line"));
  }

  @Test
  void damaged_head_of_a_further_part_is_not_taken_for_the_end() {
    byte[] one = Try.gzip(Try.bytes(noise(3000)));
    byte[] other = Try.gzip(Try.bytes(Try.GOOD));
    other[0] = 7;
    String out = Try.read(folder, Try.INSPECTIONS, Try.join(one, other));
    assertThat(out.lines().filter(line -> line.startsWith("1 line"))).hasSize(3000);
    assertThat(out).contains("file: ", "the packed file is damaged after data line 3000");
  }

  @Test
  void grouped_file_cut_in_the_middle_gives_no_group() {
    StringBuilder lines = new StringBuilder(Try.SHOP_HEADER);
    Random random = new Random(8);
    for (int i = 0; i < 5000; i++) {
      lines.append(i).append(',').append(Long.toString(random.nextLong(), 36));
      lines.append(",1,2011-01-31 09:00,1.5,17850\n");
    }
    byte[] packed = Try.gzip(Try.bytes(lines.toString()));
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);
    assertThat(Try.read(folder, Try.SHOP, cut))
        .startsWith("file: in.csv [intake.unreadable data line ")
        .contains("; none of its lines enters, because its groups could be half counted");
  }
}
