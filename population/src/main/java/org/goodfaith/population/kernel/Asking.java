package org.goodfaith.population.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;

/// One question to everybody.
///
/// @param rulebook the law
/// @param day as of which day
/// @param only codes of the scores asked for; empty for all
public record Asking(Rulebook rulebook, LocalDate day, Set<String> only) {
  /// Copies the codes.
  public Asking {
    only = Set.copyOf(only);
  }

  /// Asks for everything.
  public Asking(Rulebook rulebook, LocalDate day) {
    this(rulebook, day, Set.of());
  }

  /// @return the law of the day
  public LawOn law() {
    return rulebook.on(day);
  }

  /// @return the scores asked for, in order of the law
  List<ScoreRule> scores() {
    return law().scores().stream()
        .filter(rule -> only.isEmpty() || only.contains(rule.code()))
        .toList();
  }
}
