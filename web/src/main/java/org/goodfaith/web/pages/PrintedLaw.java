package org.goodfaith.web.pages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Rulebook;

/// A law as one page that needs nothing else: to be kept, sent and printed. Made by the template
/// engine of the pages, without their server.
public final class PrintedLaw {
  private static final String HTML = "text/html";

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
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .build();
    return engine
        .parse(text("law.html"), Variant.forContentType(HTML))
        .data("title", law.title())
        .data("digest", law.digest().hex())
        .data("style", new RawString(text(style)))
        .data("pages", pages)
        .data("chapters", LawPage.chapters(articles))
        .render();
  }

  private static String text(String name) {
    try (InputStream in = PrintedLaw.class.getResourceAsStream("/printed/" + name)) {
      if (in == null) {
        throw new RegistryBug("/printed/" + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
