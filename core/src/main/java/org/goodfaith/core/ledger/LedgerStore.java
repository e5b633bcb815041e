package org.goodfaith.core.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.subject.SubjectKey;

/// Where entries are written. Every method that adds returns only when what it added is durable and
/// sealed; whatever it throws, it added nothing.
public interface LedgerStore {
  /// Computes what finds drafts again. Takes no turn and no lock, so that a next batch can be keyed
  /// while the one before is being written; safe on any thread.
  ///
  /// @return the same drafts, in order
  List<KeyedDraft> key(List<Draft> drafts);

  /// Appends drafts in one transaction.
  ///
  /// @param drafts from `key`, in rising order of group
  /// @param progress what to store beside them, from the outcomes; gives empty for nothing
  /// @return the outcome of each group, in rising order
  List<GroupOutcome> append(
      List<KeyedDraft> drafts, Function<List<GroupOutcome>, Optional<IngestProgress>> progress);

  /// Appends drafts with nothing beside them.
  ///
  /// @return the outcome of each group
  default List<GroupOutcome> append(List<Draft> drafts) {
    return append(key(drafts), _ -> Optional.empty());
  }

  /// Appends one entry of the registry's own to a chain.
  ///
  /// @return where it stands
  EntryRef append(SubjectKey subject, EntryBody body);

  /// Appends one entry of the registry's own where it was meant to stand: nothing came in between
  /// since the chain was looked at.
  ///
  /// @param place the next place of the chain, as it was seen
  /// @return whether it was appended; false where another entry stands there
  boolean appendAt(EntryRef place, EntryBody body);

  /// Appends an officer's link, or unlink, to both chains in one transaction.
  ///
  /// @param together whether they are the same
  void link(
      SubjectKey one, SubjectKey other, boolean together, String officer, java.time.LocalDate day);

  /// Deletes payloads and appends an entry for each that says so, all in one transaction.
  /// Forgetting the first entry of a chain forgets who its subject is as well.
  ///
  /// @param forgettings each of them whole or not at all
  /// @param day the registry's day
  /// @return those not done, because their chains had grown; they are to be looked at again
  List<Forgetting> forget(List<Forgetting> forgettings, java.time.LocalDate day);

  /// Deletes one entry's payload and appends the entry that says so, in one transaction. Whatever
  /// hangs on it is left to the caller.
  ///
  /// @param ref the entry to forget
  /// @param reason code
  /// @param day the registry's day
  void forget(EntryRef ref, String reason, java.time.LocalDate day);

  /// @return a number for a new reading of a source file
  long nextRun();

  /// @return the latest reading of this file through this mapping, done or not, or empty
  Optional<IngestProgress> lastProgress(String fileDigest, String mapping);
}
