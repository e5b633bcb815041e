package org.goodfaith.core.subject;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.goodfaith.core.base.RegistryBug;

/// Turns subject keys into handles and back: one AES block of the number and eight zero bytes under
/// the handle key, so that handles are opaque, cannot be counted up or forged, and need no table.
public final class HandleCipher {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int CHARACTERS = 26;
  private static final int BITS_PER_CHARACTER = 5;
  private static final int BLOCK_BYTES = 16;

  private final SecretKeySpec key;

  /// @param keyBytes the handle key, 16 or 32 bytes
  public HandleCipher(byte[] keyBytes) {
    this.key = new SecretKeySpec(keyBytes, "AES");
  }

  /// @return the subject's handle
  public Handle handleOf(SubjectKey subject) {
    byte[] plain = ByteBuffer.allocate(BLOCK_BYTES).putLong(subject.number()).array();
    BigInteger number = new BigInteger(1, run(Cipher.ENCRYPT_MODE, plain));
    char[] text = new char[CHARACTERS];
    for (int i = CHARACTERS - 1; i >= 0; i--) {
      text[i] = ALPHABET.charAt(number.intValue() & 31);
      number = number.shiftRight(BITS_PER_CHARACTER);
    }
    return new Handle(new String(text));
  }

  /// @return the subject this registry gave the handle to, or empty for a foreign or forged one
  public Optional<SubjectKey> subjectOf(Handle handle) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < CHARACTERS; i++) {
      int digit = ALPHABET.indexOf(handle.text().charAt(i));
      number = number.shiftLeft(BITS_PER_CHARACTER).or(BigInteger.valueOf(digit));
    }
    if (number.bitLength() > BLOCK_BYTES * Byte.SIZE) {
      return Optional.empty();
    }
    byte[] block = new byte[BLOCK_BYTES];
    byte[] digits = number.toByteArray();
    int length = Math.min(digits.length, BLOCK_BYTES);
    System.arraycopy(digits, digits.length - length, block, BLOCK_BYTES - length, length);
    ByteBuffer plain = ByteBuffer.wrap(run(Cipher.DECRYPT_MODE, block));
    long subject = plain.getLong();
    return plain.getLong() == 0 && subject >= 0
        ? Optional.of(new SubjectKey(subject))
        : Optional.empty();
  }

  private byte[] run(int mode, byte[] block) {
    try {
      // One block with built-in redundancy: ECB of a single block is a permutation, as wanted.
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, key);
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("every Java has AES", e);
    }
  }
}
