package org.goodfaith.core.answer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.answer.ActFault.Reason;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;

/// Whether an officer may find that two files are about one person, or about two. A link that may
/// not be counts for nothing; this says so beforehand, and of a parting as well.
public final class MayLink {
  private MayLink() {}

  /// @param ledger where to read
  /// @param one file
  /// @param other file
  /// @param officer who would say so
  /// @param together whether the two are to be one
  /// @return why this officer cannot (C15), or empty
  public static Optional<ActFault> refuse(
      LedgerReader ledger, SubjectKey one, SubjectKey other, String officer, boolean together) {
    long known = ledger.head().size();
    Set<String> kin = new HashSet<>();
    for (SubjectKey file : new SubjectKey[] {one, other}) {
      kin.addAll(FoldStanding.kin(LinkedSubjects.entriesOf(ledger::entriesOf, file, known), known));
    }
    return kin.contains(officer)
        ? Optional.of(
            new ActFault(
                Reason.KIN,
                together ? "link" : "unlink",
                "this officer is the subject of one of these files or its kin, and nobody decides"
                    + " on themselves or their kin (C15)",
                "an officer who is not",
                "Leave it to another officer."))
        : Optional.empty();
  }
}
