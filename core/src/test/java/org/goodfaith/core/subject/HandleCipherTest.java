package org.goodfaith.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandleCipherTest {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private final HandleCipher cipher = new HandleCipher(key(1));

  private static byte[] key(long seed) {
    byte[] key = new byte[32];
    new Random(seed).nextBytes(key);
    return key;
  }

  @Test
  void every_subject_is_found_by_its_handle_and_no_two_are_alike() {
    Set<String> handles = new HashSet<>();
    for (long number = 0; number < 5_000; number++) {
      SubjectKey subject = new SubjectKey(number);
      Handle handle = cipher.handleOf(subject);
      assertThat(handles.add(handle.text())).isTrue();
      assertThat(cipher.subjectOf(handle)).contains(subject);
    }
    SubjectKey last = new SubjectKey(Long.MAX_VALUE);
    assertThat(cipher.subjectOf(cipher.handleOf(last))).contains(last);
  }

  @Test
  void a_handle_of_another_registry_leads_nowhere() {
    HandleCipher foreign = new HandleCipher(key(2));
    for (long number = 1; number < 2_000; number++) {
      assertThat(cipher.subjectOf(foreign.handleOf(new SubjectKey(number)))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void a_handle_with_one_letter_changed_leads_nowhere(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text =
          new StringBuilder(cipher.handleOf(new SubjectKey(random.nextInt(1000))).text());
      int at = random.nextInt(text.length());
      char other = ALPHABET.charAt(random.nextInt(32));
      if (text.charAt(at) != other) {
        text.setCharAt(at, other);
        assertThat(cipher.subjectOf(new Handle(text.toString()))).isEmpty();
      }
    }
  }

  @Test
  void letters_beyond_a_block_lead_nowhere() {
    assertThat(cipher.subjectOf(new Handle("7".repeat(26)))).isEmpty();
    assertThat(cipher.subjectOf(new Handle("a".repeat(26)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789abcdefghijklmnop"})
  void what_has_not_the_form_of_a_handle_is_none(String text) {
    assertThat(Handle.wellFormed(text)).isFalse();
    assertThatThrownBy(() -> new Handle(text)).hasMessageContaining("26 characters");
  }
}
