package org.goodfaith.cli;

import java.util.function.Supplier;
import org.goodfaith.core.subject.Language;
import org.goodfaith.web.pages.Tongue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In which language something is written for its reader.
final class LanguageOption {
  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Of the page and the PDF: en or zh (default: what the subject wants, else en). A PDF"
              + " in zh needs --font.")
  private @Nullable String code;

  /// @param code as typed
  static Language of(String code) {
    return Language.ofCode(code)
        .orElseThrow(() ->
            UserTrouble.misuse(
                "'" + code + "' is no language that is spoken here.", "Write en or zh."));
  }

  /// Writes in the language asked for, else in the one that the reader wants.
  ///
  /// @param wanted by the reader, where nothing was asked for
  /// @return what is written
  <T> T in(Supplier<Language> wanted, Supplier<T> written) {
    String asked = code;
    return Tongue.in(asked == null ? wanted.get() : of(asked), written);
  }

  /// @return whether a language was asked for
  boolean asked() {
    return code != null;
  }
}
