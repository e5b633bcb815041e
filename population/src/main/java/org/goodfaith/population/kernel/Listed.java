package org.goodfaith.population.kernel;

import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.population.columns.Days;

/// A listing, or a record's way there, without its reasons.
///
/// @param list number of the list in the plan
/// @param state where it is on its way
/// @param conduct day of conduct
/// @param root number of the record's entry in the subject's chain
/// @param from first day in force, `Days.never()` while unknown
/// @param through last day in force as far as known, `Days.never()` while unknown
public record Listed(int list, State state, int conduct, int root, int from, int through) {
  private boolean over() {
    return state == State.LAPSED || state == State.RELEASED || state == State.REVOKED;
  }

  /// As the core: which of two laws is milder to the subject.
  boolean milderThan(Listed other) {
    if (over() && other.over()) {
      return through != Days.never() && through < other.through && other.through != Days.never();
    }
    if (over() || other.over()) {
      return over();
    }
    if (state == State.UNDETERMINED || other.state == State.UNDETERMINED) {
      return state == State.UNDETERMINED && other.state != State.UNDETERMINED;
    }
    if (from == Days.never() || other.from == Days.never()) {
      return false;
    }
    int days = through - from;
    int otherDays = other.through - other.from;
    return days != otherDays ? days < otherDays : from > other.from;
  }

  /// @return in the order of the core: by day of conduct, then entry
  static int order(Listed one, Listed other) {
    int byDay = Integer.compare(one.conduct, other.conduct);
    return byDay != 0 ? byDay : Integer.compare(one.root, other.root);
  }

  /// @return whether a measure may rest on it
  public boolean hasEffect() {
    return state == Listing.State.IN_FORCE
        || state == Listing.State.SUSPENDED
        || state == Listing.State.UNDETERMINED;
  }
}
