package org.goodfaith.core.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.ScoreRule;
import org.jspecify.annotations.Nullable;

/// The scores of one law, made ready once: what several characteristics look at has one number, so
/// that each standing is looked through once for all of them. `Sight` does that.
final class ScorePlan {
  /// For `PointsLine`: there is no such fact.
  static final int NO_FIELD = -1;

  private static final int BOUNDS = 10;
  private static final int DAYS_KEPT = 1000;

  private final List<String> fields = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final List<Span> windows = new ArrayList<>();
  private final List<Span> ages = new ArrayList<>();
  private final List<ScoreLine> scores = new ArrayList<>();
  private final Map<LocalDate, Edges> edges = new ConcurrentHashMap<>();

  private ScorePlan(LawOn law) {
    for (ScoreRule rule : law.scores()) {
      List<PointsLine> points = law.pointsOf(rule.code()).stream().map(this::line).toList();
      scores.add(new ScoreLine(rule, points, law.gradeOf(rule.code())));
    }
  }

  static ScorePlan of(LawOn law) {
    return law.prepared(ScorePlan.class, ScorePlan::new);
  }

  /// One score.
  record ScoreLine(ScoreRule rule, List<PointsLine> points, Optional<GradeRule> grade) {}

  /// One characteristic with its points.
  ///
  /// @param rule as the law has it
  /// @param choice number of the records it reads
  /// @param field number of the fact it reads, or `NO_FIELD`
  /// @param per number of its divisor, or `NO_FIELD`
  /// @param ages numbers of the ages of its steps, none for bins
  record PointsLine(PointsRule rule, int choice, int field, int per, int[] ages) {}

  /// Records of some kinds within a window.
  ///
  /// @param kinds codes
  /// @param window its number
  record Look(List<String> kinds, int window) {}

  /// Those of a look that meet a condition.
  ///
  /// @param look its number
  /// @param where the condition, perhaps none
  /// @param field number of the fact it asks for
  /// @param bounds what a number is compared with, by the number's scale; null where it has no such
  ///   value
  record Choice(int look, Where where, int field, @Nullable Decimal[] bounds) {
    boolean meets(Decimal number) {
      Decimal bound = bounds[number.scale()];
      return bound != null && where.comparison().holds(number.compareTo(bound));
    }
  }

  /// Where windows and ages begin on a day.
  ///
  /// @param asOf the day
  /// @param before the last day outside each window
  /// @param youngest the first day of each age, which is inside
  record Edges(LocalDate asOf, LocalDate[] before, LocalDate[] youngest) {}

  List<ScoreLine> scores() {
    return scores;
  }

  List<String> fields() {
    return fields;
  }

  List<Look> looks() {
    return looks;
  }

  List<Choice> choices() {
    return choices;
  }

  /// @return the edges of a day, found once; whole populations are asked about on few days
  Edges edges(LocalDate asOf) {
    Edges known = edges.get(asOf);
    if (known == null) {
      known =
          new Edges(
              asOf,
              windows.stream().map(span -> WindowEdge.before(span, asOf)).toArray(LocalDate[]::new),
              ages.stream()
                  .map(span -> WindowEdge.firstWithin(span, asOf))
                  .toArray(LocalDate[]::new));
      if (edges.size() >= DAYS_KEPT) {
        edges.clear();
      }
      edges.put(asOf, known);
    }
    return known;
  }

  private PointsLine line(PointsRule rule) {
    Characteristic what = rule.characteristic();
    int look = number(looks, new Look(what.kinds(), number(windows, what.window())));
    int[] steps =
        switch (rule.table()) {
          case PointsTable.Bins _ -> new int[0];
          case PointsTable.PerUnit each ->
              each.steps().stream().mapToInt(step -> number(ages, step.within())).toArray();
        };
    return new PointsLine(
        rule, choice(look, what.where()), field(what.field()), field(what.per()), steps);
  }

  private int choice(int look, Where where) {
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).look() == look && choices.get(i).where().equals(where)) {
        return i;
      }
    }
    @Nullable Decimal[] bounds = new @Nullable Decimal[BOUNDS];
    for (int scale = 0; scale < BOUNDS; scale++) {
      bounds[scale] = Decimal.parse(where.value(), scale).orElse(null);
    }
    choices.add(new Choice(look, where, field(where.field()), bounds));
    return choices.size() - 1;
  }

  private int field(String name) {
    return name.isEmpty() ? NO_FIELD : number(fields, name);
  }

  private static <T> int number(List<T> known, T one) {
    int at = known.indexOf(one);
    if (at < 0) {
      known.add(one);
      return known.size() - 1;
    }
    return at;
  }
}
