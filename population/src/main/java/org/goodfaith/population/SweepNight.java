package org.goodfaith.population;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;

/// Finds what time alone changes: expiry, decay, lapse. Each subject's next day is kept on which
/// something may change; a sweep evaluates those whose day has come, and nobody else.
public final class SweepNight {
  private final Rulebook rulebook;
  private final EvaluatePopulation evaluate;
  private final Columns columns;
  private final int[] next;
  private LocalDate day;

  /// @param columns whose subjects
  /// @param day up to which everybody is evaluated already
  public SweepNight(Rulebook rulebook, Columns columns, LocalDate day) {
    this.rulebook = rulebook;
    this.evaluate = new EvaluatePopulation(rulebook);
    this.columns = columns;
    this.day = day;
    this.next = new NextChange(rulebook, columns, day).everybody();
  }

  /// @return the next day on which something may change for the subject at a place, as `Days`
  ///   counts; `Days.never()` where time changes nothing
  public int next(int place) {
    return next[place];
  }

  /// Those touched by a sweep, with what followed for them on the day of the sweep before, and what
  /// follows now.
  ///
  /// @param places in the columns swept, rising
  /// @param before of these alone: subject n of its columns is `places[n]`
  /// @param after of the same
  public record Swept(int[] places, Outcomes before, Outcomes after) {
    /// @return who moved, and how; the same table as that of a reform
    public Reform changes() {
      return CompareReform.between(before, after);
    }
  }

  /// @param to later than the day of the sweep before
  /// @return all for whom something may have changed since then
  /// @throws IllegalArgumentException for a day that is not later
  public Swept sweep(LocalDate to) {
    if (!to.isAfter(day)) {
      throw new IllegalArgumentException("a sweep goes on from " + day + ", not back to " + to);
    }
    int today = Days.of(to);
    boolean otherLaw = !rulebook.changesAfter(day, to).isEmpty();
    int[] places =
        IntStream.range(0, next.length).filter(place -> otherLaw || next[place] <= today).toArray();
    Columns some = places.length == next.length ? columns : PickColumns.of(columns, places);
    List<Outcomes> both = evaluate.evaluate(some, List.of(day, to));
    NextChange nextChange = new NextChange(rulebook, columns, to);
    for (int place : places) {
      next[place] = nextChange.after(place);
    }
    day = to;
    return new Swept(places, both.getFirst(), both.getLast());
  }
}
