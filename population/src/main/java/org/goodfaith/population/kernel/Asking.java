package org.goodfaith.population.kernel;

import java.time.LocalDate;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;

/// One question to everybody.
///
/// @param rulebook the law
/// @param day as of which day
public record Asking(Rulebook rulebook, LocalDate day) {
  /// @return the law of the day
  public LawOn law() {
    return rulebook.on(day);
  }
}
