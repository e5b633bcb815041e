package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.base.Hash;

/// The law: articles in order, and the digest of the texts they were read from.
///
/// Invariant: a `Rulebook` has been proved; there is no other way to get one in main code.
///
/// @param title name of the law
/// @param digest hash of all its files
/// @param articles in order
public record Rulebook(String title, Hash digest, List<Article> articles) {
  /// Copies the list.
  public Rulebook {
    articles = List.copyOf(articles);
  }

  /// @return all blocks of one sort, in order, of any day
  public <B extends Block> List<B> blocks(Class<B> sort) {
    return articles.stream()
        .flatMap(article -> article.blocks().stream())
        .filter(sort::isInstance)
        .map(sort::cast)
        .toList();
  }

  /// @return the law of a day
  public LawOn on(LocalDate day) {
    return new LawOn(this, day);
  }
}
