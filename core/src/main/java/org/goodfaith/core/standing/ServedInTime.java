package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// Which approval and which notice of a record count. Where the law of the day of an approval says
/// by when the subject has to be told after it, a later notice counts for nothing, until a second
/// officer approves again and the subject is told anew.
///
/// @param approval null while there is none
/// @param notice null while there is none in time
/// @param tellBy last day for the notice of that approval, null where it was served or the law sets
///   none
record ServedInTime(@Nullable Mark approval, @Nullable Mark notice, @Nullable LocalDate tellBy) {
  private static final ServedInTime NOTHING = new ServedInTime(null, null, null);

  /// @param serving what was approved, and what the subject was told
  static ServedInTime of(Serving serving, Rulebook rulebook) {
    if (serving.approvals().isEmpty() && serving.notices().isEmpty()) {
      return NOTHING;
    }
    List<Mark> approvals = serving.approvals().stream().map(Serving.Step::mark).toList();
    List<Mark> notices = serving.notices().stream().map(Serving.Step::mark).toList();
    Mark certified = serving.certified();
    if (approvals.isEmpty()) {
      return new ServedInTime(null, told(notices, certified), null);
    }
    for (Mark approval : approvals) {
      LocalDate from = later(approval.day(), serving.tellableFrom());
      Optional<LocalDate> end = end(from, rulebook);
      boolean first = approval.equals(approvals.getFirst());
      List<Mark> inTime =
          notices.stream()
              .filter(told -> end.isEmpty() || !told.day().isAfter(end.get()))
              .filter(told -> first || end.isEmpty() || !told.day().isBefore(approval.day()))
              .toList();
      Mark told = told(inTime, certified);
      if (told != null) {
        return new ServedInTime(approval, told, null);
      }
    }
    Mark last = approvals.stream().max(Comparator.comparing(Mark::day)).orElseThrow();
    LocalDate from = later(last.day(), serving.tellableFrom());
    return new ServedInTime(last, null, end(from, rulebook).orElse(null));
  }

  /// The first notice; of what was certified, the last.
  private static @Nullable Mark told(List<Mark> notices, @Nullable Mark certified) {
    Mark told = null;
    for (Mark one : notices) {
      boolean better =
          told == null
              || (certified == null
                  ? one.day().isBefore(told.day())
                  : one.day().isAfter(told.day()));
      told = better ? one : told;
    }
    return told;
  }

  private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
    return other != null && other.isAfter(day) ? other : day;
  }

  private static Optional<LocalDate> end(LocalDate from, Rulebook rulebook) {
    LawOn law = rulebook.on(from);
    return law.clocksOf("notice-after-approval").stream()
        .filter(clock -> clock.then().equals("has no effect"))
        .findFirst()
        .flatMap(clock -> clock.endsOn(from, false, law));
  }

  @Nullable LocalDate overdue(LocalDate asOf) {
    return tellBy != null && asOf.isAfter(tellBy) ? tellBy : null;
  }
}
