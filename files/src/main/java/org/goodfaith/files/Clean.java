package org.goodfaith.files;

import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.base.Decimal;

/// How the text of a column becomes the text of a field or fact. Every clean-up is exact: what it
/// cannot keep whole it refuses.
///
/// @param trim whether blanks around the text are cut off
/// @param turn what then happens to it
record Clean(boolean trim, Turn turn) {
  static final Clean AS_IS = new Clean(false, new Turn.Same());

  /// What happens to a text.
  sealed interface Turn {
    /// It stays.
    record Same() implements Turn {}

    /// It is looked up.
    ///
    /// @param meanings by the source's word
    record Values(Map<String, String> meanings) implements Turn {}

    /// It is a number.
    ///
    /// @param decimals digits after the point at most
    /// @param thousands separator to leave out, or 0
    /// @param point the source's decimal point
    record Number(int decimals, char thousands, char point) implements Turn {}

    /// It is a date.
    ///
    /// @param pattern how it is written
    record Date(DatePattern pattern) implements Turn {}
  }

  /// @return the text without the blanks it may have around it
  String trimmed(String text) {
    return trim ? text.strip() : text;
  }

  /// @return the number in its one spelling, or empty where it is none or would lose digits
  static Optional<String> number(Turn.Number number, String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == number.point()) {
        plain.append('.');
      } else if (c == '.' && number.thousands() != '.') {
        return Optional.empty();
      } else if (c != number.thousands() || c == 0) {
        plain.append(c);
      }
    }
    return Decimal.parse(plain.toString(), number.decimals()).map(Decimal::toString);
  }

  /// @return for people: what a text of this kind may be
  String allowed() {
    return switch (turn) {
      case Turn.Same _ -> "any text";
      case Turn.Values values -> String.join(", ", values.meanings().keySet());
      case Turn.Number number ->
          number.decimals() == 0
              ? "a whole number"
              : "a number with at most " + number.decimals() + " decimals";
      case Turn.Date date -> date.pattern().text();
    };
  }
}
