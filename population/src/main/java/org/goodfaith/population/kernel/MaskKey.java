package org.goodfaith.population.kernel;

import org.goodfaith.core.rulebook.Characteristic.Where;
import org.jspecify.annotations.Nullable;

/// Which rows of a table are marked: those that count, meet a condition and have a fact.
///
/// @param counting what counts; null where days alone say it, and cuts do
/// @param where the condition, perhaps none
/// @param having name of the fact they must have; empty for none, or where all have it
record MaskKey(@Nullable Counting counting, Where where, String having) {
  boolean all() {
    return counting == null && !where.conditional() && having.isEmpty();
  }
}
