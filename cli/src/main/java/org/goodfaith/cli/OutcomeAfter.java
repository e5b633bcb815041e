package org.goodfaith.cli;

import org.goodfaith.core.base.Span;
import picocli.CommandLine.Option;

/// How long after a decision its outcome is looked at.
final class OutcomeAfter {
  @Option(
      names = "--after",
      paramLabel = "SPAN",
      defaultValue = "2 months",
      description = "From the decision to the outcome (default: ${DEFAULT-VALUE}).")
  private String after = "";

  /// @return the span
  /// @throws UserTrouble where it is none
  Span span() {
    return Span.parse(after)
        .orElseThrow(() ->
            UserTrouble.misuse(
                "'" + after + "' is no span.", "Write for example --after \"2 months\"."));
  }
}
