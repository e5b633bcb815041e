package org.goodfaith.population;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Places;
import org.goodfaith.population.columns.ScoreColumn;
import org.goodfaith.population.kernel.Asking;
import org.goodfaith.population.kernel.CompilePart;
import org.goodfaith.population.kernel.ListLaws;
import org.goodfaith.population.kernel.ListPlan;
import org.goodfaith.population.kernel.Listed;
import org.goodfaith.population.kernel.PartPlan;
import org.goodfaith.population.kernel.RunLists;
import org.goodfaith.population.kernel.RunScores;
import org.goodfaith.population.kernel.ScoresAsked;

/// One part on its way to outcomes: subjects are handed out to threads by number of rows, so that
/// long files keep nobody waiting.
final class PartRun {
  private static final long ROWS_MOST = 16_384;
  private static final int SUBJECTS_MOST = 8_192;

  private final Columns columns;
  private final List<Asking> askings;
  private final PartPlan plan;
  private final List<Lists> lists = new ArrayList<>();
  private final List<ThroughCore> core = new ArrayList<>();
  private final List<GradeMeasures> grades = new ArrayList<>();
  private final TreeMap<Integer, List<Rows>> rows = new TreeMap<>();
  private int next;
  private int running;
  private int step = 512;

  /// Whom lists may concern, and how.
  private record Lists(ListPlan plan, ListMeasures measures, BitSet touched, BitSet keptOff) {
    static Lists of(Asking asking, Columns columns, List<ScoreColumn> scores, ListLaws laws) {
      ListPlan plan = new ListPlan(laws, columns);
      return new Lists(
          plan, new ListMeasures(asking, plan, scores), plan.touched(), plan.keptOff());
    }

    boolean hasNoKernel(int place) {
      return touched.get(place) && keptOff.get(place);
    }
  }

  /// Listings and measures of some subjects.
  private record Rows(WriteListings listings, WriteMeasures measures) {}

  /// @param asked what is asked of scores
  /// @param laws what is asked of lists, by asking; none where listings and measures are not wanted
  PartRun(Columns columns, List<Asking> askings, ScoresAsked asked, List<ListLaws> laws) {
    this.columns = columns;
    this.askings = askings;
    plan = CompilePart.of(asked, columns);
    for (int i = 0; i < askings.size(); i++) {
      List<ScoreColumn> scores = plan.results().get(i);
      core.add(new ThroughCore(askings.get(i), columns, scores));
      if (!laws.isEmpty()) {
        grades.add(new GradeMeasures(askings.get(i).law().measures(), scores));
        lists.add(Lists.of(askings.get(i), columns, scores, laws.get(i)));
      }
    }
  }

  /// Subjects for one thread.
  ///
  /// @param from first place
  /// @param to the place after the last
  record Chunk(int from, int to) {
    boolean none() {
      return from == to;
    }
  }

  /// @return the next subjects nobody works on; none where there are no more
  synchronized Chunk take() {
    int from = next;
    int to = Math.min(columns.size(), from + step);
    while (to - from > 1 && plan.rows(from, to) > ROWS_MOST) {
      step = Math.max(1, step / 2);
      to = from + (to - from) / 2;
    }
    if (plan.rows(from, to) < ROWS_MOST / 2) {
      step = Math.min(SUBJECTS_MOST, step * 2);
    }
    next = to;
    running += from == to ? 0 : 1;
    return new Chunk(from, to);
  }

  RunScores worker() {
    return plan.worker();
  }

  /// Does what is to be done for some subjects.
  ///
  /// @return whether that was the last of the part
  boolean run(Chunk chunk, RunScores worker) {
    worker.run(chunk.from(), chunk.to());
    List<Rows> found = new ArrayList<>();
    for (int i = 0; i < askings.size(); i++) {
      found.add(rows(chunk, i));
    }
    return ended(chunk, found);
  }

  private synchronized boolean ended(Chunk chunk, List<Rows> found) {
    rows.put(chunk.from(), found);
    running--;
    return running == 0 && next == columns.size();
  }

  private Rows rows(Chunk chunk, int number) {
    Rows into = new Rows(new WriteListings(), new WriteMeasures());
    if (lists.isEmpty()) {
      throughCore(chunk, number);
      return into;
    }
    List<ScoreColumn> without = plan.throughCore();
    GradeMeasures graded = grades.get(number);
    Lists onLists = lists.get(number);
    boolean plain = columns.told().isEmpty() && without.isEmpty();
    if (plain && graded.none() && onLists.touched().isEmpty()) {
      return into;
    }
    RunLists run = new RunLists(onLists.plan());
    for (int place = chunk.from(); place < chunk.to(); place++) {
      if (columns.told().containsKey(place) || onLists.hasNoKernel(place)) {
        core.get(number).all(place, into.listings(), into.measures());
      } else {
        if (!without.isEmpty()) {
          core.get(number).scores(place, own(without, number));
        }
        if (onLists.touched().get(place)) {
          SubjectKind about = Places.kind(columns.kinds()[place]);
          List<Listed> found = run.run(place);
          onLists.measures().add(place, about, found, into.listings(), into.measures());
        } else {
          graded.add(place, into.measures());
        }
      }
    }
    return into;
  }

  /// Scores that no kernel finds, where scores alone are wanted.
  private void throughCore(Chunk chunk, int number) {
    List<ScoreColumn> all = plan.results().get(number);
    List<ScoreColumn> without = own(plan.throughCore(), number);
    if (columns.told().isEmpty() && without.isEmpty()) {
      return;
    }
    for (int place = chunk.from(); place < chunk.to(); place++) {
      List<ScoreColumn> some = columns.told().containsKey(place) ? all : without;
      if (!some.isEmpty()) {
        core.get(number).scores(place, some);
      }
    }
  }

  private List<ScoreColumn> own(List<ScoreColumn> without, int number) {
    return plan.results().get(number).stream().filter(without::contains).toList();
  }

  /// @return the outcomes, once the part is done, by asking
  List<Outcomes> outcomes() {
    List<Outcomes> outcomes = new ArrayList<>();
    for (int i = 0; i < askings.size(); i++) {
      WriteListings listings = new WriteListings();
      WriteMeasures measures = new WriteMeasures();
      for (List<Rows> some : rows.values()) {
        listings.addAll(some.get(i).listings());
        measures.addAll(some.get(i).measures());
      }
      outcomes.add(
          new Outcomes(
              askings.get(i).day(),
              columns,
              plan.results().get(i),
              listings.done(),
              measures.done()));
    }
    return outcomes;
  }
}
