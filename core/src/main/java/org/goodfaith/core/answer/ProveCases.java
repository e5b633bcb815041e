package org.goodfaith.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.Block;
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
    return run(rulebook).stream().flatMap(run -> run.faults().stream()).toList();
  }

  /// @return what came of every case, in order of the law
  public static List<CaseRun> run(Rulebook rulebook) {
    return rulebook.blocks(CaseRule.class).stream().map(worked -> run(rulebook, worked)).toList();
  }

  /// @return whether a case can read such a block at all
  public static boolean readable(Block block) {
    return CaseReach.readable(block);
  }

  private static CaseRun run(Rulebook rulebook, CaseRule worked) {
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
      return new CaseRun(worked, List.of(), faults, List.of(), Optional.empty());
    }
    List<SealedEntry> history = entries.entries();
    Assessment assessment =
        AssessSubject.assess(rulebook, entries.subject(), history, worked.asOf(), Long.MAX_VALUE);
    CaseExpectation expectation = new CaseExpectation(rulebook, assessment);
    List<CaseRun.Compared> compared = new ArrayList<>();
    for (String sentence : worked.expect()) {
      CaseRun.Compared one = new CaseRun.Compared(sentence, expectation.found(sentence).orElse(""));
      compared.add(one);
      if (!one.same()) {
        faults.add(differs(worked, one));
      }
    }
    return new CaseRun(worked, compared, faults, history, Optional.of(assessment));
  }

  private static RulebookFault differs(CaseRule worked, CaseRun.Compared compared) {
    String sentence = compared.expected();
    return compared.found().isEmpty()
        ? fault(
            worked,
            "case.expect",
            sentence,
            "'" + sentence + "' expects nothing that the law of " + worked.asOf() + " knows",
            CaseExpectation.grammar())
        : fault(
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
                + compared.found()
                + "`",
            "the same in text, rule and case");
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
