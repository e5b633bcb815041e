package org.goodfaith.population;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.kernel.Asking;

/// Finds what follows for everybody under one law, as `AssessSubject` finds it for one: scores by
/// kernels over columns, all that has no kernel by the core.
public final class EvaluatePopulation {
  private final Rulebook rulebook;

  /// @param rulebook the law
  public EvaluatePopulation(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /// @return everything that follows for the subjects of one part, by one thread
  public Outcomes evaluate(Columns columns, LocalDate asOf) {
    return evaluate(columns, List.of(asOf)).getFirst();
  }

  /// @return the same for each of several days, in one pass
  public List<Outcomes> evaluate(Columns columns, List<LocalDate> days) {
    return evaluate(new Population(List.of(columns)), days, 1).getFirst();
  }

  /// @param threads how many work on it
  /// @return everything that follows for everybody, by part, then day
  public List<List<Outcomes>> evaluate(Population population, List<LocalDate> days, int threads) {
    return new RunParts(askings(days), true, threads).run(population, outcomes -> outcomes);
  }

  /// Scores and grades alone; there are no listings and measures in the outcomes.
  ///
  /// @param threads how many work on it
  /// @return by part, then day
  public List<List<Outcomes>> scores(Population population, List<LocalDate> days, int threads) {
    return new RunParts(askings(days), false, threads).run(population, outcomes -> outcomes);
  }

  private List<Asking> askings(List<LocalDate> days) {
    return days.stream().map(day -> new Asking(rulebook, day)).toList();
  }

  /// The reasons of one subject: its assessment by the core, with every step. Entries are those
  /// that `TellSubject` tells.
  ///
  /// @param place of the subject
  public Assessment assess(Columns columns, int place, LocalDate asOf) {
    return ThroughCore.assess(rulebook, columns, place, asOf);
  }
}
