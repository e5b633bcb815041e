package org.goodfaith.population.kernel;

import org.goodfaith.core.rulebook.Characteristic.Where;

/// Which rows of a table a rule takes, where days and one condition say it.
///
/// @param low the last day before them
/// @param high their last day
/// @param where the condition, perhaps none
record Taken(int low, int high, Where where) {
  /// @return those of them that are later than a day
  Taken after(int day) {
    return new Taken(Math.max(low, day), high, where);
  }

  /// @return those of them that are not later than a day
  Taken upTo(int day) {
    return new Taken(low, Math.min(high, day), where);
  }

  /// @return all rows of these days
  Taken looked() {
    return new Taken(low, high, Where.ALWAYS);
  }
}
