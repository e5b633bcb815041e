package org.goodfaith.core.rulebook;

import java.time.LocalDate;

/// Proves the law of every day: it changes on few days only, so each of these is proved.
final class ProveDays {
  private ProveDays() {}

  static void prove(Rulebook rulebook, Declared declared, FaultBook faults) {
    for (LocalDate day : rulebook.changesAfter(LocalDate.MIN, LocalDate.MAX)) {
      LawOn law = rulebook.on(day);
      new ProveReferences(law, day, declared, faults).prove();
      new ProveExceptions(law, faults).prove();
      new ProveAdvice(law, faults).prove();
      new ProveScores(law, day, declared, faults).prove();
      new Constitution(law, faults).prove();
    }
  }
}
