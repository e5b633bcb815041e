package org.goodfaith.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
  @Test
  void an_identifier_shows_its_scheme_only() {
    Identifier identifier = new Identifier("card", "4711-secret");
    assertThat(identifier).hasToString("card:***");
    assertThat(identifier.text()).isEqualTo("card:4711-secret");
    assertThat(Identifier.parse("card:4711-secret")).contains(identifier);
    assertThat(new SubjectName(SubjectKind.PERSON, List.of(identifier), List.of("Ann Lee")))
        .hasToString("SubjectName[PERSON]");
  }

  @Test
  void a_value_may_hold_colons_and_letters_of_any_script() {
    assertThat(Identifier.parse("resident:张:3")).contains(new Identifier("resident", "张:3"));
    assertThat(Identifier.of("card", "😀".repeat(32))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "card",
        "card:",
        ":7",
        "Card:7",
        "1card:7",
        "card:a b",
        "card:a\tb",
        "card:a\u0000",
        "card:\u007f",
        "card:\u0085",
        "card:a\u00a0b",
        "card:a\u200b",
        "card:\u202ex",
        "card:\ud800",
        "card:\udc00x",
        "card:\ufeff7"
      })
  void what_has_not_the_form_is_refused_without_showing_it(String text) {
    assertThat(Identifier.parse(text)).isEmpty();
    int colon = text.indexOf(':');
    assertThatThrownBy(
            () -> new Identifier(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain(text.length() > 5 ? text.substring(5) : "\u0000");
  }

  @Test
  void a_value_longer_than_64_is_refused() {
    assertThat(Identifier.of("card", "7".repeat(64))).isPresent();
    assertThat(Identifier.of("card", "7".repeat(65))).isEmpty();
  }

  @Test
  void kinds_of_subject_have_their_codes() {
    for (SubjectKind kind : SubjectKind.values()) {
      assertThat(SubjectKind.ofCode(kind.code())).contains(kind);
    }
    assertThat(SubjectKind.PUBLIC_BODY.code()).isEqualTo("public-body");
    assertThat(SubjectKind.ofCode("PERSON")).isEmpty();
  }

  @Test
  void reading_an_identity_needs_a_reason() {
    assertThatThrownBy(() -> new UnmaskedIdentity(" ")).hasMessageContaining("say why");
  }
}
