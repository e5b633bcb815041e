package org.goodfaith.core.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.score.ScorePlan.PointsLine;
import org.goodfaith.core.score.ScorePlan.ScoreLine;
import org.goodfaith.core.score.Sight.Picked;
import org.goodfaith.core.score.StepTrace.RecordRead;
import org.goodfaith.core.standing.Standing;
import org.jspecify.annotations.Nullable;

/// Shows how each step of a score was found: the window, every record in it, and the row of the
/// table its value fell in. It reads through the same plan that scored.
public final class TraceScore {
  private TraceScore() {}

  /// @param law the law of the standing's day
  /// @param standing whose
  /// @param scored the score to explain, made from the same law and standing
  /// @return a trace for each of its steps but the start
  public static List<StepTrace> trace(LawOn law, Standing standing, Scored scored) {
    ScorePlan plan = ScorePlan.of(law);
    Sight sight = new Sight(plan, standing);
    List<StepTrace> traces = new ArrayList<>();
    for (ScoreLine line : plan.scores()) {
      if (line.rule().code().equals(scored.score())) {
        for (int i = 0; i < line.points().size(); i++) {
          traces.add(trace(line.points().get(i), sight, scored, scored.steps().get(i + 1)));
        }
      }
    }
    return traces;
  }

  private static StepTrace trace(PointsLine line, Sight sight, Scored scored, Step step) {
    PointsRule rule = line.rule();
    LocalDate asOf = sight.standing().asOf();
    Span window = rule.characteristic().window();
    Optional<LocalDate> after =
        window.equals(Span.NONE) ? Optional.empty() : Optional.of(window.before(asOf));
    Picked looked = sight.looked(line.choice());
    Picked chosen = sight.chosen(line.choice());
    Set<Integer> counted = new HashSet<>();
    for (int i = 0; i < chosen.size(); i++) {
      counted.add(chosen.place(i));
    }
    List<RecordRead> records = new ArrayList<>();
    for (int i = 0; i < looked.size(); i++) {
      boolean counts = counted.contains(looked.place(i));
      records.add(
          new RecordRead(
              sight.record(looked.place(i)),
              counts,
              counts ? each(line, looked.day(i), sight) : ""));
    }
    sight.uncounted(line.choice()).stream()
        .filter(record -> scored.uncounted().contains(record.ref()))
        .forEach(record -> records.add(new RecordRead(record, false, "")));
    String bin = bin(rule, ReadCharacteristic.read(line, sight));
    return new StepTrace(step, rule, after, asOf, records, bin, limits(rule));
  }

  private static String each(PointsLine line, LocalDate day, Sight sight) {
    return switch (line.rule().table()) {
      case PointsTable.Bins _ -> "";
      case PointsTable.PerUnit perUnit -> ScoreStanding.each(line, perUnit, day, sight).toString();
    };
  }

  private static String bin(PointsRule rule, @Nullable Decimal value) {
    return switch (rule.table()) {
      case PointsTable.PerUnit _ -> "";
      case PointsTable.Bins bins ->
          value == null ? "nothing recorded" : bins.holding(value).words();
    };
  }

  private static String limits(PointsRule rule) {
    return switch (rule.table()) {
      case PointsTable.Bins _ -> "";
      case PointsTable.PerUnit perUnit ->
          "never below " + perUnit.floor() + ", never above " + perUnit.cap();
    };
  }
}
