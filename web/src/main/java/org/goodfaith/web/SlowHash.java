package org.goodfaith.web;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.goodfaith.core.base.RegistryBug;

/// Salted slow hashes of passwords: PBKDF2 with HMAC-SHA-256, written as
/// `pbkdf2-sha256$ITERATIONS$SALT$HASH`, salt and hash in base64.
public final class SlowHash {
  private static final String SCHEME = "pbkdf2-sha256";
  private static final int ITERATIONS = 600_000;
  private static final int ITERATIONS_MAX = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private SlowHash() {}

  /// @return a fresh salted hash of the password
  public static String of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return write(salt, ITERATIONS, run(password, salt, ITERATIONS));
  }

  /// @param secret what `of` gave
  /// @return whether the password is the one hashed, compared in constant time
  public static boolean matches(String password, String secret) {
    Optional<Parts> parts = read(secret);
    return parts.isPresent()
        && MessageDigest.isEqual(
            parts.get().hash(), run(password, parts.get().salt(), parts.get().iterations()));
  }

  private record Parts(int iterations, byte[] salt, byte[] hash) {}

  private static Optional<Parts> read(String secret) {
    String[] parts = secret.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(SCHEME) || !parts[1].matches("[1-9][0-9]{0,7}")) {
      return Optional.empty();
    }
    int iterations = Integer.parseInt(parts[1]);
    if (iterations > ITERATIONS_MAX) {
      return Optional.empty();
    }
    try {
      byte[] salt = Base64.getDecoder().decode(parts[2]);
      byte[] hash = Base64.getDecoder().decode(parts[3]);
      return Optional.of(new Parts(iterations, salt, hash));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // No hash of ours: nothing matches it.
    }
  }

  private static String write(byte[] salt, int iterations, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        "$",
        SCHEME,
        Integer.toString(iterations),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  private static byte[] run(String password, byte[] salt, int iterations) {
    PBEKeySpec spec =
        new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("every Java has PBKDF2 with HMAC-SHA-256", e);
    } finally {
      spec.clearPassword();
    }
  }
}
