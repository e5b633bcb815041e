package org.goodfaith.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

class EntryTest {
  private static final EntryRef REF = new EntryRef(new SubjectKey(7), 3);
  private static final Hash PREV = Hash.ofHex("00".repeat(31) + "09");

  private static Payload payload(String body) {
    byte[] salt = new byte[Payload.saltBytes()];
    for (byte i = 0; i < salt.length; i++) {
      salt[i] = i;
    }
    return new Payload(salt, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_hash_of_format_1_keeps_its_value_for_ever() {
    // Computed elsewhere: 01, 000102..0f, 0000000000000007, 00000003, 31 zero bytes and 09, body.
    assertThat(Entry.hashOf(REF, PREV, payload("{\"day\":\"2026-03-02\",\"entry\":\"enacted\"}")))
        .isEqualTo(Hash.ofHex("e576a2871fa6d6896854ba73e327bc647ca05992808651d6d565c848e1e73b93"));
  }

  @Test
  void every_part_of_an_entry_is_in_its_hash() {
    Hash hash = Entry.hashOf(REF, PREV, payload("{}"));
    Payload otherSalt = payload("{}");
    otherSalt.salt()[0] = 1;
    EntryRef otherSeq = new EntryRef(REF.subject(), 4);
    EntryRef otherSubject = new EntryRef(new SubjectKey(8), 3);
    assertThat(Entry.hashOf(otherSeq, PREV, payload("{}"))).isNotEqualTo(hash);
    assertThat(Entry.hashOf(otherSubject, PREV, payload("{}"))).isNotEqualTo(hash);
    assertThat(Entry.hashOf(REF, Hash.zero(), payload("{}"))).isNotEqualTo(hash);
    assertThat(Entry.hashOf(REF, PREV, otherSalt)).isNotEqualTo(hash);
    assertThat(Entry.hashOf(REF, PREV, payload("{} "))).isNotEqualTo(hash);
    assertThat(Entry.hashOf(REF, PREV, payload("{}"))).isEqualTo(hash);
  }
}
