package org.goodfaith.postgres;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.goodfaith.core.base.RegistryBug;

/// Seals identities: AES-256-GCM under a key of each subject's own, which is itself wrapped by the
/// master key. The subject's number and the use are bound in, so that nothing can be moved to
/// another subject. A sealed text is nonce, ciphertext and tag. Not thread-safe.
final class VaultCipher {
  /// Uses bound into the sealed bytes.
  static final int KEY = 0;

  static final int IDENTIFIER = 1;
  static final int NAME = 2;

  /// Contacts, one use for each channel. Never renumbered.
  static final int E_MAIL = 3;

  static final int LETTER = 4;
  static final int WEBHOOK = 5;

  /// A document sent as evidence, or the text of a notice.
  static final int DOCUMENT = 6;

  /// The language in which a subject wants to be told.
  static final int LANGUAGE = 7;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;
  private static final int POOL_BYTES = 4_400;

  private final SecretKeySpec master;
  private final Cipher cipher;
  private final SecureRandom random = new SecureRandom();
  private final byte[] pool = new byte[POOL_BYTES];
  private int poolAt = POOL_BYTES;

  VaultCipher(byte[] master) {
    this.master = new SecretKeySpec(master, "AES");
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("every Java has AES-GCM", e);
    }
  }

  /// @return a new random key
  byte[] newKey() {
    return random(KEY_BYTES);
  }

  byte[] wrap(long subject, byte[] key) {
    return seal(master, subject, KEY, key);
  }

  /// @return the subject's key, or empty where the wrapped one is not what was wrapped
  Optional<byte[]> unwrap(long subject, byte[] wrapped) {
    return open(master, subject, KEY, wrapped);
  }

  byte[] seal(byte[] key, long subject, int use, byte[] plain) {
    return seal(new SecretKeySpec(key, "AES"), subject, use, plain);
  }

  Optional<byte[]> open(byte[] key, long subject, int use, byte[] sealed) {
    return open(new SecretKeySpec(key, "AES"), subject, use, sealed);
  }

  private byte[] seal(SecretKeySpec key, long subject, int use, byte[] plain) {
    byte[] nonce = random(NONCE_BYTES);
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound(subject, use));
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("sealing an identity failed", e);
    }
  }

  private Optional<byte[]> open(SecretKeySpec key, long subject, int use, byte[] sealed) {
    if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      return Optional.empty();
    }
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
      cipher.updateAAD(bound(subject, use));
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException _) {
      return Optional.empty(); // not what was sealed, or not for this subject
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("opening an identity failed", e);
    }
  }

  private static byte[] bound(long subject, int use) {
    return ByteBuffer.allocate(Long.BYTES + 1).putLong(subject).put((byte) use).array();
  }

  private byte[] random(int bytes) {
    if (POOL_BYTES - poolAt < bytes) {
      random.nextBytes(pool);
      poolAt = 0;
    }
    poolAt += bytes;
    return Arrays.copyOfRange(pool, poolAt - bytes, poolAt);
  }
}
