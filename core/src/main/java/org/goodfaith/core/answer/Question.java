package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.ledger.Enactment;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;

/// Which day, which history, which law: the frame of every question, found once.
///
/// @param asOf the day asked about
/// @param head the newest head at the moment of knowing
/// @param rulebook the law in force on that day, as known then
public record Question(LocalDate asOf, TreeHead head, Rulebook rulebook) {
  /// A subject that has no entries: an unknown one is looked up all the same, and answered alike.
  private static final SubjectKey NOBODY = new SubjectKey(Long.MAX_VALUE);

  /// @param ledger where to read
  /// @param library every law
  /// @param asOf the day asked about
  /// @param head the newest head known
  /// @return the frame, or empty where no law was known then
  public static Optional<Question> asked(
      LedgerReader ledger, RulebookLibrary library, LocalDate asOf, TreeHead head) {
    return Enactment.inForce(ledger.enactments(), asOf, head.size())
        .map(digest -> new Question(asOf, head, library.byDigest(digest)));
  }

  /// @param ledger where to read
  /// @param subject who; empty for somebody the registry does not know
  /// @return everything that follows
  public Assessment assess(LedgerReader ledger, Optional<SubjectKey> subject) {
    SubjectKey key = subject.orElse(NOBODY);
    List<SealedEntry> entries = LinkedSubjects.entriesOf(ledger::entriesOf, key, head.size());
    return AssessSubject.assess(rulebook, key, entries, asOf, head.size());
  }

  /// @param ledger where to read
  /// @param subject whose file; files linked to it belong to it
  /// @return how the file stands
  public Standing standing(LedgerReader ledger, SubjectKey subject) {
    List<SealedEntry> entries = LinkedSubjects.entriesOf(ledger::entriesOf, subject, head.size());
    return new FoldStanding(rulebook, asOf, head.size()).fold(subject, entries);
  }

  static SubjectKey nobody() {
    return NOBODY;
  }

  /// @return the moment of knowing, as text
  public String knownAt() {
    return head.sealedAt().atOffset(ZoneOffset.UTC).toString();
  }
}
