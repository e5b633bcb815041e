package org.goodfaith.core.rulebook;

import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Place;

/// Why a rulebook is not law: one thing to mend, with the text that offends.
///
/// @param code stable, `C1` to `C14` for the constitution, else `rulebook.` or `case.` and a word
/// @param article number of the article, empty outside one
/// @param place file, line, column
/// @param culprit the key, code or word that is wrong
/// @param message what is wrong, in one sentence
/// @param allowed what would be right
/// @param remedy what to do
/// @param offending the line of the file; empty where the whole file is meant
public record RulebookFault(
    String code,
    String article,
    Place place,
    String culprit,
    String message,
    String allowed,
    String remedy,
    String offending)
    implements Fault {
  /// @return the fault as people read it, several lines, the last without line break
  public String text() {
    StringBuilder out = new StringBuilder(200);
    out.append(place).append(": ").append(code);
    if (!article.isEmpty()) {
      out.append(", Article ").append(article);
    }
    if (!offending.isEmpty()) {
      out.append("\n    ").append(offending.strip());
    }
    return out.append("\n  wrong:   ")
        .append(message)
        .append("\n  allowed: ")
        .append(allowed)
        .append("\n  remedy:  ")
        .append(remedy)
        .toString();
  }
}
