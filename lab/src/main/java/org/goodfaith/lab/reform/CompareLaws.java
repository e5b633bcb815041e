package org.goodfaith.lab.reform;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.measure.Measure.Effect;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.reform.Moves.Move;
import org.goodfaith.population.CompareReform;
import org.goodfaith.population.MeasureRows;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.Reform.Cell;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.ScoreColumn;

/// Evaluates everybody under two laws, and tells who moves. A law compared with itself moves
/// nobody.
public final class CompareLaws {
  private static final String NONE = "no score";

  private final Rulebook baseline;
  private final Rulebook variant;
  private final LawOn lawBefore;
  private final LawOn lawAfter;
  private final LocalDate asOf;
  private final Traits traits;

  /// @param baseline the law as it is
  /// @param variant as it would be
  /// @param asOf the day
  /// @param traits by which subjects are counted
  public CompareLaws(Rulebook baseline, Rulebook variant, LocalDate asOf, Traits traits) {
    this.baseline = baseline;
    this.variant = variant;
    this.lawBefore = baseline.on(asOf);
    this.lawAfter = variant.on(asOf);
    this.asOf = asOf;
    this.traits = traits;
  }

  /// Measures in force under both laws, for the budget.
  ///
  /// @param moves who moves
  /// @param inForce for each measure on how many it is in force before and after
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
    List<Outcomes> both = CompareReform.outcomes(baseline, variant, asOf, columns);
    Compared found = Compared.none();
    inForce(both.getFirst().measures(), 0, found.inForce());
    inForce(both.getLast().measures(), 1, found.inForce());
    BitSet gains = new BitSet(columns.size());
    BitSet loses = new BitSet(columns.size());
    for (Cell cell : CompareReform.between(both.getFirst(), both.getLast()).cells()) {
      Move move = move(cell, both);
      if (!move.change().isEmpty()) {
        found.moves().add(move, cell.subjects());
        for (long subject : cell.subjects()) {
          (move.gain() ? gains : loses).set(columns.place(subject));
        }
      }
    }
    Traits.Part groups = traits.of(columns);
    for (int place = 0; place < columns.size(); place++) {
      found.moves().compared(groups.groups(place), gains.get(place), loses.get(place));
    }
    return found;
  }

  private static void inForce(MeasureRows rows, int side, Map<String, long[]> counts) {
    Map<String, Integer> last = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.effect(row) == Effect.IN_FORCE) {
        String code = rows.codes().get(rows.measure()[row]);
        Integer before = last.put(code, rows.subjects()[row]);
        if (before == null || before != rows.subjects()[row]) {
          counts.computeIfAbsent(code, _ -> new long[2])[side]++;
        }
      }
    }
  }

  /// @return what a cell says; nothing changes where only points do
  private Move move(Cell cell, List<Outcomes> both) {
    boolean on = cell.after().equals("on");
    String turn = on ? "begins" : "ends";
    return switch (cell.of()) {
      case MEASURE -> new Move("measure", cell.code(), turn, on == privilege(cell.code()));
      case LIST -> new Move("list", cell.code(), turn, on == red(cell.code()));
      case POINTS -> new Move("points", cell.code(), "", false);
      case GRADE -> grade(cell, both);
    };
  }

  private static Move grade(Cell cell, List<Outcomes> both) {
    List<String> grades =
        both.stream()
            .flatMap(outcomes -> outcomes.scores().stream())
            .filter(score -> score.score().equals(cell.code()))
            .map(ScoreColumn::grades)
            .findFirst()
            .orElse(List.of());
    String from = name(cell.before());
    String to = name(cell.after());
    int rank = grades.indexOf(to);
    int old = grades.indexOf(from);
    boolean gain = old < 0 ? rank >= 0 : rank >= 0 && rank < old;
    String change = from.equals(to) ? "" : from + " to " + to;
    return new Move("grade", cell.code(), change, gain);
  }

  private static String name(String said) {
    return Arrays.asList("not scored", "no consent", "thin file", "forgotten").contains(said)
        ? NONE
        : said;
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
