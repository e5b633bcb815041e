package org.goodfaith.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PlainWords;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.web.pages.ScoreView.BandView;
import org.goodfaith.web.pages.ScoreView.ScaleView;
import org.goodfaith.web.pages.ScoreView.StepView;

/// Draws scores: each step as a bar from the sum before to the sum after, on one common scale.
final class ScoreViews {
  private static final long WIDTH = 1000;
  private static final ScaleView NO_SCALE = new ScaleView("", "", 0, List.of());
  private static final PlainWords NO_WORDS = new PlainWords(List.of(), List.of(), List.of());

  private final SayFile say;
  private final LawOn law;
  private final EntryWords entries;

  ScoreViews(SayFile say, LawOn law, EntryWords entries) {
    this.say = say;
    this.law = law;
    this.entries = entries;
  }

  List<ScoreView> of(Report report) {
    return report.scores().stream().map(outcome -> of(outcome, report)).toList();
  }

  private ScoreView of(ScoreOutcome outcome, Report report) {
    return switch (outcome) {
      case ScoreOutcome.Scored scored -> scored(scored, notes(scored, report));
      case ScoreOutcome.Unscored none ->
          none(
              none.score(),
              none.title(),
              none.article(),
              Words.sentence(ReasonWords.here().of(none.because())),
              false);
      case ScoreOutcome.ForgottenOn forgotten ->
          none(
              forgotten.score(),
              forgotten.title(),
              forgotten.article(),
              say.forgottenOn(Words.words(forgotten.day())),
              true);
    };
  }

  private static ScoreView none(
      String code, String title, String article, String because, boolean forgotten) {
    return new ScoreView(
        code, title, article, "", "", because, forgotten, NO_SCALE, List.of(), List.of());
  }

  /// @return what whoever reads the points is to know beside them
  static List<String> notes(ScoreOutcome.Scored scored, Report report) {
    SayBeside say = Tongue.say(SayBeside.class);
    List<String> notes = new ArrayList<>();
    report.underReview(scored).ifPresent(day -> notes.add(say.underReview(Words.words(day))));
    if (!scored.uncounted().isEmpty()) {
      notes.add(say.uncounted(scored.uncounted().size()));
    }
    return notes;
  }

  private ScoreView scored(ScoreOutcome.Scored scored, List<String> notes) {
    Optional<ScoreRule> rule = law.score(scored.score());
    Range range = range(scored, rule);
    return new ScoreView(
        scored.score(),
        scored.title(),
        scored.article(),
        Words.grouped(scored.points().value()),
        scored.grade(),
        "",
        false,
        new ScaleView(
            Words.grouped(range.least()),
            Words.grouped(range.most()),
            range.at(scored.points().value()),
            bands(scored, range)),
        steps(scored, range),
        notes);
  }

  /// Ends of the scale: those of the law, or wider where a sum on the way leaves them.
  private record Range(long least, long most) {
    long at(long points) {
      return (points - least) * WIDTH / Math.max(1, most - least);
    }
  }

  private static Range range(ScoreOutcome.Scored scored, Optional<ScoreRule> rule) {
    long least = rule.map(ScoreRule::least).map(Points::value).orElse(0L);
    long most = rule.map(ScoreRule::most).map(Points::value).orElse(scored.points().value());
    long sum = 0;
    for (Step step : scored.steps()) {
      sum += step.effect().value();
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
    return new Range(least, most);
  }

  private List<BandView> bands(ScoreOutcome.Scored scored, Range range) {
    Optional<GradeRule> grades = law.gradeOf(scored.score());
    List<BandView> bands = new ArrayList<>();
    long end = WIDTH;
    for (GradeRule.Band band : grades.map(GradeRule::bands).orElse(List.of())) {
      long begin = Math.max(0, range.at(band.from().value()));
      bands.add(new BandView(band.name(), begin, end - begin, band.name().equals(scored.grade())));
      end = begin;
    }
    return bands.reversed();
  }

  private List<StepView> steps(ScoreOutcome.Scored scored, Range range) {
    List<StepView> views = new ArrayList<>();
    long sum = 0;
    for (Step step : scored.steps()) {
      long effect = step.effect().value();
      boolean start = views.isEmpty();
      long before = start ? range.least() : sum;
      sum += effect;
      long from = range.at(Math.min(before, sum));
      long to = range.at(Math.max(before, sum));
      views.add(
          new StepView(
              start,
              start ? say.start() : step.label(),
              start ? "" : "none".equals(step.value()) ? say.noValue() : say.found(step.value()),
              start ? Words.grouped(effect) : signed(effect),
              start ? "start" : effect > 0 ? "up" : effect < 0 ? "down" : "flat",
              from,
              Math.max(4, to - from),
              step.article(),
              words(scored.score(), step),
              entries.of(step.evidence())));
    }
    return views;
  }

  private PlainWords words(String score, Step step) {
    Optional<? extends Block> rule =
        law.pointsOf(score).stream()
            .filter(points -> points.code().equals(step.rule()))
            .<Block>map((PointsRule points) -> points)
            .findFirst()
            .or(() -> law.score(step.rule()));
    return rule.map(PlainWords::of).orElse(NO_WORDS);
  }

  private static String signed(long effect) {
    return effect > 0
        ? "+" + Words.grouped(effect)
        : effect < 0 ? "−" + Words.grouped(-effect) : "0";
  }
}
