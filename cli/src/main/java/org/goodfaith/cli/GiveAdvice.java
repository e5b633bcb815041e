package org.goodfaith.cli;

import java.util.List;
import org.goodfaith.core.answer.Advice;
import org.goodfaith.core.answer.AdviseScore;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.score.ScoreOutcome;

/// What would raise the grades of a report.
final class GiveAdvice {
  private GiveAdvice() {}

  /// @param code of a score that the report holds
  /// @param target the grade wished for, empty for the next better one
  /// @return advice for it
  static Advice one(OpenRegistry registry, Answered<Report> answered, String code, String target) {
    return switch (AdviseScore.advise(registry.ledger(), answered, code, target)) {
      case AdviseScore.Given given -> given.advice();
      case AdviseScore.NotGiven not -> throw AskOptions.declined(not.fault());
    };
  }

  /// @return advice for each score of the report
  static List<Advice> all(OpenRegistry registry, Answered<Report> answered) {
    return answered.value().scores().stream()
        .map(ScoreOutcome::score)
        .map(code -> one(registry, answered, code, ""))
        .toList();
  }
}
