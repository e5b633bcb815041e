package org.goodfaith.core.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.SubjectKey;

/// One line of the ledger: where it stands, what it follows, and its hash.
///
/// @param ref whose chain, and number in it
/// @param prev hash of the chain's previous entry, zero for the first
/// @param hash of version, salt, place, previous hash and body
/// @param position in the tree, from 0
public record Entry(EntryRef ref, Hash prev, Hash hash, long position) {
  private static final byte FORMAT_VERSION = 1;
  private static final int HEADER_BYTES = 1 + Long.BYTES + Integer.BYTES;

  /// @return the hash of an entry: SHA-256(version ‖ salt ‖ subject ‖ seq ‖ prev ‖ body), numbers
  ///   big-endian
  public static Hash hashOf(EntryRef ref, Hash prev, Payload payload) {
    MessageDigest digest = Hash.sha256();
    digest.update(FORMAT_VERSION);
    digest.update(payload.salt());
    digest.update(
        ByteBuffer.allocate(HEADER_BYTES - 1)
            .putLong(ref.subject().number())
            .putInt(ref.seq())
            .array());
    prev.update(digest);
    digest.update(payload.body());
    return Hash.ending(digest);
  }

  /// @return whose chain it stands in
  public SubjectKey subject() {
    return ref.subject();
  }
}
