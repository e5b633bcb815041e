package org.goodfaith.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.EnterLawStep;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LawFault;
import org.goodfaith.core.ledger.Lawmaking;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookText;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.files.rulebook.ReadRulebookFolder;

/// The steps from draft to law, as commands take them.
final class LawSteps {
  private static final int SHORTEST = 8;

  private LawSteps() {}

  /// @return where every draft stands
  static Lawmaking now(OpenRegistry registry) {
    return Lawmaking.of(registry.ledger().entriesOf(SubjectKey.REGISTRY));
  }

  /// Enters a step.
  ///
  /// @param step what is done
  /// @param rulebook gives the rulebook of the step, read and proved now
  /// @throws UserTrouble where the step is not lawful
  static void enter(OpenRegistry registry, EntryBody step, Supplier<Proved> rulebook) {
    Optional<LawFault> fault =
        EnterLawStep.enter(registry.ledger(), registry.store(), step, rulebook);
    if (fault.isPresent()) {
      throw UserTrouble.of("Not entered:", List.of(fault.get()), 1);
    }
  }

  /// @param text the digest of a draft or a law, or how it begins
  /// @return the whole digest
  static Hash digest(OpenRegistry registry, String text) {
    String begin = text.toLowerCase(Locale.ROOT);
    List<Hash> found =
        now(registry).rulebooks().stream()
            .filter(one -> begin.length() >= SHORTEST && one.hex().startsWith(begin))
            .toList();
    if (found.size() != 1) {
      throw UserTrouble.misuse(
          (found.isEmpty() ? "No rulebook here has the digest '" : "Several begin with '")
              + text
              + "'.",
          "Write its first "
              + SHORTEST
              + " letters or more, as 'goodfaith rulebook list' shows them.");
    }
    return found.getFirst();
  }

  /// @return a stored rulebook, proved again by this version of the program
  static Proved proved(OpenRegistry registry, Hash digest) {
    return LoadRulebook.load(files(registry, digest)).proved();
  }

  /// @return a stored rulebook as it was written
  static RulebookText text(OpenRegistry registry, Hash digest) {
    return ReadRulebookFolder.read(files(registry, digest)).text();
  }

  private static Map<String, byte[]> files(OpenRegistry registry, Hash digest) {
    return registry
        .laws()
        .filesOf(digest)
        .orElseThrow(() ->
            new UserTrouble(
                "The texts of rulebook " + digest + " are not stored.", "Run 'goodfaith verify'."));
  }

  /// @param asked a folder, or a digest
  /// @return the rulebook it names
  static Rulebook named(OpenRegistry registry, String asked) {
    Path folder = Path.of(asked);
    return Files.isDirectory(folder)
        ? EnactLaw.load(folder).rulebook()
        : registry.library().byDigest(digest(registry, asked));
  }

  /// @return the law in force on a day
  static Rulebook inForce(OpenRegistry registry, LocalDate day) {
    return registry
        .law(day)
        .orElseThrow(() ->
            new UserTrouble(
                "No law is enacted in this registry.",
                "Run 'goodfaith demo', or found one: 'goodfaith serve --rulebook DIR'."));
  }
}
