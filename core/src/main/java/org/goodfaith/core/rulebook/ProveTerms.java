package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Proves that on any day a code is said once only, and that each case has its own name.
final class ProveTerms {
  private ProveTerms() {}

  static void prove(Rulebook rulebook, FaultBook faults) {
    Map<String, List<Block>> byCode = new HashMap<>();
    for (Block block : rulebook.blocks(Block.class)) {
      List<Block> same = byCode.computeIfAbsent(name(block), _ -> new ArrayList<>());
      for (Block other : same) {
        if (block instanceof CaseRule || block.origin().term().overlaps(other.origin().term())) {
          twice(block, other, faults);
        }
      }
      same.add(block);
    }
  }

  private static String name(Block block) {
    return block instanceof PointsRule points
        ? "points " + points.score() + " " + points.code()
        : block.element() + " " + block.code();
  }

  private static void twice(Block block, Block other, FaultBook faults) {
    if (block instanceof CaseRule) {
      faults.add(
          "rulebook.twice",
          faults.spot(block, "name"),
          "the case '" + block.code() + "' stands at " + other.origin().place() + " already",
          "each case once",
          "Give one of the two another name.");
      return;
    }
    LocalDate day = later(block.origin().term().from(), other.origin().term().from());
    faults.add(
        "rulebook.twice",
        faults.spot(block, key(block)),
        "two blocks claim the "
            + block.element()
            + " '"
            + block.code()
            + "' on "
            + day
            + ": this one, and Article "
            + other.origin().article()
            + " at "
            + other.origin().place(),
        "one block on any day; an older one ends with `until`",
        "Write `until: " + day.minusDays(1) + "` in the older block, or take one out.");
  }

  static String key(Block block) {
    return switch (block) {
      case RecordKind _ -> "kind";
      case GradeRule _ -> "score";
      case CaseRule _ -> "name";
      case ScoreRule _,
          PointsRule _,
          ListRule _,
          ExceptionRule _,
          ReliefRule _,
          ProhibitionRule _,
          MeasureRule _,
          PurposeRule _,
          CalendarRule _,
          SourceRule _,
          ValueRule _,
          AdviceRule _,
          RatingRule _,
          ClockRule _ ->
          "code";
    };
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
