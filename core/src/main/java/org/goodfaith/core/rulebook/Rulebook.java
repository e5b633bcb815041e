package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.goodfaith.core.base.Hash;
import org.jspecify.annotations.Nullable;

/// The law: articles in order, and the digest of the texts they were read from. Immutable.
///
/// Invariant: a `Rulebook` has been proved; there is no other way to get one in main code.
public final class Rulebook {
  private final String title;
  private final Hash digest;
  private final List<Article> articles;
  private final LocalDate[] changes;
  private final AtomicReferenceArray<@Nullable LawOn> laws;

  /// @param title name of the law
  /// @param digest hash of all its files
  /// @param articles in order
  public Rulebook(String title, Hash digest, List<Article> articles) {
    this.title = title;
    this.digest = digest;
    this.articles = List.copyOf(articles);
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.MIN);
    for (Article article : this.articles) {
      for (Block block : article.blocks()) {
        Term term = block.origin().term();
        days.add(term.from());
        if (term.until().isBefore(LocalDate.MAX)) {
          days.add(term.until().plusDays(1));
        }
      }
    }
    changes = days.toArray(LocalDate[]::new);
    laws = new AtomicReferenceArray<>(changes.length);
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
    int place = last(day);
    LawOn made = laws.get(place);
    if (made != null) {
      return made;
    }
    laws.compareAndSet(place, null, new LawOn(this, changes[place]));
    return Objects.requireNonNull(laws.get(place));
  }

  /// @return the days after `day`, up to and including `last`, on which some rule changes
  public List<LocalDate> changesAfter(LocalDate day, LocalDate last) {
    return day.isBefore(last)
        ? List.of(Arrays.copyOfRange(changes, last(day) + 1, last(last) + 1))
        : List.of();
  }

  /// @return place of the last change that is not after a day; the first is before every day
  private int last(LocalDate day) {
    int place = Arrays.binarySearch(changes, day);
    return place < 0 ? -place - 2 : place;
  }
}
