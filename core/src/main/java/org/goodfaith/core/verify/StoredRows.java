package org.goodfaith.core.verify;

import java.util.Optional;
import java.util.function.Consumer;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.ledger.TreeTip;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// The stored rows as they are, for checking: raw, in one consistent snapshot. Implementations must
/// not mend or hide anything.
public interface StoredRows {
  /// Gives every entry row with its payload row, in rising position; rows with equal positions in
  /// any order.
  void entries(Consumer<EntryRow> each);

  /// @return number of payload rows that have no entry row, and one of them
  OrphanRows orphanPayloads();

  /// Gives every tree head row, in rising size.
  void heads(Consumer<HeadRow> each);

  /// Gives every tile row, by level and index.
  void tiles(Consumer<TreeTip.Tile> each);

  /// Gives every reference row, in any order.
  void references(Consumer<ReferenceRow> each);

  /// Gives every identifier of the vault, in any order.
  void identifiers(Consumer<IdentifierRow> each);

  /// Gives every sealed name of the vault, and every sealed thing that no identifier leads to, in
  /// any order.
  void names(Consumer<NameRow> each);

  /// @return the digest under which a law's files are stored, recomputed from them; empty where
  ///   none are stored
  Optional<Hash> rulebook(Hash digest);

  /// An entry row and its payload row.
  ///
  /// @param subject whose chain
  /// @param seq number in it
  /// @param prev stored previous hash
  /// @param hash stored hash
  /// @param position stored position
  /// @param salt stored salt, null where the payload row is missing
  /// @param body stored body, null where the payload row is missing
  // The arrays are handed over, never kept: identity is not compared.
  @SuppressWarnings("ArrayRecordComponent")
  record EntryRow(
      long subject,
      int seq,
      Hash prev,
      Hash hash,
      long position,
      byte @Nullable [] salt,
      byte @Nullable [] body) {}

  /// A tree head row: the head, and the counts that ride along for the home page.
  ///
  /// @param head the signed head
  /// @param persons persons registered before its size
  /// @param organisations organisations registered before its size
  /// @param publicBodies public bodies registered before its size
  record HeadRow(TreeHead head, long persons, long organisations, long publicBodies) {}

  /// Payload rows without entry.
  ///
  /// @param count how many
  /// @param first one of them as text, empty where none
  record OrphanRows(long count, String first) {}

  /// A reference row.
  ///
  /// @param reference keyed hash of source and reference, hexadecimal
  /// @param subject whose chain
  /// @param seq number in it
  /// @param content keyed hash of the content, hexadecimal
  /// @param act code of the act
  record ReferenceRow(String reference, long subject, int seq, String content, String act) {}

  /// A row of the vault's lookup, with what the vault decrypts under it.
  ///
  /// @param lookup stored keyed hash
  /// @param subject stored subject
  /// @param kind stored kind; null where it is none, or not that of the subject's key
  /// @param identifier decrypted; null where it is missing or does not decrypt
  record IdentifierRow(
      Hash lookup, long subject, @Nullable SubjectKind kind, @Nullable Identifier identifier) {}

  /// A sealed name.
  ///
  /// @param subject stored subject
  /// @param mark stored mark, by which the same name is known again
  /// @param name decrypted; null where it does not decrypt
  record NameRow(long subject, long mark, @Nullable String name) {}
}
