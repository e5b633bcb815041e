package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.Kernels;
import org.goodfaith.web.pages.PrintedLaw;
import org.jspecify.annotations.Nullable;

/// Writes a law as a page or as a PDF.
final class WriteLaw {
  private final PrintedLaw printed;
  private final int articles;
  private final PrintWriter out;

  WriteLaw(Rulebook law, List<Article> shown, PrintWriter out) {
    this.printed = new PrintedLaw(law, shown, new Kernels(law).words(shown));
    this.articles = shown.size();
    this.out = out;
  }

  /// Writes what is asked for.
  ///
  /// @param html file of the page, null for none
  /// @param pdf file of the PDF, null for none
  /// @param font of the PDF, null for those that every reader has
  void write(@Nullable Path html, @Nullable Path pdf, @Nullable Path font) {
    if (html != null) {
      keep(html, printed.forScreen().getBytes(StandardCharsets.UTF_8));
    }
    if (pdf != null) {
      keep(pdf, Sheets.of(printed.forSheets(), font));
    }
  }

  private void keep(Path file, byte[] content) {
    Sheets.keep(file, content);
    out.println(
        "Wrote "
            + file
            + ": "
            + articles
            + (articles == 1 ? " article, " : " articles, ")
            + content.length
            + " bytes.");
  }
}
