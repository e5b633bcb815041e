package org.goodfaith.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.ScoreRule;

/// What a law watches of records as they grow older, by kind.
final class Watched {
  private static final Kind NOTHING = new Kind();

  private final Map<String, Kind> kinds = new HashMap<>();

  private Watched(LawOn law) {
    for (ScoreRule score : law.scores()) {
      boolean held =
          law.gradeOf(score.code()).map(grade -> grade.hold().monthEnds() > 0).orElse(false);
      score.fileKinds().forEach(kind -> of(kind).monthEnds |= held);
      for (PointsRule rule : law.pointsOf(score.code())) {
        for (String kind : rule.characteristic().kinds()) {
          of(kind).take(rule, held);
        }
      }
    }
  }

  static Watched of(LawOn law) {
    return law.prepared(Watched.class, Watched::new);
  }

  private Kind of(String kind) {
    return kinds.computeIfAbsent(kind, _ -> new Kind());
  }

  Kind kind(String code) {
    return kinds.getOrDefault(code, NOTHING);
  }

  /// What is watched of one kind.
  static final class Kind {
    private final List<Span> windows = new ArrayList<>();
    private final List<Span> ages = new ArrayList<>();
    private final List<Long> months = new ArrayList<>();
    private boolean everyMonth;
    private boolean monthEnds;

    private void take(PointsRule rule, boolean held) {
      Characteristic what = rule.characteristic();
      monthEnds |= held;
      if (!what.window().equals(Span.NONE) && !windows.contains(what.window())) {
        windows.add(what.window());
      }
      boolean since =
          what.aggregate() == Aggregate.MONTHS_SINCE_LAST
              || what.aggregate() == Aggregate.MONTHS_SINCE_FIRST;
      switch (rule.table()) {
        case PointsTable.PerUnit units -> {
          everyMonth |= since;
          units.steps().stream()
              .map(PointsTable.AgeStep::within)
              .filter(age -> !age.equals(Span.NONE) && !ages.contains(age))
              .forEach(ages::add);
        }
        case PointsTable.Bins bins -> {
          if (since) {
            bins.bins().stream()
                .filter(bin -> !bin.openBelow())
                .map(bin -> bin.from().toBigDecimal().setScale(0, RoundingMode.CEILING))
                .map(BigDecimal::longValue)
                .filter(edge -> edge > 0 && !months.contains(edge))
                .forEach(months::add);
          }
        }
      }
    }

    List<Span> windows() {
      return windows;
    }

    List<Span> ages() {
      return ages;
    }

    List<Long> months() {
      return months;
    }

    boolean everyMonth() {
      return everyMonth;
    }

    boolean monthEnds() {
      return monthEnds;
    }
  }
}
