package org.goodfaith.core.subject;

import java.util.Locale;
import java.util.Optional;

/// What a subject is.
public enum SubjectKind {
  /// A natural person.
  PERSON,
  /// A company, association or other legal entity, or a business licence.
  ORGANISATION,
  /// An authority.
  PUBLIC_BODY;

  /// @return the lower-case code used in rulebooks, mappings and JSON
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @return the kind of this code, or empty
  public static Optional<SubjectKind> ofCode(String code) {
    for (SubjectKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
