package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.ScoreRule;

/// What a request for review or remedy is about, as the law and people call it.
///
/// @param say words of the language at hand
/// @param law that names results
record AboutWords(SayAsk say, LawOn law) {
  private static final int PARTS = 4;

  /// @return what the law calls the result
  String title(Result result) {
    String code = result.code();
    return switch (result.sort()) {
      case SCORE -> law.score(code).map(ScoreRule::title).orElse(code);
      case LIST ->
          law.lists().stream()
              .filter(one -> one.code().equals(code))
              .map(ListRule::title)
              .findFirst()
              .orElse(code);
      case MEASURE ->
          law.measures().stream()
              .filter(one -> one.code().equals(code))
              .map(MeasureRule::title)
              .findFirst()
              .orElse(code);
      case MATCH -> say.match();
    };
  }

  /// @param harm a decision, as a request for remedy names it
  /// @return the same in words; a name that says nothing stays as it is
  String harm(String harm) {
    String[] parts = harm.split(":", PARTS);
    if (parts.length < 2) {
      return harm;
    }
    return switch (parts[0]) {
      case "check" -> parts.length < PARTS ? harm : check(harm, parts[1], parts[2], parts[3]);
      case "measure" -> say.aboutMeasure(title(new Result(Result.Sort.MEASURE, parts[1])));
      case "report" -> say.aboutReport(parts[1]);
      default -> harm;
    };
  }

  /// Earlier versions entered names with a day that is none.
  private String check(String harm, String service, String day, String reader) {
    try {
      return say.aboutCheck(reader, service, Words.words(LocalDate.parse(day)));
    } catch (DateTimeParseException _) {
      return harm;
    }
  }
}
