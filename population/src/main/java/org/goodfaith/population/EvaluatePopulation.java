package org.goodfaith.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  /// @param only codes of the scores wanted; empty for all
  /// @param threads how many work on it
  /// @return by part, then day
  /// @throws IllegalArgumentException where the law has no score of a code wanted
  public List<List<Outcomes>> scores(
      Population population, List<LocalDate> days, Set<String> only, int threads) {
    List<Asking> askings = days.stream().map(day -> asking(day, only)).toList();
    return new RunParts(askings, false, threads).run(population, outcomes -> outcomes);
  }

  private Asking asking(LocalDate day, Set<String> only) {
    Set<String> unknown = new TreeSet<>(only);
    rulebook.on(day).scores().forEach(rule -> unknown.remove(rule.code()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no score " + unknown + " in the law of " + day);
    }
    return new Asking(rulebook, day, only);
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
