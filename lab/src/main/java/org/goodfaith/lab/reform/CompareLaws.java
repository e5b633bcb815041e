package org.goodfaith.lab.reform;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.measure.Measure.Effect;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.reform.Moves.Move;
import org.goodfaith.population.EvaluatePopulation;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.ScoreColumn;

/// Evaluates everybody under two laws, and tells who moves. A law compared with itself moves
/// nobody.
public final class CompareLaws {
  private static final SubjectKind[] KINDS = SubjectKind.values();

  private final EvaluatePopulation before;
  private final EvaluatePopulation after;
  private final LawOn lawBefore;
  private final LawOn lawAfter;
  private final LocalDate asOf;
  private final Traits traits;

  /// @param baseline the law as it is
  /// @param variant as it would be
  /// @param asOf the day
  /// @param traits by which subjects are counted
  public CompareLaws(Rulebook baseline, Rulebook variant, LocalDate asOf, Traits traits) {
    this.before = new EvaluatePopulation(baseline);
    this.after = new EvaluatePopulation(variant);
    this.lawBefore = baseline.on(asOf);
    this.lawAfter = variant.on(asOf);
    this.asOf = asOf;
    this.traits = traits;
  }

  /// Measures in force under both laws, for the budget.
  ///
  /// @param moves who moves
  /// @param inForce for each measure how many are in force before and after
  public record Compared(Moves moves, Map<String, long[]> inForce) {
    /// @return both together
    public Compared plus(Compared other) {
      moves.add(other.moves);
      other.inForce.forEach((code, counts) -> {
        long[] mine = inForce.computeIfAbsent(code, _ -> new long[2]);
        mine[0] += counts[0];
        mine[1] += counts[1];
      });
      return this;
    }

    /// @return nobody compared yet
    public static Compared none() {
      return new Compared(new Moves(), new TreeMap<>());
    }
  }

  /// @param columns some of the subjects
  /// @return who of them moves
  public Compared compare(Columns columns) {
    Outcomes one = before.evaluate(columns, asOf);
    Outcomes other = after.evaluate(columns, asOf);
    Compared found = Compared.none();
    Map<Integer, Set<String>> measuresBefore = measures(one, 0, found.inForce());
    Map<Integer, Set<String>> measuresAfter = measures(other, 1, found.inForce());
    Map<Integer, Set<String>> listsBefore = lists(one);
    Map<Integer, Set<String>> listsAfter = lists(other);
    for (int place = 0; place < columns.size(); place++) {
      Judge judge = new Judge(found.moves(), columns.subjects()[place]);
      Set<String> none = Set.of();
      judge.sets(
          measuresBefore.getOrDefault(place, none), measuresAfter.getOrDefault(place, none), true);
      judge.sets(
          listsBefore.getOrDefault(place, none), listsAfter.getOrDefault(place, none), false);
      for (ScoreColumn score : one.scores()) {
        judge.grade(score, counterpart(other, score), place);
      }
      SubjectKind kind = KINDS[columns.kinds()[place]];
      found
          .moves()
          .compared(traits.groups(columns.subjects()[place], kind), judge.gains, judge.loses);
    }
    return found;
  }

  private static List<ScoreColumn> counterpart(Outcomes other, ScoreColumn score) {
    return other.scores().stream().filter(one -> one.score().equals(score.score())).toList();
  }

  private static Map<Integer, Set<String>> measures(
      Outcomes outcomes, int side, Map<String, long[]> inForce) {
    Map<Integer, Set<String>> bySubject = new HashMap<>();
    var rows = outcomes.measures();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.effect(row) == Effect.IN_FORCE) {
        String code = rows.codes().get(rows.measure()[row]);
        if (bySubject.computeIfAbsent(rows.subjects()[row], _ -> new TreeSet<>()).add(code)) {
          inForce.computeIfAbsent(code, _ -> new long[2])[side]++;
        }
      }
    }
    return bySubject;
  }

  private static Map<Integer, Set<String>> lists(Outcomes outcomes) {
    Map<Integer, Set<String>> bySubject = new HashMap<>();
    var rows = outcomes.listings();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.state(row) == State.IN_FORCE) {
        String code = rows.lists().get(rows.list()[row]);
        bySubject.computeIfAbsent(rows.subjects()[row], _ -> new TreeSet<>()).add(code);
      }
    }
    return bySubject;
  }

  /// What changes for one subject.
  private final class Judge {
    private final Moves moves;
    private final long subject;
    private boolean gains;
    private boolean loses;

    Judge(Moves moves, long subject) {
      this.moves = moves;
      this.subject = subject;
    }

    void sets(Set<String> was, Set<String> is, boolean measures) {
      for (String code : was) {
        if (!is.contains(code)) {
          move(measures ? "measure" : "list", code, "ends", !good(code, measures));
        }
      }
      for (String code : is) {
        if (!was.contains(code)) {
          move(measures ? "measure" : "list", code, "begins", good(code, measures));
        }
      }
    }

    void grade(ScoreColumn was, List<ScoreColumn> others, int place) {
      String from = name(was, place);
      String to = others.isEmpty() ? "no score" : name(others.getFirst(), place);
      if (!from.equals(to)) {
        int rank = was.grades().indexOf(to);
        int old = was.grades().indexOf(from);
        boolean gain = old < 0 ? rank >= 0 : rank >= 0 && rank < old;
        move("grade", was.score(), from + " to " + to, gain);
      }
    }

    private static String name(ScoreColumn score, int place) {
      return switch (score.sort(place)) {
        case SCORED -> score.grade(place).isEmpty() ? "scored" : score.grade(place);
        case OTHERS, NO_CONSENT, THIN_FILE, FORGOTTEN -> "no score";
      };
    }

    private void move(String sort, String code, String change, boolean gain) {
      moves.add(new Move(sort, code, change, gain), subject);
      gains |= gain;
      loses |= !gain;
    }

    private boolean good(String code, boolean measure) {
      return measure ? privilege(code) : red(code);
    }
  }

  private boolean privilege(String code) {
    return Stream.of(lawBefore, lawAfter)
        .flatMap(law -> law.measures().stream())
        .filter(rule -> rule.code().equals(code))
        .map(MeasureRule::measureClass)
        .anyMatch(sort -> sort == MeasureClass.PRIVILEGE);
  }

  private boolean red(String code) {
    return Stream.of(lawBefore, lawAfter)
        .flatMap(law -> law.list(code).stream())
        .anyMatch(rule -> rule.colour() == ListRule.Colour.RED);
  }
}
