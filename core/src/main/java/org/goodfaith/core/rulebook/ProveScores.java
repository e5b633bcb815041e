package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;

/// Proves that each score can reach its range and never leave it, that each grade can be had, and
/// that each record finds its age step.
final class ProveScores {
  private final LawOn law;
  private final LocalDate day;
  private final Declared declared;
  private final FaultBook faults;

  ProveScores(LawOn law, LocalDate day, Declared declared, FaultBook faults) {
    this.law = law;
    this.day = day;
    this.declared = declared;
    this.faults = faults;
  }

  void prove() {
    for (ScoreRule score : law.scores()) {
      List<PointsRule> rules = law.pointsOf(score.code());
      rules.forEach(this::steps);
      law.prohibitions().forEach(forbids -> prohibited(score, forbids));
      if (rules.isEmpty() && !declared.anyBroken("points")) {
        faults.add(
            "rulebook.range",
            faults.spot(score, "code"),
            "no points block computes the score on " + day,
            "at least one `points` block",
            "Write the characteristics of the score.");
      } else if (!declared.anyBroken("points")) {
        range(score, rules);
      }
      law.gradeOf(score.code()).ifPresent(grade -> bands(score, grade));
    }
  }

  private void prohibited(ScoreRule score, ProhibitionRule forbids) {
    Set<Context> read = new TreeSet<>(score.contexts());
    read.retainAll(forbids.contexts());
    if (forbids.about().contains(score.about()) && !read.isEmpty()) {
      faults.add(
          "rulebook.prohibited",
          faults.spot(score, "contexts"),
          "Article "
              + forbids.origin().article()
              + " forbids a score of a "
              + score.about().code()
              + " that reads "
              + PlainWords.both(read.stream().map(Context::code).toList())
              + ", by "
              + forbids.law(),
          "contexts other than "
              + PlainWords.both(forbids.contexts().stream().map(Context::code).sorted().toList()),
          "Take the score out of this jurisdiction's rulebook.");
    }
  }

  private void range(ScoreRule score, List<PointsRule> rules) {
    Points least = score.start();
    Points most = score.start();
    for (PointsRule rule : rules) {
      least = least.plus(rule.table().least());
      most = most.plus(rule.table().most());
    }
    if (!least.equals(score.least()) || !most.equals(score.most())) {
      faults.add(
          "rulebook.range",
          faults.spot(score, "range"),
          "on "
              + day
              + " the start and its points give "
              + least
              + " to "
              + most
              + ", not "
              + score.least()
              + " to "
              + score.most(),
          "a range that the points reach and never leave: `" + least + " to " + most + "`",
          "Mend the range, the start, or the points.");
    }
  }

  private void bands(ScoreRule score, GradeRule grade) {
    GradeRule.Band lowest = grade.bands().getLast();
    if (lowest.from().compareTo(score.least()) > 0) {
      faults.add(
          "rulebook.grade-gap",
          faults.spot(grade, "bands"),
          "no grade holds the points "
              + score.least()
              + " to "
              + new Points(lowest.from().value() - 1),
          "bands from " + score.most() + " down to " + score.least(),
          "Let the lowest band begin at " + score.least() + ".");
    }
    for (GradeRule.Band band : grade.bands()) {
      long to = to(grade, band, score);
      if (band.from().compareTo(score.most()) > 0 || to < score.least().value()) {
        faults.add(
            "rulebook.grade-unreachable",
            faults.spot(grade, "bands"),
            "grade "
                + band.name()
                + " can never be reached: the score goes from "
                + score.least()
                + " to "
                + score.most(),
            "bands within the score's range",
            "Take the band out, or mend its points.");
      }
    }
    faults
        .topOf(grade)
        .filter(top -> top < score.most().value())
        .ifPresent(top ->
            faults.add(
                "rulebook.grade-gap",
                faults.spot(grade, "bands"),
                "no grade holds the points " + (top + 1) + " to " + score.most(),
                "bands from " + score.most() + " down to " + score.least(),
                "Let the highest band end at " + score.most() + "."));
  }

  private static long to(GradeRule grade, GradeRule.Band band, ScoreRule score) {
    int at = grade.bands().indexOf(band);
    return at == 0 ? score.most().value() : grade.bands().get(at - 1).from().value() - 1;
  }

  private void steps(PointsRule rule) {
    if (!(rule.table() instanceof PointsTable.PerUnit perUnit)) {
      return;
    }
    Aggregate aggregate = rule.characteristic().aggregate();
    if (perUnit.steps().size() > 1 && aggregate != Aggregate.COUNT && aggregate != Aggregate.SUM) {
      faults.add(
          "rulebook.steps",
          faults.spot(rule, "each"),
          "only a count or a sum can weigh each record by its age",
          "`each: NUMBER`, or a value `count of` or `sum of`",
          "Give all units the same points.");
    }
    Span last = perUnit.steps().getLast().within();
    Span window = rule.characteristic().window();
    boolean covered =
        last.equals(Span.NONE)
            || (!window.equals(Span.NONE) && last.daysAtMost() >= window.daysAtMost());
    if (!covered) {
      faults.add(
          "rulebook.steps",
          faults.spot(rule, "each"),
          "records older than " + last + " are read and find no step",
          "a last step that reaches the end of the window, or `any age`",
          "Add a last step, with 0 points if old records should not count.");
    }
  }
}
