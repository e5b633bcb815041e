package org.goodfaith.lab.reform;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.measure.Measure.Effect;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.reform.Moves.Move;
import org.goodfaith.lab.reform.Moves.Sense;
import org.goodfaith.population.CompareReform;
import org.goodfaith.population.MeasureRows;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.Reform.Cell;
import org.goodfaith.population.columns.Columns;

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
    BitSet changes = new BitSet(columns.size());
    for (Cell cell : CompareReform.between(both.getFirst(), both.getLast()).cells()) {
      Move move = move(cell);
      if (!move.change().isEmpty()) {
        found.moves().add(move, cell.subjects());
        BitSet which =
            switch (move.sense()) {
              case GAIN -> gains;
              case LOSS -> loses;
              case CHANGE -> changes;
            };
        for (long subject : cell.subjects()) {
          which.set(columns.place(subject));
        }
      }
    }
    Traits.Part groups = traits.of(columns);
    for (int place = 0; place < columns.size(); place++) {
      found
          .moves()
          .compared(groups.groups(place), gains.get(place), loses.get(place), changes.get(place));
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
  private Move move(Cell cell) {
    boolean on = cell.after().equals("on");
    String turn = on ? "begins" : "ends";
    LawOn law = on ? lawAfter : lawBefore; // The one under which it is there.
    return switch (cell.of()) {
      case MEASURE ->
          new Move("measure", cell.code(), turn, Sense.good(on == privilege(law, cell.code())));
      case LIST -> new Move("list", cell.code(), turn, Sense.good(on == red(law, cell.code())));
      case POINTS -> new Move("points", cell.code(), "", Sense.CHANGE);
      case GRADE -> grade(cell);
    };
  }

  private Move grade(Cell cell) {
    String from = name(cell.before());
    String to = name(cell.after());
    String change = from.equals(to) ? "" : from + " to " + to;
    Sense sense = new BetterGrade(lawBefore, lawAfter, cell.code()).sense(from, to);
    return new Move("grade", cell.code(), change, sense);
  }

  private static String name(String said) {
    return Arrays.asList("not scored", "no consent", "thin file", "forgotten").contains(said)
        ? NONE
        : said;
  }

  private static boolean privilege(LawOn law, String code) {
    return law.measures().stream()
        .filter(rule -> rule.code().equals(code))
        .anyMatch(rule -> rule.measureClass() == MeasureClass.PRIVILEGE);
  }

  private static boolean red(LawOn law, String code) {
    return law.list(code).filter(rule -> rule.colour() == ListRule.Colour.RED).isPresent();
  }
}
