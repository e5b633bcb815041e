package org.goodfaith.web.pages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.goodfaith.core.base.RegistryBug;

/// Templates for print, filled by the template engine of the pages without their server.
final class Printed {
  private static final String HTML = "text/html";

  private Printed() {}

  /// @param name of a template among the program's files for print
  /// @return it, to be filled; values are escaped
  static TemplateInstance page(String name) {
    return Engine.builder()
        .addDefaults()
        .addValueResolver(new ReflectionValueResolver())
        .addResultMapper(new HtmlEscaper(List.of(HTML)))
        .build()
        .parse(text(name), Variant.forContentType(HTML))
        .instance();
  }

  /// @return a file for print
  static String text(String name) {
    try (InputStream in = Printed.class.getResourceAsStream("/printed/" + name)) {
      if (in == null) {
        throw new RegistryBug("/printed/" + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
