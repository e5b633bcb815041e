package org.goodfaith.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;

/// A signed root: so many entries were known at that moment, and these. Each signature covers the
/// head before as well, so that no head can be taken out of the row.
///
/// @param size entries in the tree
/// @param root hash of the tree
/// @param sealedAt when, microseconds, strictly later than the head before
/// @param signature Ed25519 over `signedText`, base64
public record TreeHead(long size, Hash root, Instant sealedAt, String signature) {
  private static final String ORIGIN = "goodfaith/registry/1";

  /// @return the head of a tree without entries, unsigned
  public static TreeHead empty() {
    return new TreeHead(0, Merkle.emptyRoot(), Instant.EPOCH, "");
  }

  /// @param before the head before, `empty()` for the first
  /// @return a head signed with the key
  public static TreeHead sign(
      long size, Hash root, Instant sealedAt, TreeHead before, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      TreeHead unsigned = new TreeHead(size, root, sealedAt, "");
      signature.update(unsigned.signedText(before).getBytes(StandardCharsets.UTF_8));
      String base64 = Base64.getEncoder().encodeToString(signature.sign());
      return new TreeHead(size, root, sealedAt, base64);
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("the signing key does not sign", e);
    }
  }

  /// @param before the head before, `empty()` for the first
  /// @return whether the signature is the key's
  public boolean signedBy(PublicKey key, TreeHead before) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(signedText(before).getBytes(StandardCharsets.UTF_8));
      byte[] bytes = Base64.getDecoder().decode(signature);
      // Base64 has several spellings of the same bytes; a signature has one.
      return Base64.getEncoder().encodeToString(bytes).equals(signature) && check.verify(bytes);
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false; // Not a signature at all.
    }
  }

  /// @param before the head before, `empty()` for the first
  /// @return what is signed: a checkpoint of origin, size, root and time, then size and root
  ///   before, a line each
  public String signedText(TreeHead before) {
    return ORIGIN
        + "\n"
        + size
        + "\n"
        + base64(root)
        + "\n"
        + sealedAt
        + "\n"
        + before.size
        + "\n"
        + base64(before.root)
        + "\n";
  }

  private static String base64(Hash hash) {
    return Base64.getEncoder().encodeToString(hash.bytes());
  }
}
