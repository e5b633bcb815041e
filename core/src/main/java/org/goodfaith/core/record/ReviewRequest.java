package org.goodfaith.core.record;

import java.time.LocalDate;

/// The subject asks that an officer look at something the registry worked out by itself.
///
/// @param day when
/// @param of what
/// @param ground code
/// @param text its reasons
/// @param document SHA-256 of what came with it, in hexadecimal digits; empty where nothing
public record ReviewRequest(LocalDate day, Result of, String ground, String text, String document)
    implements Act.OfFile {
  @Override
  public String codeOfFile() {
    return "review-request";
  }
}
