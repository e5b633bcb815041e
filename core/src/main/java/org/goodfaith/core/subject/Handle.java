package org.goodfaith.core.subject;

/// Opaque name of a subject for URLs and logs; says nothing without the registry's key.
///
/// @param text 26 characters of `a-z2-7`
public record Handle(String text) {
  /// @throws IllegalArgumentException where the form is wrong
  public Handle {
    if (!wellFormed(text)) {
      throw new IllegalArgumentException("a handle is 26 characters of a-z and 2-7");
    }
  }

  /// @return whether the text could be a handle
  public static boolean wellFormed(String text) {
    return text.length() == 26
        && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'));
  }

  @Override
  public String toString() {
    return text;
  }
}
