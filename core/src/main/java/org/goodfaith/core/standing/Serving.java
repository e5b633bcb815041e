package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// What was approved of a record, and what its subject was told, with its places in the ledger.
///
/// @param approvals that count, in ledger order
/// @param notices to whoever is asked about, in ledger order
/// @param own notices to the subject of the record's own chain, in ledger order; the same where
///   nobody else is asked about
/// @param certified what came back after it was deleted; null where nothing did
/// @param joined of a record in a file that was linked: since when it is the subject's; null where
///   it always was
public record Serving(
    List<Step> approvals,
    List<Step> notices,
    List<Step> own,
    @Nullable Mark certified,
    LinkedSubjects.@Nullable Joined joined) {
  static final Serving NONE = new Serving(List.of(), List.of(), List.of(), null, null);

  /// Copies the lists.
  public Serving {
    approvals = List.copyOf(approvals);
    notices = List.copyOf(notices);
    own = List.copyOf(own);
  }

  /// An approval or a notice.
  ///
  /// @param mark when, and by which entry
  /// @param position of the entry in the ledger
  public record Step(Mark mark, long position) {}

  /// @param mark one of the approvals and notices
  /// @return its place in the ledger; -1 where it is none of these
  public long positionOf(@Nullable Mark mark) {
    for (List<Step> steps : List.of(approvals, notices)) {
      for (Step step : steps) {
        if (step.mark().equals(mark)) {
          return step.position();
        }
      }
    }
    return -1;
  }

  Serving since(long position) {
    return new Serving(
        after(approvals, position),
        after(notices, position),
        after(own, position),
        certified,
        joined);
  }

  private static List<Step> after(List<Step> steps, long position) {
    return steps.stream().filter(step -> step.position() > position).toList();
  }

  /// @return the same for the subject of the record's own chain
  Serving ofItsOwn() {
    return new Serving(approvals, own, own, certified, null);
  }

  /// Since a link the subject may be told from its day on, and no time to tell it began before.
  @Nullable LocalDate tellableFrom() {
    LocalDate certifiedOn = certified == null ? null : certified.day();
    LocalDate joinedOn = joined == null ? null : joined.day();
    return certifiedOn == null || (joinedOn != null && joinedOn.isAfter(certifiedOn))
        ? joinedOn
        : certifiedOn;
  }
}
