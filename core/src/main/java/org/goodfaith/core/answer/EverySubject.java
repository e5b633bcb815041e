package org.goodfaith.core.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.subject.SubjectKey;

/// Goes through everybody in the registry, or through some, reading many chains at once.
final class EverySubject {
  private static final int AT_ONCE = 512;

  private EverySubject() {}

  /// What is done for one subject.
  @FunctionalInterface
  interface Each {
    /// @param subject who
    /// @param read gives the entries of any chain; those of subjects near by are read already
    void take(SubjectKey subject, Function<SubjectKey, List<SealedEntry>> read);
  }

  /// @param progress told now and then how far it is
  /// @return how many subjects there were
  static long each(LedgerReader ledger, Impact.Progress progress, Each each) {
    long subjects = ledger.figures().subjects();
    for (long first = 1; first <= subjects; first += AT_ONCE) {
      long last = Math.min(subjects, first + AT_ONCE - 1);
      Map<SubjectKey, List<SealedEntry>> chains = ledger.chains(first, last);
      for (long number = first; number <= last; number++) {
        each.take(
            new SubjectKey(number),
            key -> chains.containsKey(key) ? chains.get(key) : ledger.entriesOf(key));
      }
      progress.done(last, subjects);
    }
    return subjects;
  }

  /// @param subjects who, in order
  /// @param progress told now and then how far it is
  static void those(
      LedgerReader ledger, Collection<SubjectKey> subjects, Impact.Progress progress, Each each) {
    Map<SubjectKey, List<SealedEntry>> chains = new HashMap<>();
    long through = 0;
    int done = 0;
    for (SubjectKey subject : subjects) {
      if (subject.number() > through) {
        chains.clear();
        through = subject.number() + AT_ONCE - 1;
        chains.putAll(ledger.chains(subject.number(), through));
        progress.done(done, subjects.size());
      }
      each.take(subject, key -> chains.containsKey(key) ? chains.get(key) : ledger.entriesOf(key));
      done++;
    }
    if (done > 0) {
      progress.done(done, done);
    }
  }
}
