package org.goodfaith.core.assessment;

import java.util.List;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.Standing;

/// All that follows for one subject on one day, from one law and one history.
///
/// @param standing the fold it rests on
/// @param treeSize the history known: entries before this position
/// @param rulebook digest of the law applied
/// @param scores in order of the law
/// @param listings by record, then in order of the law
/// @param measures in order of the law
public record Assessment(
    Standing standing,
    long treeSize,
    Hash rulebook,
    List<ScoreOutcome> scores,
    List<Listing> listings,
    List<Measure> measures) {
  /// Copies the lists.
  public Assessment {
    scores = List.copyOf(scores);
    listings = List.copyOf(listings);
    measures = List.copyOf(measures);
  }

  /// @return SHA-256 of its canonical text: what is kept of an answer given
  public Hash digest() {
    return Hash.of(AssessmentText.write(this));
  }
}
