package org.goodfaith.core.subject;

/// Permission to read somebody's name or identifiers: a token, so that every use is one text search
/// away.
///
/// @param because why this caller may know, for the reader of the code
public record UnmaskedIdentity(String because) {
  /// @throws IllegalArgumentException without a reason
  public UnmaskedIdentity {
    if (because.isBlank()) {
      throw new IllegalArgumentException("say why the identity may be read");
    }
  }
}
