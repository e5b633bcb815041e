package org.goodfaith.core.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Hash;

/// The hash tree of RFC 6962, section 2.1: leaves and nodes hashed with different prefixes,
/// inclusion and consistency proofs checked as RFC 9162, section 2.1 says.
public final class Merkle {
  private static final byte LEAF_PREFIX = 0;
  private static final byte NODE_PREFIX = 1;

  private Merkle() {}

  /// @return hash of the tree without leaves
  public static Hash emptyRoot() {
    return Hash.of();
  }

  /// @return leaf hash of a leaf's content
  public static Hash leaf(byte[] content) {
    MessageDigest digest = Hash.sha256();
    digest.update(LEAF_PREFIX);
    digest.update(content);
    return Hash.ending(digest);
  }

  /// @return leaf hash of an entry
  public static Hash leaf(Hash entry) {
    MessageDigest digest = Hash.sha256();
    digest.update(LEAF_PREFIX);
    entry.update(digest);
    return Hash.ending(digest);
  }

  /// @return hash of a node
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = Hash.sha256();
    digest.update(NODE_PREFIX);
    left.update(digest);
    right.update(digest);
    return Hash.ending(digest);
  }

  /// @return root of the tree over leaf hashes, computed the slow plain way
  public static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return emptyRoot();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
  }

  /// @return the hashes that prove the leaf at `index` to be in the tree over these leaves
  public static List<Hash> inclusionProof(long index, List<Hash> leaves) {
    if (leaves.size() <= 1) {
      return new ArrayList<>();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    List<Hash> proof;
    if (index < left) {
      proof = inclusionProof(index, leaves.subList(0, left));
      proof.add(root(leaves.subList(left, leaves.size())));
    } else {
      proof = inclusionProof(index - left, leaves.subList(left, leaves.size()));
      proof.add(root(leaves.subList(0, left)));
    }
    return proof;
  }

  /// @return whether the proof shows that `leaf` is at `index` of the tree of `size` and `root`
  public static boolean includes(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long at = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : proof) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = node(sibling, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /// @return whether the proof shows that the tree of `newSize` only adds to that of `oldSize`; a
  ///   proof from an empty tree is refused, since it proves nothing
  public static boolean consistent(
      long oldSize, long newSize, Hash oldRoot, Hash newRoot, List<Hash> proof) {
    if (oldSize <= 0 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return proof.isEmpty() && oldRoot.equals(newRoot);
    }
    if (proof.isEmpty()) {
      return false;
    }
    boolean whole = Long.bitCount(oldSize) == 1;
    Hash start = whole ? oldRoot : proof.getFirst();
    long at = oldSize - 1;
    long last = newSize - 1;
    while ((at & 1) == 1) {
      at >>= 1;
      last >>= 1;
    }
    Hash oldHash = start;
    Hash newHash = start;
    for (Hash sibling : whole ? proof : proof.subList(1, proof.size())) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        oldHash = node(sibling, oldHash);
        newHash = node(sibling, newHash);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        newHash = node(newHash, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
  }
}
