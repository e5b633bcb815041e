package org.goodfaith.cli;

import java.nio.file.Path;
import org.goodfaith.core.subject.Language;
import org.goodfaith.web.Problem;

/// Prints pages of a served registry, with the font of its settings where one is named.
///
/// @param folder of the registry
record PrintPage(Path folder) implements org.goodfaith.web.Sheets {
  private static final int CANNOT = 422;

  @Override
  public byte[] of(String page) {
    try {
      return Sheets.of(page, NoticeSettings.of(folder).font().orElse(null));
    } catch (UserTrouble e) {
      Problem.ProblemException problem =
          new Problem(
                  CANNOT,
                  "print.font",
                  "font",
                  "the sheets lack letters that this page needs",
                  "a TrueType font, as 'letters.font' in notices.properties",
                  "Take the JSON, and ask the operator to name a font that has them.")
              .exception();
      problem.addSuppressed(e);
      throw problem;
    }
  }

  @Override
  public Language speaking(Language wanted) {
    return NoticeSettings.of(folder).letterLanguage(wanted);
  }
}
