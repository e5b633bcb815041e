package org.goodfaith.core.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.standing.StandingRecord;

/// One step of a score with all that was looked at to find it.
///
/// @param step the line of the score
/// @param rule the rule applied
/// @param after records count from the day after this one; empty where all that are kept count
/// @param through last day of the window: the day asked about
/// @param records those looked at, by day; then those that nobody counts while, or because, they
///   are in dispute
/// @param bin the row of the rule's table that the value fell in, in words
/// @param limits the floor and the cap that hold the sum; empty for bins
public record StepTrace(
    Step step,
    PointsRule rule,
    Optional<LocalDate> after,
    LocalDate through,
    List<RecordRead> records,
    String bin,
    String limits) {
  /// Copies the list.
  public StepTrace {
    records = List.copyOf(records);
  }

  /// A record that was looked at.
  ///
  /// @param record which
  /// @param counted whether it meets the condition of the rule; all do where there is none, but for
  ///   those that their dispute keeps from counting
  /// @param each points for each of its units at its age; empty for bins
  public record RecordRead(StandingRecord record, boolean counted, String each) {}
}
