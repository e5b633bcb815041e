package org.goodfaith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rejects file says what is wrong and never shows the line.
class RejectsFileTest {
  @TempDir private Path folder;

  private void write(RejectsFile rejects, SourceReader reader) {
    for (SourceItem item : Try.items(reader)) {
      if (item instanceof SourceItem.Unreadable unreadable) {
        rejects.write(unreadable.fault());
      }
    }
  }

  @Test
  void refused_lines_are_listed_with_place_and_remedy_and_a_resumed_run_goes_on()
      throws IOException {
    byte[] content =
        Try.bytes(
            Try.HEADER
                + "1,secret-number,Joe,31/01/2013,2,Pass,x\0\n"
                + Try.GOOD
                + "2,secret-number,Joe,31/01/2013,2,Passed,x\n");
    Path file = folder.resolve("rejects.csv");
    try (RejectsFile rejects = RejectsFile.resume(file);
        SourceReader reader = Try.open(folder, Try.INSPECTIONS, content, ReadOptions.plain())) {
      SourceItem first = reader.next().orElseThrow();
      rejects.write(((SourceItem.Unreadable) first).fault());
    }
    try (RejectsFile rejects = RejectsFile.resume(file);
        SourceReader reader = Try.open(folder, Try.INSPECTIONS, content, new ReadOptions(0, 1))) {
      write(rejects, reader);
    }
    assertThat(Files.readString(file).replace("\r\n", "\n"))
        .isEqualTo(
            """
            file,line,position,column,code,problem,allowed,remedy
            in.csv,2,40,,intake.unreadable,byte 40 of the line is NUL (0x00),text in UTF-8 without \
            NUL bytes,Export the line again from its source; NUL bytes come from damage or UTF-16.
            in.csv,4,,result,intake.fact,column 'result' holds a word the mapping lacks,"Pass, \
            Fail",Correct column 'result' and send the line again.
            """);
  }

  @Test
  void new_file_takes_the_place_of_an_old_one() throws IOException {
    Path file = folder.resolve("rejects.csv");
    Files.writeString(file, "old");
    RejectsFile.create(file).close();
    assertThat(Files.readString(file)).startsWith("file,line").doesNotContain("old");
  }
}
