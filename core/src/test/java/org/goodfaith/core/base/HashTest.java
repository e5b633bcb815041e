package org.goodfaith.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void parts_hash_as_their_whole_and_as_the_standard_says() {
    assertThat(Hash.of(bytes("abc")).hex()).isEqualTo(ABC);
    assertThat(Hash.of(bytes("a"), bytes(""), bytes("bc"))).isEqualTo(Hash.ofHex(ABC));
  }

  @Test
  void hashes_are_compared_by_content_as_unsigned_bytes() {
    Hash low = Hash.ofHex("7f" + "00".repeat(31));
    Hash high = Hash.ofHex("80" + "00".repeat(31));
    assertThat(low).isLessThan(high).isGreaterThan(Hash.zero());
    assertThat(Hash.ofBytes(low.bytes())).isEqualTo(low).hasSameHashCodeAs(low);
    assertThat(List.of(high, low, Hash.zero()).stream().sorted())
        .containsExactly(Hash.zero(), low, high);
  }

  @Test
  void bytes_handed_in_or_out_cannot_change_a_hash() {
    byte[] bytes = new byte[32];
    Hash hash = Hash.ofBytes(bytes);
    bytes[0] = 1;
    hash.bytes()[1] = 1;
    assertThat(hash).isEqualTo(Hash.zero());
  }

  @Test
  void other_lengths_and_letters_are_refused() {
    assertThatThrownBy(() -> Hash.ofBytes(new byte[31])).hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> Hash.ofHex("00")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hash.ofHex("zz".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
