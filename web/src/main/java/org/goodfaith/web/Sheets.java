package org.goodfaith.web;

/// Cuts a page into sheets.
@FunctionalInterface
public interface Sheets {
  /// @param page well-formed HTML that needs nothing else
  /// @return the PDF
  /// @throws Problem.ProblemException where a letter of it cannot be shown
  byte[] of(String page);
}
