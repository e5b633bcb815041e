package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Result.Sort;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.standing.StandingRecord;

/// What a reader sees of an assessment, masked for the purpose.
///
/// @param purpose why it was read
/// @param assessment all of it, for its frame and digest; never shown beyond the parts below
/// @param scores scores that the purpose opens
/// @param listings listings that the purpose opens
/// @param measures measures that the purpose opens
/// @param records records that the purpose opens
/// @param setAside records that count for nothing, for the subject's and an officer's eyes only
public record Report(
    PurposeRule purpose,
    Assessment assessment,
    List<ScoreOutcome> scores,
    List<Listing> listings,
    List<Measure> measures,
    List<StandingRecord> records,
    List<SetAside> setAside) {
  /// Copies the lists.
  public Report {
    scores = List.copyOf(scores);
    listings = List.copyOf(listings);
    measures = List.copyOf(measures);
    records = List.copyOf(records);
    setAside = List.copyOf(setAside);
  }

  /// @return the day on which somebody was asked to look at the score; empty where nobody was, or
  ///   it is decided
  public Optional<LocalDate> underReview(ScoreOutcome score) {
    return score instanceof ScoreOutcome.Scored one
        ? asked(Sort.SCORE, one.score(), one.evidence())
        : Optional.empty();
  }

  /// @return the day on which somebody was asked to look at the listing; empty where nobody was, or
  ///   it is decided
  public Optional<LocalDate> underReview(Listing listing) {
    return asked(Sort.LIST, listing.list(), List.of(listing.evidence().getFirst()));
  }

  /// @return the day on which somebody was asked to look at the measure; empty where nobody was, or
  ///   it is decided
  public Optional<LocalDate> underReview(Measure measure) {
    boolean byList = !measure.listArticle().isEmpty();
    return asked(
        Sort.MEASURE,
        measure.code(),
        byList ? List.of(measure.evidence().getFirst()) : measure.evidence());
  }

  private Optional<LocalDate> asked(Sort sort, String code, List<EntryRef> evidence) {
    return Petition.asked(assessment.standing().petitions(), sort, code, evidence)
        .map(petition -> petition.made().day());
  }

  /// @return the day on which something that counted was forgotten; empty where nothing was
  public Optional<LocalDate> forgottenOn() {
    return Optional.ofNullable(assessment.standing().forgottenOn());
  }
}
