package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.answer.Erasure;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;

/// Erases one person's file, where nothing needs it any more.
final class EraseSubject {
  private static final int TRIES = 5;

  private final OpenRegistry registry;
  private final LocalDate today;
  private final ForgetWords words;

  EraseSubject(OpenRegistry registry, LocalDate today, ForgetWords words) {
    this.registry = registry;
    this.today = today;
    this.words = words;
  }

  /// @param whom scheme:value
  /// @param officer who decides it
  /// @param really whether to erase it
  void erase(String whom, String officer, boolean really) {
    ActingOfficer.require(registry, officer, "Only officers erase files");
    SubjectKey subject =
        registry
            .vault()
            .find(AskOptions.identifier(whom))
            .orElseThrow(() ->
                new UserTrouble(
                    "The registry holds no file under this identifier.",
                    "Check scheme and value; nothing is kept of an identifier once erased."));
    Rulebook law = LawSteps.inForce(registry, today);
    for (int left = TRIES; left > 0; left--) {
      Forgetting forgetting = free(law, officer, subject);
      if (!really || registry.store().forget(List.of(forgetting), today).isEmpty()) {
        words.erased(forgetting, today, really, key -> registry.handles().handleOf(key).text());
        return;
      }
    }
    throw new UserTrouble(
        "The file kept growing while it was looked at; nothing was erased.", "Try again.");
  }

  private Forgetting free(Rulebook law, String officer, SubjectKey subject) {
    return switch (Erasure.of(law, today, officer, subject, registry.ledger()::entriesOf)) {
      case Erasure.Free(Forgetting forgetting) -> forgetting;
      case Erasure.NoPerson(var kind) ->
          throw new UserTrouble(
              "Not erased: it is the file of "
                  + (kind.code().startsWith("o") ? "an " : "a ")
                  + kind.code()
                  + ", and only a person's file is erased.",
              "What is kept of it ends with its retention: 'goodfaith forget --expired'.");
      case Erasure.Needed(List<Erasure.Need> needs) ->
          throw new UserTrouble(
              "Not erased: the file is still needed for\n" + ForgetWords.needs(needs),
              "Ask again when the last of it has ended; what was wrong is corrected or withdrawn by"
                  + " its source at any time.");
    };
  }
}
