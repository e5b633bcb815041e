package org.goodfaith.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;

/// Runs every case of a rulebook through the steps that answer real questions. A rulebook whose own
/// examples do not hold is no law.
public final class ProveCases {
  private ProveCases() {}

  /// @param proved outcome of reading and proving the texts
  /// @return the same, or the cases that do not hold
  public static Proved prove(Proved proved) {
    return switch (proved) {
      case Proved.Faulty faulty -> faulty;
      case Proved.Holds holds -> {
        List<RulebookFault> faults = prove(holds.rulebook());
        yield faults.isEmpty() ? holds : new Proved.Faulty(faults);
      }
    };
  }

  private static List<RulebookFault> prove(Rulebook rulebook) {
    List<RulebookFault> faults = new ArrayList<>();
    for (CaseRule worked : rulebook.blocks(CaseRule.class)) {
      faults.addAll(prove(rulebook, worked));
    }
    return faults;
  }

  private static List<RulebookFault> prove(Rulebook rulebook, CaseRule worked) {
    List<RulebookFault> faults = new ArrayList<>();
    CaseEntries entries = new CaseEntries(rulebook);
    for (String sentence : worked.given()) {
      entries
          .take(sentence)
          .ifPresent(misread ->
              faults.add(
                  fault(worked, "case.given", sentence, misread.message(), misread.allowed())));
    }
    if (!faults.isEmpty()) {
      return faults;
    }
    Assessment assessment =
        AssessSubject.assess(
            rulebook, entries.subject(), entries.entries(), worked.asOf(), Long.MAX_VALUE);
    CaseExpectation expectation = new CaseExpectation(rulebook, assessment);
    for (String sentence : worked.expect()) {
      Optional<String> found = expectation.found(sentence);
      if (found.isEmpty()) {
        faults.add(
            fault(
                worked,
                "case.expect",
                sentence,
                "'" + sentence + "' expects nothing that the law of " + worked.asOf() + " knows",
                CaseExpectation.grammar()));
      } else if (!found.get().equals(sentence)) {
        faults.add(
            fault(
                worked,
                "case.differs",
                sentence,
                "the case '"
                    + worked.code()
                    + "' does not hold: as of "
                    + worked.asOf()
                    + " it expects `"
                    + sentence
                    + "`, but what follows is `"
                    + found.get()
                    + "`",
                "the same in text, rule and case"));
      }
    }
    return faults;
  }

  private static RulebookFault fault(
      CaseRule worked, String code, String sentence, String message, String allowed) {
    return new RulebookFault(
        code,
        worked.origin().article(),
        worked.origin().place(),
        worked.code(),
        message,
        allowed,
        "case.differs".equals(code)
            ? "Work the case through by hand, then mend the rule or the case: " + worked.working()
            : "Write the sentence so.",
        sentence);
  }
}
