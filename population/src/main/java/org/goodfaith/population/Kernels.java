package org.goodfaith.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goodfaith.core.rulebook.AdviceRule;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.CalendarRule;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ExceptionRule;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.ProhibitionRule;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.RatingRule;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.ReliefRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.rulebook.ValueRule;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.kernel.CompilePart;

/// Which elements of a law have a kernel, and which the core computes for everybody it touches.
public final class Kernels {
  private final List<Shapes.Shape> shapes;
  private final Set<String> slowScores = new HashSet<>();

  /// @param law whose
  public Kernels(Rulebook law) {
    shapes = Shapes.of(law).shapes();
    for (PointsRule rule : law.blocks(PointsRule.class)) {
      if (!known(rule.characteristic())) {
        slowScores.add(rule.score());
      }
    }
  }

  private boolean known(Characteristic what) {
    long tables = shapes.stream().filter(one -> what.kinds().contains(one.kind())).count();
    return tables <= 1 || CompilePart.gathers(what.aggregate());
  }

  /// A score with one characteristic that has no kernel goes through the core as a whole.
  ///
  /// @return whether there is a kernel for a block; empty where it says nothing of a standing
  public Optional<Boolean> kernel(Block block) {
    return switch (block) {
      case ScoreRule score -> Optional.of(!slowScores.contains(score.code()));
      case GradeRule grade -> Optional.of(!slowScores.contains(grade.code()));
      case PointsRule rule -> Optional.of(!slowScores.contains(rule.score()));
      case ListRule _, ExceptionRule _, ReliefRule _, MeasureRule _, RecordKind _ ->
          Optional.of(true);
      case ProhibitionRule _,
          PurposeRule _,
          CalendarRule _,
          SourceRule _,
          ValueRule _,
          ClockRule _,
          AdviceRule _,
          RatingRule _,
          CaseRule _ ->
          Optional.empty();
    };
  }

  /// @param articles of the law
  /// @return in words, which elements of these articles have a kernel and which go through the
  ///   core; empty where none says anything of a standing
  public List<String> words(List<Article> articles) {
    TreeMap<String, Integer> kernels = new TreeMap<>();
    List<String> core = new ArrayList<>();
    for (Article article : articles) {
      for (Block block : article.blocks()) {
        kernel(block)
            .ifPresent(has -> {
              if (has) {
                kernels.merge(block.element(), 1, Integer::sum);
              } else {
                core.add(
                    block.element() + " " + block.code() + " (Article " + article.number() + ")");
              }
            });
      }
    }
    if (kernels.isEmpty() && core.isEmpty()) {
      return List.of();
    }
    List<String> counts =
        kernels.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList();
    return List.of(
        counts.isEmpty()
            ? "No element has a kernel."
            : "Elements with a kernel: " + String.join(", ", counts) + ".",
        core.isEmpty()
            ? "No element goes through the core, but for subjects whose history is not simple."
            : "Through the core, for everybody: " + String.join(", ", core) + ".");
  }
}
