package org.goodfaith.population.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.EvaluatePopulation;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.columns.Columns;

/// Evaluates parts on several days, each under the law of its day. Safe on any thread.
public final class EvaluateDays {
  private final List<LocalDate> days;
  private final Map<EvaluatePopulation, List<LocalDate>> byLaw = new LinkedHashMap<>();

  /// @param days asked about
  /// @param law gives the law of a day
  public EvaluateDays(List<LocalDate> days, Function<LocalDate, Rulebook> law) {
    this.days = List.copyOf(days);
    Map<Rulebook, List<LocalDate>> found = new LinkedHashMap<>();
    days.forEach(day -> found.computeIfAbsent(law.apply(day), _ -> new ArrayList<>()).add(day));
    found.forEach((rulebook, of) -> byLaw.put(new EvaluatePopulation(rulebook), of));
  }

  /// @return what follows for the subjects of a part, in order of the days
  public List<Outcomes> outcomes(Columns columns) {
    Map<LocalDate, Outcomes> found = new LinkedHashMap<>();
    byLaw.forEach((engine, of) ->
        engine.evaluate(columns, of).forEach(outcomes -> found.put(outcomes.asOf(), outcomes)));
    return days.stream().map(day -> of(found, day)).toList();
  }

  private static Outcomes of(Map<LocalDate, Outcomes> found, LocalDate day) {
    Outcomes outcomes = found.get(day);
    if (outcomes == null) {
      throw new org.goodfaith.core.base.RegistryBug("nothing was found for " + day);
    }
    return outcomes;
  }

  /// @return the counts of a part, in order of the days
  public List<Tally> tallies(Columns columns) {
    return outcomes(columns).stream().map(Tally::of).toList();
  }

  /// Adds the counts of all parts.
  ///
  /// @param parts the counts of each, in order of the days
  /// @return the counts of everybody, in order of the days
  public List<Tally> sum(List<List<Tally>> parts) {
    List<Tally> all = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Tally tally = new Tally(days.get(i));
      for (List<Tally> part : parts) {
        tally.add(part.get(i));
      }
      all.add(tally);
    }
    return all;
  }
}
