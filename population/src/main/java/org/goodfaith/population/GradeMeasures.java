package org.goodfaith.population;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.MeasureRule.OnGrade;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.Places;
import org.goodfaith.population.columns.ScoreColumn;

/// What follows from grades alone.
final class GradeMeasures {
  private final List<One> all = new ArrayList<>();

  /// @param rules measures of the law; those that rest on lists are passed by
  /// @param scores of the asking
  GradeMeasures(Collection<MeasureRule> rules, List<ScoreColumn> scores) {
    for (MeasureRule rule : rules) {
      if (rule.trigger() instanceof OnGrade on && rule.measureClass() != MeasureClass.RESTRICTION) {
        for (ScoreColumn column : scores) {
          if (column.score().equals(on.score()) && rule.admits(column.about())) {
            all.add(new One(rule.code(), column, bands(column, on)));
          }
        }
      }
    }
  }

  private record One(String code, ScoreColumn column, boolean[] bands) {}

  private static boolean[] bands(ScoreColumn column, OnGrade on) {
    boolean[] bands = new boolean[column.grades().size()];
    for (int i = 0; i < bands.length; i++) {
      bands[i] = on.grades().contains(column.grades().get(i));
    }
    return bands;
  }

  boolean none() {
    return all.isEmpty();
  }

  /// Adds the measures of one subject.
  void add(int place, WriteMeasures into) {
    for (One one : all) {
      int band = one.column().bands()[place];
      if (band >= 0 && one.bands()[band]) {
        byte force = Places.of(Measure.Effect.IN_FORCE, Measure.Effect.IN_FORCE);
        into.add(place, one.code(), force, Days.never(), Days.never());
      }
    }
  }
}
