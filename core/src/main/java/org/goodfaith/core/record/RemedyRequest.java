package org.goodfaith.core.record;

import java.time.LocalDate;

/// The subject asks that a decision be made good that rested on what turned out to be wrong.
///
/// @param day when
/// @param harm which decision, as the list of harmed decisions names it
/// @param text what it asks for
/// @param document SHA-256 of what came with it, in hexadecimal digits; empty where nothing
public record RemedyRequest(LocalDate day, String harm, String text, String document)
    implements Act.OfFile {
  @Override
  public String codeOfFile() {
    return "remedy-request";
  }
}
