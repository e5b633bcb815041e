package org.goodfaith.web.pages;

import io.quarkus.qute.RawString;
import java.util.List;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Rulebook;

/// A law as one page that needs nothing else: to be kept, sent and printed. Made by the template
/// engine of the pages, without their server.
public final class PrintedLaw {
  private final Rulebook law;
  private final List<Article> articles;

  /// @param law whose
  /// @param articles those to print
  public PrintedLaw(Rulebook law, List<Article> articles) {
    this.law = law;
    this.articles = List.copyOf(articles);
  }

  /// @return a page for the screen, light or dark
  public String forScreen() {
    return render("screen.css", false);
  }

  /// @return a page to be cut into sheets, with marks for the outline of a PDF
  public String forSheets() {
    return render("pages.css", true);
  }

  private String render(String style, boolean pages) {
    return Printed.page("law.html")
        .data("title", law.title())
        .data("digest", law.digest().hex())
        .data("style", new RawString(Printed.text(style)))
        .data("pages", pages)
        .data("chapters", LawPage.chapters(articles))
        .render();
  }
}
