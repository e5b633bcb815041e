package org.goodfaith.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.kernel.Asking;

/// Compares two laws over everybody. What both have alike is found once.
public final class CompareReform {
  private CompareReform() {}

  /// @param baseline the law as it is
  /// @param variant the law as it might be
  /// @param threads how many work on it
  /// @return who moves, on a day
  public static Reform compare(
      Rulebook baseline, Rulebook variant, LocalDate day, Population population, int threads) {
    List<Asking> both = List.of(new Asking(baseline, day), new Asking(variant, day));
    return sum(parts(both, true, population, threads));
  }

  /// The same for scores and grades alone, whatever follows from them.
  ///
  /// @return who moves, on a day; there are no cells about lists and measures
  public static Reform compareScores(
      Rulebook baseline, Rulebook variant, LocalDate day, Population population, int threads) {
    List<Asking> both = List.of(new Asking(baseline, day), new Asking(variant, day));
    return sum(parts(both, false, population, threads));
  }

  private static List<Reform> parts(
      List<Asking> both, boolean listsToo, Population population, int threads) {
    Asking before = both.getFirst();
    Asking after = both.getLast();
    if (AlikeLaws.butForPoints(before.rulebook(), after.rulebook())) {
      return new MovedParts(before, after, listsToo).run(population, threads);
    }
    return new RunParts(both, listsToo, threads)
        .run(population, found -> between(found.getFirst(), found.getLast()));
  }

  /// @param baseline the law as it is
  /// @param variant the law as it might be
  /// @return what follows for the subjects of one part under the one and under the other, by one
  ///   thread
  public static List<Outcomes> outcomes(
      Rulebook baseline, Rulebook variant, LocalDate day, Columns columns) {
    List<Asking> both = List.of(new Asking(baseline, day), new Asking(variant, day));
    List<List<Outcomes>> found = new ArrayList<>();
    new RunParts(both, true, 1).run(new Population(List.of(columns)), found::add);
    return found.getFirst();
  }

  /// @param before outcomes of some subjects
  /// @param after of the same subjects, under another law or on another day
  /// @return who moves
  public static Reform between(Outcomes before, Outcomes after) {
    WriteReform into = new WriteReform();
    into.take(List.of(before, after));
    return into.done(before.columns().size());
  }

  /// @param parts what was found about apart subjects, by rising number
  /// @return what was found about all of them
  public static Reform sum(List<Reform> parts) {
    WriteReform into = new WriteReform();
    parts.forEach(into::add);
    return into.done(parts.stream().mapToLong(Reform::subjects).sum());
  }

  /// @return cells of one sort, as they stand in a reform
  public static List<Reform.Cell> cells(Reform reform, Reform.Of of) {
    List<Reform.Cell> cells = new ArrayList<>(reform.cells());
    cells.removeIf(cell -> cell.of() != of);
    return cells;
  }
}
