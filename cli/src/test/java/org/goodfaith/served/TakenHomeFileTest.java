package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// A subject takes its whole file home from the command line; a server that is stopped ends without
/// a word about the database that it stops itself.
final class TakenHomeFileTest {
  private final Path folder = SmallRegistry.copy("taken-home");

  private Outcome report(String subject, String... more) {
    String[] words = new String[more.length + 4];
    words[0] = "report";
    words[1] = subject;
    words[2] = "--data";
    words[3] = folder.toString();
    System.arraycopy(more, 0, words, 4, more.length);
    return Commands.run(words);
  }

  @Test
  void whole_file_is_written_as_pdf_and_page_for_the_subject_alone() throws IOException {
    Path pdf = folder.resolve("file.pdf");
    Path html = folder.resolve("file.html");
    String[] own = {"--purpose", "own-file", "--role", "subject"};
    report("card:7", own[0], own[1], own[2], own[3], "--pdf", pdf.toString()).ended(0);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("card:7", "Repayment", "Article 21");
    }
    report("card:7", own[0], own[1], own[2], own[3], "--html", html.toString()).ended(0);
    assertThat(html)
        .content()
        .contains("Known by card:7", "Repayment", "Article 21", "Who looked", "own")
        .doesNotContain("NOT_FOUND");
    report("card:7", own[0], own[1], own[2], own[3], "--html", html.toString(), "--language", "zh")
        .ended(0);
    assertThat(html)
        .content()
        .contains("<html lang=\"zh\">", "标识：card:7。", "（第21条）", "谁查阅过", "您的权利")
        .doesNotContain("NOT_FOUND", "Your rights", "Who looked", "points<");
    String[] chinese = {"--pdf", pdf.toString(), "--language", "zh"};
    assertThat(
            report(
                    "card:7",
                    own[0],
                    own[1],
                    own[2],
                    own[3],
                    chinese[0],
                    chinese[1],
                    chinese[2],
                    chinese[3])
                .ended(2)
                .err())
        .contains("--font");
    assertThat(report("card:7", own[0], own[1], own[2], own[3], "--json").ended(0).json())
        .containsKeys("names", "histories", "consents", "reads", "checks", "scores");

    assertThat(report("card:7", "--purpose", "audit", "--pdf", pdf.toString()).ended(2).err())
        .contains("Only the subject takes its whole file home", "--role subject");
    assertThat(report("card:7", "--purpose", "audit", "--json").ended(0).json())
        .doesNotContainKeys("names", "reads");
    assertThat(report("card:7", "--purpose", "audit", "--advice").ended(0).out())
        .contains("Repayment")
        .containsPattern("(?i)grade");
    Folders.delete(folder);
  }

  @Test
  void stopped_server_says_nothing_of_the_database_that_it_stops_itself() {
    Served served = Served.start(folder);
    assertThat(served.get("/figures").body()).contains("The board of figures");
    Outcome ended = served.stopped();
    assertThat(ended.out() + ended.err())
        .doesNotContain("terminating", "Checks are answered", "Exception");
    Folders.delete(folder);
  }
}
