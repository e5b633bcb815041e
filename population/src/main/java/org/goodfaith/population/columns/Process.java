package org.goodfaith.population.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to the records of a table after they were entered, where it is simple; the
/// subjects of all others are told in full. Null where it happened to none of them.
///
/// @param fulfils number of the entry of the record whose duty this one fulfils, 0 where none
/// @param approved day of the approval that counts, `Days.never()` where there is none
/// @param noticed day of the earliest notice
/// @param fulfilled day of the earliest record that says the duty was fulfilled
/// @param fulfilledBy place of that record's kind in `fulfillers`
/// @param fulfillers codes of kinds
public record Process(
    int @Nullable [] fulfils,
    int @Nullable [] approved,
    int @Nullable [] noticed,
    int @Nullable [] fulfilled,
    short @Nullable [] fulfilledBy,
    List<String> fulfillers) {
  /// Nothing happened.
  public static final Process NONE = new Process(null, null, null, null, null, List.of());

  /// Copies the codes.
  public Process {
    fulfillers = List.copyOf(fulfillers);
  }
}
