package org.goodfaith.population.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.CompareReform;
import org.goodfaith.population.EvaluatePopulation;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.SweepNight;
import org.goodfaith.population.columns.Columns;

/// Sweeps parts night after night, each under the law of its day. Safe on any thread.
///
/// @param from the day up to which everything is known
/// @param nights how many days after it are swept
/// @param law gives the law of a day, the same object for the same law
public record SweepNights(LocalDate from, int nights, Function<LocalDate, Rulebook> law) {
  /// @return what each night brought about for the subjects of a part, in order
  public List<Night> nights(Columns columns) {
    Rulebook known = law.apply(from);
    SweepNight sweep = new SweepNight(known, columns, from);
    List<Night> found = new ArrayList<>();
    for (LocalDate day = from.plusDays(1); !day.isAfter(from.plusDays(nights)); ) {
      Rulebook now = law.apply(day);
      if (now.digest().equals(known.digest())) {
        SweepNight.Swept swept = sweep.sweep(day);
        found.add(new Night(day, columns.size(), swept.places().length, false, swept.changes()));
      } else {
        Outcomes before = new EvaluatePopulation(known).evaluate(columns, day.minusDays(1));
        Outcomes after = new EvaluatePopulation(now).evaluate(columns, day);
        found.add(
            new Night(
                day, columns.size(), columns.size(), true, CompareReform.between(before, after)));
        sweep = new SweepNight(now, columns, day);
        known = now;
      }
      day = day.plusDays(1);
    }
    return found;
  }

  /// @param parts the nights of each part, by rising number of their subjects
  /// @return the nights of everybody
  public List<Night> sum(List<List<Night>> parts) {
    return parts.isEmpty()
        ? List.of()
        : IntStream.range(0, nights)
            .mapToObj(i -> Night.sum(parts.stream().map(part -> part.get(i)).toList()))
            .toList();
  }
}
