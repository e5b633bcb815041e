package org.goodfaith.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.core.rulebook.RulebookText;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.rulebook.LoadRulebook;

/// Loads a rulebook folder, proves it with all its cases, and founds a registry with it: its texts
/// are stored by digest, and an entry of the registry's chain says since when.
final class EnactLaw {
  private EnactLaw() {}

  /// A folder read and proved.
  ///
  /// @param rulebook the law
  /// @param text as it was written
  /// @param files its texts by name
  record Loaded(Rulebook rulebook, RulebookText text, Map<String, byte[]> files) {}

  /// @return the law of a folder
  /// @throws UserTrouble with every fault, where it is none
  static Loaded load(Path folder) {
    LoadRulebook.Loaded loaded = LoadRulebook.load(folder);
    return switch (loaded.proved()) {
      case Proved.Holds(Rulebook rulebook) -> new Loaded(rulebook, loaded.text(), loaded.files());
      case Proved.Faulty(List<RulebookFault> faults) -> throw notLaw(folder, "", faults);
    };
  }

  /// @param so what follows of it, empty where nothing does
  /// @return the trouble of a folder with faults
  static UserTrouble notLaw(Path folder, String so, List<RulebookFault> faults) {
    String many = faults.size() == 1 ? " fault:" : " faults:";
    String what = "The rulebook in " + folder + " is not law" + so + "; ";
    return UserTrouble.of(what + faults.size() + many, faults, 1);
  }

  /// Founds a registry that has no law yet: a loaded law is enacted at once. Where another command
  /// was quicker, its law stays.
  ///
  /// @return whether it was this one
  static boolean found(OpenRegistry registry, Loaded law, LocalDate today) {
    registry.library().add(law.rulebook());
    registry.laws().keep(law.rulebook().digest(), law.files());
    return registry
        .store()
        .appendAt(
            new EntryRef(SubjectKey.REGISTRY, 1),
            new EntryBody.Enacted(law.rulebook().digest(), today));
  }
}
