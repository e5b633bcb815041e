package org.goodfaith.core.subject;

import java.util.Optional;
import java.util.regex.Pattern;

/// What names a subject outside: a scheme and a value. Personal data: travels in request bodies
/// only and is shown by nobody's `toString`.
///
/// @param scheme lower-case code of the numbering scheme, for example `card` or `licence`
/// @param value the number or code, 1 to 64 visible characters
public record Identifier(String scheme, String value) {
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final int VALUE_MAX = 64;

  /// @throws IllegalArgumentException where scheme or value has not the form above
  public Identifier {
    if (!SCHEME.matcher(scheme).matches()) {
      throw new IllegalArgumentException("a scheme is lower-case letters, digits and dashes");
    }
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("an identifier has 1 to 64 visible characters");
    }
  }

  /// @return the identifier written as `scheme:value`, or empty where the form is wrong
  public static Optional<Identifier> parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? Optional.empty() : of(text.substring(0, colon), text.substring(colon + 1));
  }

  /// @return the identifier, or empty where the form is wrong
  public static Optional<Identifier> of(String scheme, String value) {
    return SCHEME.matcher(scheme).matches() && wellFormed(value)
        ? Optional.of(new Identifier(scheme, value))
        : Optional.empty();
  }

  private static boolean wellFormed(String value) {
    return !value.isEmpty() && value.length() <= VALUE_MAX && allVisible(value);
  }

  private static boolean allVisible(String value) {
    for (int at = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
      if (!visible(value.codePointAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean visible(int c) {
    if (c < 0x7f) {
      return c > ' ';
    }
    int type = Character.getType(c);
    return !Character.isSpaceChar(c)
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE;
  }

  /// @return `scheme:value`, for lookups and for the subject's own eyes
  public String text() {
    return scheme + ":" + value;
  }

  /// @return the scheme only, so that no log or message carries the value
  @Override
  public String toString() {
    return scheme + ":***";
  }
}
