package org.goodfaith.core.rulebook;

import java.time.LocalDate;

/// The days on which a block is law.
///
/// @param from the first day
/// @param until the last day, `LocalDate.MAX` while none is set
public record Term(LocalDate from, LocalDate until) {
  /// @return whether the block is law on this day
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /// @return whether both are law on some common day
  public boolean overlaps(Term other) {
    return !from.isAfter(other.until) && !other.from.isAfter(until);
  }
}
