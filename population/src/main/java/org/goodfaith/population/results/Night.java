package org.goodfaith.population.results;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.population.CompareReform;
import org.goodfaith.population.Reform;

/// What a day brought about by itself.
///
/// @param day when
/// @param subjects how many there are
/// @param due how many of them were looked at, as something might have changed
/// @param otherLaw whether another rulebook had come into force, so that everybody was looked at
/// @param changes who moved since the night before, and how
public record Night(LocalDate day, long subjects, long due, boolean otherLaw, Reform changes) {
  /// @param parts the same night of apart subjects, by rising number
  /// @return the night of all of them
  public static Night sum(List<Night> parts) {
    Night first = parts.getFirst();
    return new Night(
        first.day,
        parts.stream().mapToLong(Night::subjects).sum(),
        parts.stream().mapToLong(Night::due).sum(),
        first.otherLaw,
        CompareReform.sum(parts.stream().map(Night::changes).toList()));
  }
}
