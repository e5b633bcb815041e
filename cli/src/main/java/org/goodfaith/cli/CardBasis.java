package org.goodfaith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.base.JsonReader;
import org.goodfaith.core.base.Span;

/// Where a card that the registry taught comes from: the page of its sample, and the sheet. Both
/// are kept beside the card, so that its outcome can be asked about again.
///
/// @param question the page with the scores `sample` and `outcome`
/// @param after from the decision to the outcome
/// @param about whose score the sample's was
/// @param contexts that it read
/// @param needs the smallest file that was sampled
record CardBasis(String question, Span after, String about, List<String> contexts, String needs) {
  static final String QUESTION = "question.md";
  static final String SHEET = "sheet.json";

  /// Copies the list.
  CardBasis {
    contexts = List.copyOf(contexts);
  }

  /// Copies page and sheet of the sample beside a card's page to where the card is kept.
  static void copy(Path page, Path to) {
    if (of(page.toAbsolutePath().resolveSibling("")).isPresent()) {
      for (String name : List.of(QUESTION, SHEET)) {
        CardFiles.write(
            to.resolve(name), CardFiles.text(page.toAbsolutePath().resolveSibling(name)));
      }
    }
  }

  /// @return what the folder says; empty where the registry did not teach what lies in it
  static Optional<CardBasis> of(Path folder) {
    Path question = folder.resolve(QUESTION);
    Path sheet = folder.resolve(SHEET);
    if (!Files.isRegularFile(question) || !Files.isRegularFile(sheet)) {
      return Optional.empty();
    }
    try {
      Map<String, Object> said = JsonReader.readMap(Files.readString(sheet));
      if (said.get("about") instanceof String about
          && said.get("contexts") instanceof List<?> contexts
          && said.get("needs") instanceof String needs
          && said.get("after") instanceof String after) {
        String text = Files.readString(question);
        List<String> codes = contexts.stream().map(Object::toString).toList();
        return Span.parse(after).map(span -> new CardBasis(text, span, about, codes, needs));
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Something else is called so.
    }
  }
}
