package org.goodfaith.core.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodfaith.core.base.Hash;
import org.junit.jupiter.api.Test;

class LookupKeyTest {
  private final LookupKey key = new LookupKey(new byte[32]);

  @Test
  void the_same_under_the_same_key_is_found_again_and_under_another_is_not() {
    Identifier identifier = new Identifier("card", "7");
    byte[] other = new byte[32];
    other[31] = 1;
    assertThat(new LookupKey(new byte[32]).ofIdentifier(identifier))
        .isEqualTo(key.ofIdentifier(identifier));
    assertThat(new LookupKey(other).ofIdentifier(identifier))
        .isNotEqualTo(key.ofIdentifier(identifier));
  }

  @Test
  void hashes_for_different_purposes_never_meet() {
    byte[] identifier = key.ofIdentifier(new Identifier("card", "7")).bytes();
    byte[] reference = key.ofReference("card", "7").bytes();
    assertThat(Arrays.copyOf(identifier, 16)).isNotEqualTo(reference);
    Hash hash = Hash.zero();
    assertThat(key.ofContent(hash, "7")).isNotEqualTo(key.ofReference(hash.hex(), "7"));
  }

  @Test
  void parts_cannot_be_shifted_into_each_other() {
    Set<String> hashes = new HashSet<>();
    for (String[] pair :
        List.of(new String[] {"ab", "c"}, new String[] {"a", "bc"}, new String[] {"abc", ""})) {
      assertThat(hashes.add(key.ofReference(pair[0], pair[1]).toString())).isTrue();
    }
    assertThat(key.ofIdentifier(new Identifier("a", "b:c")))
        .isNotEqualTo(key.ofIdentifier(new Identifier("a", "b-c")));
  }

  @Test
  void the_keyed_hashes_keep_their_values_for_ever() {
    assertThat(key.ofIdentifier(new Identifier("card", "7")).hex())
        .isEqualTo("ef07462a466b731ddbeceb0aa56b15ce07b3e503275dfc953bc00dfa7c00b735");
    assertThat(key.ofReference("shop", "2026-03")).hasToString("6ab4c00a61e65c234a709246c6210192");
    assertThat(key.ofContent(Hash.zero(), "{}")).hasToString("0cbd409c2217807a8fce215b86d67ed4");
  }

  @Test
  void a_short_hash_is_its_sixteen_bytes() {
    ShortHash hash = key.ofReference("shop", "1");
    assertThat(new ShortHash(hash.bytes())).isEqualTo(hash);
    assertThat(hash.toString()).hasSize(32);
  }
}
