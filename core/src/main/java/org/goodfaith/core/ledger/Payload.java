package org.goodfaith.core.ledger;

/// What an entry hashes and a forgetting deletes: random salt and canonical body. The arrays are
/// not copied; nobody changes them.
public final class Payload {
  /// Length of the salt.
  private static final int SALT_BYTES = 16;

  private final byte[] salt;
  private final byte[] body;

  /// @param salt 16 random bytes
  /// @param body canonical bytes of the body
  public Payload(byte[] salt, byte[] body) {
    this.salt = salt;
    this.body = body;
  }

  /// @return how long a salt is
  public static int saltBytes() {
    return SALT_BYTES;
  }

  /// @return the salt
  public byte[] salt() {
    return salt;
  }

  /// @return the canonical body
  public byte[] body() {
    return body;
  }
}
