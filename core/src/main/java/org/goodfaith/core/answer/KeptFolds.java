package org.goodfaith.core.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.subject.SubjectKey;

/// What was made of each file as of a day, made anew only for whose chain has grown since, or for
/// everybody when the day or the law is another. A projection: thrown away, it comes out the same.
///
/// Invariant: what it gives is what folding everybody now would give. Not thread-safe.
///
/// @param <T> what is made of a file
final class KeptFolds<T> {
  private final LedgerReader ledger;
  private final Map<SubjectKey, T> folds = new HashMap<>();
  private final Set<SubjectKey> linked = new HashSet<>();
  private Optional<Question> kept = Optional.empty();
  private long folded;

  KeptFolds(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /// Makes one file into what is kept of it.
  ///
  /// @param <T> what is made of a file
  @FunctionalInterface
  interface Fold<T> {
    /// @param now day, history and law
    /// @param subject whose file
    /// @param read gives the entries of any chain
    T of(Question now, SubjectKey subject, Function<SubjectKey, List<SealedEntry>> read);
  }

  /// @param asked day, history and law; where more of the history was looked at already, by
  ///   somebody who asked later and came earlier, that is what counts
  /// @param subjects whose files
  /// @param fold makes one
  /// @return what is made of each, in order of the subjects
  Map<SubjectKey, T> of(Question asked, Collection<SubjectKey> subjects, Fold<T> fold) {
    Question question = kept.filter(one -> later(one, asked)).orElse(asked);
    if (sameFrame(question)) {
      long known = kept.map(one -> one.head().size()).orElse(0L);
      if (question.head().size() > known) {
        folds.keySet().removeAll(linked);
        folds.keySet().removeAll(ledger.changedSince(known));
      }
    } else {
      folds.clear();
      linked.clear();
    }
    kept = Optional.of(question);
    Map<SubjectKey, T> all = new TreeMap<>();
    for (SubjectKey subject : subjects) {
      all.put(subject, folds.computeIfAbsent(subject, key -> made(question, key, fold)));
    }
    return all;
  }

  /// What enters one of several linked chains may move the others: who reads more than its own
  /// chain is looked at anew whenever anything entered.
  private T made(Question question, SubjectKey subject, Fold<T> fold) {
    folded++;
    Set<SubjectKey> read = new HashSet<>();
    T made =
        fold.of(
            question,
            subject,
            key -> {
              read.add(key);
              return ledger.entriesOf(key);
            });
    if (read.size() > 1) {
      linked.add(subject);
    } else {
      linked.remove(subject);
    }
    return made;
  }

  private boolean sameFrame(Question question) {
    return kept.filter(one -> same(one, question))
        .filter(one -> one.head().size() <= question.head().size())
        .isPresent();
  }

  private static boolean later(Question one, Question other) {
    return same(one, other) && one.head().size() > other.head().size();
  }

  private static boolean same(Question one, Question other) {
    return one.asOf().equals(other.asOf())
        && one.rulebook().digest().equals(other.rulebook().digest());
  }

  /// @return how many files were folded so far
  long folded() {
    return folded;
  }
}
