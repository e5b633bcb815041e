package org.goodfaith.core.base;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 value: 32 bytes, compared by content.
public final class Hash implements Comparable<Hash> {
  private static final int LENGTH_BYTES = 32;

  /// Copied for each computation: looking the algorithm up each time costs more than the hash.
  private static final MessageDigest FRESH = fresh();

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @return 32 zero bytes, the previous hash of a chain's first entry
  public static Hash zero() {
    return new Hash(new byte[LENGTH_BYTES]);
  }

  /// @return the SHA-256 of the parts, one after the other
  public static Hash of(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return new Hash(digest.digest());
  }

  /// @return what a computation gives, which begins anew
  public static Hash ending(MessageDigest digest) {
    return new Hash(digest.digest());
  }

  /// @return a hash whose bytes were computed elsewhere
  /// @throws IllegalArgumentException unless there are 32 of them
  public static Hash ofBytes(byte[] bytes) {
    if (bytes.length != LENGTH_BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /// @return the hash written as 64 hexadecimal digits
  /// @throws IllegalArgumentException where it is not that
  public static Hash ofHex(String hex) {
    return ofBytes(HexFormat.of().parseHex(hex));
  }

  /// @return a new SHA-256 computation
  public static MessageDigest sha256() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException e) {
      throw new RegistryBug("every Java can copy a SHA-256 computation", e);
    }
  }

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new RegistryBug("every Java has SHA-256", e);
    }
  }

  /// @return a copy of the 32 bytes
  public byte[] bytes() {
    return bytes.clone();
  }

  /// @return how many bytes a hash has
  public static int lengthBytes() {
    return LENGTH_BYTES;
  }

  /// Writes the 32 bytes into an array.
  public void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, LENGTH_BYTES);
  }

  /// Adds this hash to a computation without copying.
  public void update(MessageDigest digest) {
    digest.update(bytes);
  }

  /// @return 64 hexadecimal digits
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public int compareTo(Hash other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
