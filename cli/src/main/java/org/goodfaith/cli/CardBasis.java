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

  /// Deletes what an earlier card kept there came from: it says nothing of the one that comes now.
  /// What belongs to the page of this one stays.
  static void forget(Path page, Path to) {
    if (!from(page).equals(to.toAbsolutePath().normalize()) && of(to).isPresent()) {
      CardFiles.delete(to.resolve(SHEET));
      CardFiles.delete(to.resolve(QUESTION));
    }
  }

  private static Path from(Path page) {
    return page.toAbsolutePath().normalize().resolveSibling("");
  }

  /// Copies page and sheet of the sample beside a card's page to where the card is kept. Without a
  /// sheet there is no basis: it comes last.
  static void copy(Path page, Path to) {
    Path from = from(page);
    if (of(from).isPresent()) {
      CardFiles.replace(to.resolve(QUESTION), CardFiles.text(from.resolve(QUESTION)));
      CardFiles.replace(to.resolve(SHEET), CardFiles.text(from.resolve(SHEET)));
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
