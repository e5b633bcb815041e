package org.goodfaith.core.assessment;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.ListSubject;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.listing.RepairedRecords;
import org.goodfaith.core.measure.ImposeMeasures;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreStanding;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;

/// From entries to everything that follows from them: fold, list, leave out what was repaired,
/// score, impose. The one way to an assessment, for answers, for `verify` and for the cases of the
/// rulebook alike.
public final class AssessSubject {
  private AssessSubject() {}

  /// @param rulebook the law known at the moment asked about
  /// @param subject who
  /// @param entries of the subject and of those linked to it
  /// @param asOf the day asked about
  /// @param treeSize entries before this position are known
  public static Assessment assess(
      Rulebook rulebook,
      SubjectKey subject,
      List<SealedEntry> entries,
      LocalDate asOf,
      long treeSize) {
    return assess(rulebook, subject, entries, asOf, treeSize, asOf);
  }

  /// @param rulebook the law known at the moment asked about
  /// @param subject who
  /// @param entries of the subject and of those linked to it
  /// @param asOf the day asked about
  /// @param treeSize entries before this position are known
  /// @param silence what the clocks of disputes, reviews and annulments do after this day is left
  ///   out
  public static Assessment assess(
      Rulebook rulebook,
      SubjectKey subject,
      List<SealedEntry> entries,
      LocalDate asOf,
      long treeSize,
      LocalDate silence) {
    Standing folded = new FoldStanding(rulebook, asOf, treeSize, silence).fold(subject, entries);
    LawOn law = rulebook.on(asOf);
    List<Listing> listings = ListSubject.list(rulebook, folded);
    Standing standing = RepairedRecords.without(rulebook, folded, listings);
    List<ScoreOutcome> scores = ScoreStanding.score(law, standing);
    List<Measure> measures = ImposeMeasures.impose(rulebook, law, standing, listings, scores);
    return new Assessment(standing, treeSize, rulebook.digest(), scores, listings, measures);
  }
}
