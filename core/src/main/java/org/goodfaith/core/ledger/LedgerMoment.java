package org.goodfaith.core.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// The ledger as it stands at one moment, whatever is appended or forgotten meanwhile: for reading
/// all of it, from many threads. Close it.
public interface LedgerMoment extends AutoCloseable {
  /// @return the newest head at that moment
  TreeHead head();

  /// @return the head that was newest at an earlier moment
  TreeHead headAt(Instant earlier);

  /// @return how many subjects there are; they are numbered from 1 on
  long subjects();

  /// Reads the entries of the subjects numbered from `first` through `last`, by subject, then in
  /// order of the chain.
  void rows(long first, long last, Rows each);

  /// @param position in the tree
  /// @return whose chains hold an entry of this position or a later one, in order
  List<SubjectKey> touchedSince(long position);

  @Override
  void close();

  /// Who receives entries.
  @FunctionalInterface
  interface Rows {
    /// @param subject number of the subject
    /// @param seq number of the entry in its chain
    /// @param position in the tree
    /// @param body canonical bytes that the entry's hash was checked for; null where forgotten
    void take(long subject, int seq, long position, byte @Nullable [] body);
  }

  /// @return the entries of one chain
  default List<SealedEntry> entriesOf(SubjectKey subject) {
    return chains(subject.number(), subject.number()).getOrDefault(subject, List.of());
  }

  /// @return the chains of the subjects numbered from `first` through `last`; one without entries
  ///   lacks
  default Map<SubjectKey, List<SealedEntry>> chains(long first, long last) {
    Map<SubjectKey, List<SealedEntry>> chains = new HashMap<>();
    rows(
        first,
        last,
        (number, seq, position, body) -> {
          SubjectKey subject = new SubjectKey(number);
          chains
              .computeIfAbsent(subject, _ -> new ArrayList<>())
              .add(
                  new SealedEntry(
                      new EntryRef(subject, seq),
                      position,
                      body == null ? null : BodyText.readOwn(body)));
        });
    return chains;
  }
}
