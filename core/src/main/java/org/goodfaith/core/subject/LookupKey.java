package org.goodfaith.core.subject;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;

/// Keyed hashes (HMAC-SHA-256) under the lookup key: they find an identifier or a reference again
/// without storing it. Not thread-safe: one for each thread.
public final class LookupKey {
  private static final int SHORT_BYTES = 16;

  private final Mac mac;

  /// @param keyBytes the lookup key, 32 bytes
  public LookupKey(byte[] keyBytes) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keyBytes, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("every Java has HMAC-SHA-256", e);
    }
  }

  /// @return the keyed hash of an identifier, the vault's lookup
  public Hash ofIdentifier(Identifier identifier) {
    return Hash.ofBytes(run("identifier", identifier.scheme(), identifier.value()));
  }

  /// @return 16 bytes that find a source's reference again
  public ShortHash ofReference(String source, String reference) {
    return new ShortHash(Arrays.copyOf(run("reference", source, reference), SHORT_BYTES));
  }

  /// @param identifier keyed hash of the subject's identifier
  /// @param content from `BodyText.contentOf`
  /// @return 16 bytes that tell the same content from other content
  public ShortHash ofContent(Hash identifier, String content) {
    return new ShortHash(Arrays.copyOf(run("content", identifier.hex(), content), SHORT_BYTES));
  }

  /// A secret of this subject's own: whoever has it can tell what the registry signed for this
  /// subject, and can sign nothing for any other.
  ///
  /// @param handle opaque name of the subject
  /// @return 64 hexadecimal digits
  public String webhookSecret(Handle handle) {
    return Hash.ofBytes(run("webhook", handle.text(), "")).hex();
  }

  private byte[] run(String purpose, String first, String second) {
    mac.update(purpose.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    mac.update(first.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    mac.update(second.getBytes(StandardCharsets.UTF_8));
    return mac.doFinal();
  }
}
