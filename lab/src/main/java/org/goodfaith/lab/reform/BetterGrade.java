package org.goodfaith.lab.reform;

import java.util.List;
import java.util.Optional;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.lab.reform.Moves.Sense;

/// Whether another grade is a better one, as far as the two laws say so. A law that knows both
/// grades says which stands higher. Where each law knows but one of them, their points say it, if
/// the one band ends below the other and both laws count alike. Else nobody can say: a band that
/// was renamed, merged or split is neither better nor worse, and neither is a score against none.
final class BetterGrade {
  private final List<GradeRule.Band> before;
  private final List<GradeRule.Band> after;
  private final Optional<ScoreRule> scoreBefore;
  private final Optional<ScoreRule> scoreAfter;

  BetterGrade(LawOn lawBefore, LawOn lawAfter, String score) {
    this.before = bands(lawBefore, score);
    this.after = bands(lawAfter, score);
    this.scoreBefore = lawBefore.score(score);
    this.scoreAfter = lawAfter.score(score);
  }

  private static List<GradeRule.Band> bands(LawOn law, String score) {
    return law.gradeOf(score).map(GradeRule::bands).orElse(List.of());
  }

  /// @param from grade under the law as it is
  /// @param to grade under the other
  Sense sense(String from, String to) {
    int was = rank(before, from);
    int is = rank(after, to);
    if (was < 0 || is < 0) {
      return Sense.CHANGE;
    }
    int old = byName(before, from, to);
    int young = byName(after, from, to);
    int higher = old == 0 ? young : young == 0 || young == old ? old : 0;
    return of(old == 0 && young == 0 ? byPoints(was, is) : higher);
  }

  private static Sense of(int higher) {
    return higher == 0 ? Sense.CHANGE : higher > 0 ? Sense.GAIN : Sense.LOSS;
  }

  private static int rank(List<GradeRule.Band> bands, String name) {
    int rank = bands.size() - 1;
    while (rank >= 0 && !bands.get(rank).name().equals(name)) {
      rank--;
    }
    return rank;
  }

  /// @return above zero where `to` stands higher in these bands, below where lower, zero where they
  ///   do not hold both
  private static int byName(List<GradeRule.Band> bands, String from, String to) {
    int was = rank(bands, from);
    int is = rank(bands, to);
    return was < 0 || is < 0 ? 0 : Integer.compare(was, is);
  }

  private int byPoints(int was, int is) {
    if (!alike()) {
      return 0;
    }
    if (least(after, is) > most(before, was)) {
      return 1;
    }
    return most(after, is) < least(before, was) ? -1 : 0;
  }

  /// Points of two laws are of one measure only where their scores reach equally far.
  private boolean alike() {
    return scoreBefore.isPresent()
        && scoreAfter.isPresent()
        && scoreBefore.get().least().equals(scoreAfter.get().least())
        && scoreBefore.get().most().equals(scoreAfter.get().most());
  }

  private static long least(List<GradeRule.Band> bands, int rank) {
    return bands.get(rank).from().value();
  }

  private static long most(List<GradeRule.Band> bands, int rank) {
    return rank == 0 ? Long.MAX_VALUE : bands.get(rank - 1).from().value() - 1;
  }
}
