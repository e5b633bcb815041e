package org.goodfaith.population;

import java.util.List;
import org.goodfaith.core.measure.Measure;

/// Measures of a part, one after the other. The arrays may not be changed.
///
/// @param codes of the measures meant
/// @param subjects place of each one's subject in the columns, rising
/// @param measure place of its code in `codes`
/// @param effects its place in `Measure.Effect`
/// @param from first day, `Days.never()` where unknown or where a grade leads to it
/// @param through last day as far as known, `Days.never()` where unknown or where a grade leads to
///   it
public record MeasureRows(
    List<String> codes,
    int[] subjects,
    short[] measure,
    byte[] effects,
    int[] from,
    int[] through) {
  private static final Measure.Effect[] EFFECTS = Measure.Effect.values();

  /// Copies the list.
  public MeasureRows {
    codes = List.copyOf(codes);
  }

  /// @return how many
  public int size() {
    return subjects.length;
  }

  /// @return the effect of one
  public Measure.Effect effect(int row) {
    return EFFECTS[effects[row]];
  }
}
