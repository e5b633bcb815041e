package org.goodfaith.web.pages;

import java.util.Map;
import org.goodfaith.core.answer.AdverseLetter;

/// An adverse-action letter as one page that needs nothing else: to be kept, sent and printed.
public final class PrintedLetter {
  private PrintedLetter() {}

  /// @param letter with its reasons
  /// @param handle the subject's opaque name
  /// @return the page
  public static String of(AdverseLetter letter, String handle) {
    return PrintedLaw.page(
        "letter.html",
        "letter.css",
        Map.of(
            "letter", letter,
            "handle", handle,
            "digest", letter.rulebook().hex(),
            "asOf", Words.words(letter.asOf()),
            "dueBy", letter.dueBy().map(Words::words).orElse("")));
  }
}
