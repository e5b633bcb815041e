package org.goodfaith.web.pages;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Rulebook;

/// A law as one page that needs nothing else: to be kept, sent and printed. Made by the template
/// engine of the pages, without their server.
public final class PrintedLaw {
  private final Rulebook law;
  private final List<Article> articles;
  private final List<String> everybody;

  /// @param law whose
  /// @param articles those to print
  /// @param everybody what is said at the end of how it is computed for everybody at once
  public PrintedLaw(Rulebook law, List<Article> articles, List<String> everybody) {
    this.law = law;
    this.articles = List.copyOf(articles);
    this.everybody = List.copyOf(everybody);
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
    return page(
        "law.html",
        style,
        Map.of(
            "title", law.title(),
            "digest", law.digest().hex(),
            "pages", pages,
            "everybody", everybody,
            "chapters", LawPage.chapters(articles)));
  }

  /// @return a printed page of a template and a style, with its data
  static String page(String template, String style, Map<String, Object> data) {
    TemplateInstance page = Printed.page(template);
    data.forEach(page::data);
    return page.data("style", new RawString(Printed.text(style))).render();
  }
}
