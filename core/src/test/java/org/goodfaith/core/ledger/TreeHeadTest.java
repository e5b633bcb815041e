package org.goodfaith.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import org.goodfaith.core.base.Hash;
import org.junit.jupiter.api.Test;

class TreeHeadTest {
  private static final Instant AT = Instant.parse("2026-03-02T10:15:30.000001Z");
  private static final Hash ROOT = Hash.of(new byte[] {1});
  private static final TreeHead BEFORE = new TreeHead(3, Hash.zero(), Instant.EPOCH, "x");

  private final KeyPair key = newKey();

  private static KeyPair newKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_head_is_signed_by_its_key_and_by_no_other() {
    TreeHead head = TreeHead.sign(7, ROOT, AT, BEFORE, key.getPrivate());
    assertThat(head.signedBy(key.getPublic(), BEFORE)).isTrue();
    assertThat(head.signedBy(newKey().getPublic(), BEFORE)).isFalse();
  }

  @Test
  void what_is_signed_keeps_its_spelling_for_ever() {
    assertThat(TreeHead.sign(7, ROOT, AT, BEFORE, key.getPrivate()).signedText(BEFORE))
        .isEqualTo(
            "goodfaith/registry/1\n7\nS/USLzRFVMU73i67jNK349FgCtYxw4Wl18ziPHeFRZo=\n"
                + "2026-03-02T10:15:30.000001Z\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
  }

  @Test
  void a_head_with_anything_changed_is_not_signed() {
    TreeHead head = TreeHead.sign(7, ROOT, AT, BEFORE, key.getPrivate());
    String signature = head.signature();
    assertThat(new TreeHead(8, ROOT, AT, signature).signedBy(key.getPublic(), BEFORE)).isFalse();
    assertThat(new TreeHead(7, Hash.zero(), AT, signature).signedBy(key.getPublic(), BEFORE))
        .isFalse();
    assertThat(
            new TreeHead(7, ROOT, AT.plusNanos(1000), signature).signedBy(key.getPublic(), BEFORE))
        .isFalse();
    for (String other : new String[] {"", "!", "AAAA", signature + "A", " " + signature}) {
      assertThat(new TreeHead(7, ROOT, AT, other).signedBy(key.getPublic(), BEFORE)).isFalse();
    }
  }

  @Test
  void a_head_is_not_signed_after_another_head_than_the_one_before_it() {
    TreeHead head = TreeHead.sign(7, ROOT, AT, BEFORE, key.getPrivate());
    assertThat(head.signedBy(key.getPublic(), TreeHead.empty())).isFalse();
    TreeHead other = new TreeHead(3, ROOT, Instant.EPOCH, "x");
    assertThat(head.signedBy(key.getPublic(), other)).isFalse();
  }

  @Test
  void a_signature_with_any_one_letter_changed_is_none() {
    TreeHead head = TreeHead.sign(7, ROOT, AT, BEFORE, key.getPrivate());
    for (int at = 0; at < head.signature().length(); at++) {
      for (char letter : new char[] {'A', 'B', 'g', 'w', '/', '='}) {
        StringBuilder text = new StringBuilder(head.signature());
        if (text.charAt(at) != letter) {
          text.setCharAt(at, letter);
          assertThat(new TreeHead(7, ROOT, AT, text.toString()).signedBy(key.getPublic(), BEFORE))
              .as(text.toString())
              .isFalse();
        }
      }
    }
    String unpadded = head.signature().replace("=", "");
    assertThat(new TreeHead(7, ROOT, AT, unpadded).signedBy(key.getPublic(), BEFORE)).isFalse();
  }
}
