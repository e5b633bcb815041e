package org.goodfaith.core.ledger;

import java.util.List;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.subject.ShortHash;
import org.goodfaith.core.subject.SubjectKey;

/// What an append adds, for a store to write in one transaction.
///
/// @param outcomes per group, in rising order
/// @param entries new entries in rising position
/// @param subjects subjects seen for the first time
/// @param names names sent with accepted drafts, maybe known already
/// @param references new references
public record Appended(
    List<GroupOutcome> outcomes,
    List<NewEntry> entries,
    List<NewSubject> subjects,
    List<NewName> names,
    List<NewReference> references) {
  /// An entry with its payload.
  ///
  /// @param entry place and hashes
  /// @param payload salt and body
  public record NewEntry(Entry entry, Payload payload) {}

  /// A new subject.
  ///
  /// @param key its key
  /// @param claim who it is
  /// @param identifier keyed hash of its identifier
  public record NewSubject(SubjectKey key, Draft.Claim claim, Hash identifier) {}

  /// A name a subject bears.
  ///
  /// @param key its key
  /// @param claim with the name
  public record NewName(SubjectKey key, Draft.Claim claim) {}

  /// A reference to find an entry by.
  ///
  /// @param reference keyed hash of source and reference
  /// @param ref the entry
  /// @param content keyed hash of its content
  /// @param act code of its act
  public record NewReference(ShortHash reference, EntryRef ref, ShortHash content, String act) {}
}
