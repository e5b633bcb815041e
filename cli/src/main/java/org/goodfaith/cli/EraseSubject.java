package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.answer.EraseWhole;
import org.goodfaith.core.answer.EraseWhole.Result;
import org.goodfaith.core.answer.Erasure;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;

/// Erases one person's file, where nothing needs it any more.
final class EraseSubject {
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
    if (!really) {
      Forgetting free =
          free(Erasure.of(law, today, officer, subject, registry.ledger()::entriesOf));
      Result.Erased gone = new Result.Erased(free, List.of());
      words.erased(gone, today, false, registry.folder(), this::handle);
      return;
    }
    try (TellErasure tell = new TellErasure(registry, today)) {
      EraseWhole erase = new EraseWhole(registry.ledger(), registry.store(), tell);
      switch (erase.erase(law, today, officer, subject)) {
        case Result.Erased gone -> words.erased(gone, today, true, tell.letters(), this::handle);
        case Result.Kept(Erasure why) -> free(why);
        case Result.Grew _ ->
            throw new UserTrouble(
                "The file kept growing while it was looked at; nothing was erased.", "Try again.");
        case Result.Untold(List<String> channels) ->
            throw new UserTrouble(
                "Its subject could not be told by "
                    + String.join(", ", channels)
                    + "; nothing was erased.",
                "Try again when the way works and notices.properties names it, or take the address"
                    + " away with 'goodfaith notices contact' once they know.");
      }
    }
  }

  private String handle(SubjectKey key) {
    return registry.handles().handleOf(key).text();
  }

  private static Forgetting free(Erasure erasure) {
    return switch (erasure) {
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
