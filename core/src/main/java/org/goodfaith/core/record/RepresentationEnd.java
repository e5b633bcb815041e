package org.goodfaith.core.record;

import java.time.LocalDate;

/// Nobody acts by the representation any more that is its target.
///
/// @param day when
/// @param reason code
/// @param officer who ended it; empty where the subject did
public record RepresentationEnd(LocalDate day, String reason, String officer)
    implements Act.OfFile {
  @Override
  public String codeOfFile() {
    return "representation-end";
  }
}
