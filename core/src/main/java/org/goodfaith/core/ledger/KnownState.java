package org.goodfaith.core.ledger;

import java.util.Optional;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.ShortHash;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// What a store knows, under its writer's lock, of everything that drafts touch.
public interface KnownState {
  /// @return the subject an identifier's keyed hash leads to, or empty
  Optional<KnownSubject> subject(Hash identifier);

  /// @return the last entry of a known subject's chain
  Tail tail(SubjectKey subject);

  /// @return the entry under a keyed reference, or empty
  Optional<KnownReference> reference(ShortHash reference);

  /// @return the number the next new subject gets
  long nextSubject();

  /// @return the position the next entry gets
  long nextPosition();

  /// A subject the vault knows.
  ///
  /// @param key its key
  /// @param kind what it is
  record KnownSubject(SubjectKey key, SubjectKind kind) {}

  /// End of a chain.
  ///
  /// @param seq number of its last entry, 0 for an empty chain
  /// @param hash hash of its last entry, zero for an empty chain
  record Tail(int seq, Hash hash) {
    /// An empty chain.
    public static final Tail EMPTY = new Tail(0, Hash.zero());
  }

  /// An entry found by its reference.
  ///
  /// @param ref where it stands
  /// @param content keyed hash of its content
  /// @param act code of its act
  record KnownReference(EntryRef ref, ShortHash content, String act) {}
}
