package org.goodfaith.core.subject;

import java.util.Arrays;
import java.util.Optional;

/// A language in which the registry speaks to somebody.
public enum Language {
  /// English.
  ENGLISH("en"),
  /// Chinese.
  CHINESE("zh");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// @return its code, as the web writes it
  public String code() {
    return code;
  }

  /// @return the language of this code, or empty
  public static Optional<Language> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
