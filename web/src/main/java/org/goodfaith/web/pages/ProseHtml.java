package org.goodfaith.web.pages;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Renders the prose of the law. HTML within it is shown as text; addresses of links are cleaned.
final class ProseHtml {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .percentEncodeUrls(true)
          .build();

  private ProseHtml() {}

  static TrustedHtml of(String markdown) {
    return new TrustedHtml(RENDERER.render(PARSER.parse(markdown)));
  }
}
