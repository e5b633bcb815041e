package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.base.Hash;

/// The law: articles in order, and the digest of the texts they were read from. Immutable.
///
/// Invariant: a `Rulebook` has been proved; there is no other way to get one in main code.
public final class Rulebook {
  private final String title;
  private final Hash digest;
  private final List<Article> articles;
  private final TreeSet<LocalDate> changes = new TreeSet<>();
  private final Map<LocalDate, LawOn> laws = new ConcurrentHashMap<>();

  /// @param title name of the law
  /// @param digest hash of all its files
  /// @param articles in order
  public Rulebook(String title, Hash digest, List<Article> articles) {
    this.title = title;
    this.digest = digest;
    this.articles = List.copyOf(articles);
    changes.add(LocalDate.MIN);
    for (Article article : this.articles) {
      for (Block block : article.blocks()) {
        Term term = block.origin().term();
        changes.add(term.from());
        if (term.until().isBefore(LocalDate.MAX)) {
          changes.add(term.until().plusDays(1));
        }
      }
    }
  }

  /// @return name of the law
  public String title() {
    return title;
  }

  /// @return hash of all its files
  public Hash digest() {
    return digest;
  }

  /// @return articles in order
  public List<Article> articles() {
    return articles;
  }

  /// @return all blocks of one sort, in order, of any day
  public <B extends Block> List<B> blocks(Class<B> sort) {
    return articles.stream()
        .flatMap(article -> article.blocks().stream())
        .filter(sort::isInstance)
        .map(sort::cast)
        .toList();
  }

  /// @return the law of a day; the same object for all days between two changes of the law
  public LawOn on(LocalDate day) {
    LocalDate since = changes.floor(day);
    LocalDate key = since == null ? LocalDate.MIN : since;
    return laws.computeIfAbsent(key, first -> new LawOn(this, first));
  }

  /// @return the days after `day`, up to and including `last`, on which some rule changes
  public List<LocalDate> changesAfter(LocalDate day, LocalDate last) {
    return day.isBefore(last) ? List.copyOf(changes.subSet(day, false, last, true)) : List.of();
  }
}
