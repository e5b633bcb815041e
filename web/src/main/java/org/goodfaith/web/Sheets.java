package org.goodfaith.web;

import org.goodfaith.core.subject.Language;

/// Cuts a page into sheets.
@FunctionalInterface
public interface Sheets {
  /// @param page well-formed HTML that needs nothing else
  /// @return the PDF
  /// @throws Problem.ProblemException where a letter of it cannot be shown
  byte[] of(String page);

  /// @param wanted by who reads it
  /// @return that language, or English where no font here shows it
  default Language speaking(Language wanted) {
    return wanted;
  }
}
