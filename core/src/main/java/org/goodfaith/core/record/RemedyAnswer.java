package org.goodfaith.core.record;

import java.time.LocalDate;

/// Who made the decision says what it does about the request for remedy that is its target.
///
/// @param day when
/// @param by account that made the decision
/// @param text its reasons
public record RemedyAnswer(LocalDate day, String by, String text) implements Act.OfFile {
  @Override
  public String codeOfFile() {
    return "remedy-answer";
  }
}
